import type { InitiativeRecord } from '../initiative/initiative.ts'
import { changesOf, datesOutOfOrder } from './changes.ts'
import { foldWord } from './clean.ts'
import type { ImportRow, importMode, RowVerdict } from './import-run.ts'
import { keepWords } from './kept-words.ts'
import type { Matcher } from './match.ts'
import type { ReadRow } from './read-rows.ts'
import type * as z from 'zod'

export type ImportMode = z.infer<typeof importMode>

/** A row of the plan, with the initiative it stands for: what is written follows from this alone. */
export interface PlannedRow extends ImportRow {
  id: InitiativeRecord['id'] | null
}

/** What the rows before have claimed, so that none is written twice. */
interface Claims {
  initiatives: Map<string, number>
  externalIds: Map<string, number>
  titles: Map<string, number>
}

/** Gives the function that judges row after row, each by what is there and by the rows before it. */
export function rowPlanner({ matcher, mode }: { matcher: Matcher; mode: ImportMode }) {
  const claims: Claims = { initiatives: new Map(), externalIds: new Map(), titles: new Map() }
  return (row: ReadRow): PlannedRow => planRow(row, { matcher, mode, claims })
}

interface Context {
  matcher: Matcher
  mode: ImportMode
  claims: Claims
}

function planRow(row: ReadRow, context: Context): PlannedRow {
  if (row.skipped !== null) return verdict(row, 'skip', { reason: row.skipped })
  if (row.problems.length > 0) return verdict(row, 'error', { reason: row.problems.join(' ') })
  const match = context.matcher.match(row)
  if ('problem' in match) return verdict(row, 'error', { reason: match.problem })
  const problems = [...repeated(row, match.found, context), ...takenId(row, match.found, context)]
  const issues = (found: string | null) => (found === null ? problems : [...problems, found])
  if (row.kept.length > 0) keepWords(row, match.found)
  if (!match.found) {
    if (match.note) row.warnings.push(match.note)
    return planNew(row, issues(row.values.title ? null : whyNoTitle(row)), context.mode)
  }
  return planKnown(row, match.found, { problems, mode: context.mode })
}

function planNew(row: ReadRow, problems: readonly string[], mode: ImportMode): PlannedRow {
  if (mode === 'update')
    return verdict(row, 'skip', { reason: 'It is not here yet, and this import only updates.' })
  return problems.length > 0
    ? verdict(row, 'error', { reason: problems.join(' ') })
    : verdict(row, 'create', {})
}

function planKnown(
  row: ReadRow,
  found: InitiativeRecord,
  { problems, mode }: { problems: readonly string[]; mode: ImportMode },
): PlannedRow {
  const known = { key: found.key, id: found.id }
  if (found.archivedAt !== null) {
    return verdict(row, 'skip', { ...known, reason: `${found.key} is archived. Restore it to update it.` })
  }
  if (mode === 'create')
    return verdict(row, 'skip', { ...known, reason: `It is already here as ${found.key}.` })
  const changes = changesOf(row, found)
  const disorder = datesOutOfOrder(changes, found)
  const all = disorder === null ? problems : [...problems, disorder]
  if (all.length > 0) return verdict(row, 'error', { ...known, reason: all.join(' ') })
  return verdict(row, changes.length > 0 ? 'update' : 'unchanged', { ...known, changes })
}

const whyNoTitle = (row: ReadRow): string =>
  row.warnings.find((warning) => warning.field === 'title')?.message.replace('This', 'The title') ??
  'It has no title.'

/** The rows before that stand for the same initiative. */
function repeated(row: ReadRow, found: InitiativeRecord | null, { claims }: Context): string[] {
  const claimedBy = (map: Map<string, number>, claim: string | null | undefined, what: string): string[] => {
    if (!claim) return []
    const earlier = map.get(claim)
    if (earlier !== undefined) return [`Row ${earlier} has the same ${what}.`]
    map.set(claim, row.row)
    return []
  }
  const problems = claimedBy(claims.externalIds, row.values.externalId, 'external id')
  if (found) problems.push(...claimedBy(claims.initiatives, found.id, `initiative, ${found.key}`))
  // rows without an id of their own are told apart by their titles
  else if (!row.values.externalId)
    problems.push(...claimedBy(claims.titles, foldWord(row.values.title ?? ''), 'title'))
  return problems.slice(0, 1)
}

function takenId(row: ReadRow, found: InitiativeRecord | null, { matcher }: Context): string[] {
  const holder = row.values.externalId ? matcher.ownerOf(row.values.externalId) : null
  return holder === null || holder.id === found?.id ? [] : [`Its external id belongs to ${holder.key}.`]
}

function verdict(
  row: ReadRow,
  kind: RowVerdict,
  more: Partial<Pick<PlannedRow, 'key' | 'id' | 'changes' | 'reason'>>,
): PlannedRow {
  return {
    row: row.row,
    verdict: kind,
    key: null,
    id: null,
    values: row.values,
    changes: [],
    warnings: row.warnings,
    reason: null,
    ...more,
  }
}
