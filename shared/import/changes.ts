import { customIdOf } from '../field/custom.ts'
import type { CustomName } from '../field/custom.ts'
import type { InitiativeField, InitiativeRecord } from '../initiative/initiative.ts'
import { cleanText } from './clean.ts'
import type { ImportRow } from './import-run.ts'
import type { ReadRow } from './read-rows.ts'

type Changes = ImportRow['changes']

/** What each field holds when a file empties it. Absent: it cannot be empty, and stays as it is. */
const emptyValues: Partial<Record<InitiativeField, unknown>> = {
  externalId: null,
  summary: '',
  area: null,
  role: null,
  health: 'not_reported',
  unit: null,
  owner: null,
  sponsor: null,
  start: null,
  end: null,
  budget: null,
  spent: null,
  fte: null,
  value: null,
  risk: null,
  technologies: [],
  tags: [],
  confidential: false,
}

type Name = InitiativeField | CustomName

/** What an initiative holds in a field as a file would say it: units and people by name. */
export function valueOf(row: InitiativeRecord, field: Name): unknown {
  const own = customIdOf(field)
  // any other name is a built-in field's
  const value = own === null ? row[field as InitiativeField] : (row.custom[own] ?? null)
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value
}

const isSame = (field: Name, before: unknown, after: unknown, isNamed: boolean): boolean => {
  if (before === after) return true
  if (typeof before === 'string' && typeof after === 'string') {
    return isNamed ? foldName(before) === foldName(after) : cleanText(before) === after
  }
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false
  if (field === 'technologies' || customIdOf(field) !== null)
    return before.every((one) => after.includes(one))
  return before.every((one, index) => typeof one === 'string' && cleanText(one) === after[index])
}

/** Whether the field holds a unit or a person, which are told by name. */
function namesSomebody(row: InitiativeRecord, field: Name): boolean {
  const own = customIdOf(field)
  const value = own === null ? row[field as InitiativeField] : row.custom[own]
  return typeof value === 'object' && value !== null && 'name' in value
}

/** Names that mean the same unit or person: whatever the case, the spaces or the way an accent is written. */
const foldName = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** What a row of the file would change on the initiative it stands for. */
export function changesOf(row: ReadRow, existing: InitiativeRecord): Changes {
  const changes: Changes = []
  const compare = (field: Name, after: unknown) => {
    const before = valueOf(existing, field)
    if (!isSame(field, before, after, namesSomebody(existing, field))) changes.push({ field, before, after })
  }
  // the values' keys are fields: they were read field by field
  for (const [field, after] of Object.entries(row.values)) compare(field as Name, after)
  for (const field of row.emptied) {
    if (customIdOf(field) !== null) compare(field, null)
    // any other name is a built-in field's
    else if (field in emptyValues) compare(field, emptyValues[field as InitiativeField])
  }
  return changes
}

/** A sentence when the changes would leave the initiative ending before it starts; else null. */
export function datesOutOfOrder(changes: Changes, existing: InitiativeRecord): string | null {
  const after = (field: 'start' | 'end') => {
    const change = changes.find((one) => one.field === field)
    return change ? change.after : existing[field]
  }
  const [start, end] = [after('start'), after('end')]
  if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return null
  return `${existing.key} would end on ${end}, before its start on ${start}.`
}
