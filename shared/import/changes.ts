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

/** What an initiative holds in a field as a file would say it: units and people by name. */
export function valueOf(row: InitiativeRecord, field: InitiativeField): unknown {
  const value = row[field]
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value
}

const isSame = (field: InitiativeField, before: unknown, after: unknown): boolean => {
  if (before === after) return true
  if (typeof before === 'string' && typeof after === 'string') {
    const named = field === 'unit' || field === 'owner' || field === 'sponsor'
    return named ? foldName(before) === foldName(after) : cleanText(before) === after
  }
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false
  if (field === 'technologies') return before.every((one) => after.includes(one))
  return before.every((one, index) => typeof one === 'string' && cleanText(one) === after[index])
}

/** Names that mean the same unit or person: whatever the case, the spaces or the way an accent is written. */
const foldName = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** What a row of the file would change on the initiative it stands for. */
export function changesOf(row: ReadRow, existing: InitiativeRecord): Changes {
  const changes: Changes = []
  const compare = (field: InitiativeField, after: unknown) => {
    const before = valueOf(existing, field)
    if (!isSame(field, before, after)) changes.push({ field, before, after })
  }
  // the values' keys are fields: they were read field by field
  for (const [field, after] of Object.entries(row.values)) compare(field as InitiativeField, after)
  for (const field of row.emptied) if (field in emptyValues) compare(field, emptyValues[field])
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
