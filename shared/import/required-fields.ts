import { customName } from '../field/custom.ts'
import type { CustomField } from '../field/field.ts'
import { missingRequired, sayRequired } from '../field/required.ts'
import { initiativeDefaults } from '../initiative/initiative.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { Stage } from '../initiative/vocabulary.ts'
import type { ImportRun } from './import-run.ts'
import type { PlanInput } from './plan.ts'
import type { PlannedRow } from './plan-row.ts'

type Question = ImportRun['questions'][number]

/**
 * The portfolio's own fields that rows leave empty though their stage requires them. An import may do so; whoever fills
 * them by a column or for every row is spared doing it one by one.
 */
export function requiredEmpty(input: PlanInput, rows: readonly PlannedRow[]): Question[] {
  const required = input.fields.filter((field) => field.requiredIn.length > 0)
  if (required.length === 0) return []
  const byId = new Map(input.existing.map((row) => [row.id, row]))
  const counts = new Map<string, number>()
  for (const row of rows) {
    for (const name of emptyIn(row, { required, found: row.id === null ? undefined : byId.get(row.id) }))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return required.flatMap((field) => {
    const count = counts.get(customName(field.id))
    if (count === undefined) return []
    const where = count === 1 ? '1 row leaves' : `${count} rows leave`
    const message = `${where} “${field.name}” empty. ${sayRequired(field)} Give it a column, or say it for every row.`
    return [{ column: '', message }]
  })
}

function emptyIn(
  row: PlannedRow,
  { required, found }: { required: readonly CustomField[]; found: InitiativeRecord | undefined },
): string[] {
  if (row.verdict === 'create') {
    // a stage that was read is one
    const stage = (row.values['stage'] ?? initiativeDefaults.stage) as Stage
    return required
      .filter(({ id, requiredIn }) => requiredIn.includes(stage) && row.values[customName(id)] === undefined)
      .map(({ id }) => customName(id))
  }
  if (row.verdict !== 'update' || !found) return []
  const after = new Map(row.changes.map((change) => [change.field, change.after]))
  const custom = Object.fromEntries(
    required.flatMap(({ id }) => {
      const name = customName(id)
      const value = after.has(name) ? after.get(name) : found.custom[id]
      // only whether there is one is asked
      return value === null || value === undefined ? [] : [[id, '']]
    }),
  )
  const stage = (after.get('stage') ?? found.stage) as Stage
  return missingRequired(required, found, { stage, custom }).map((issue) => issue.path)
}
