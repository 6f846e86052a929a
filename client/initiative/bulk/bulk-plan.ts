import { withCustom } from '#shared/field/custom-cells.ts'
import { missingRequired } from '#shared/field/required.ts'
import type { CustomField } from '#shared/field/field.ts'
import { fits } from '#shared/initiative/fits.ts'
import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { cellsOf, valueIn } from '#shared/initiative/patch-cells.ts'
import { isReference } from '#shared/initiative/typed-value.ts'
import { mayMoveStage } from '#shared/initiative/vocabulary.ts'
import { countText } from '../../ui/format.ts'
import type { BulkAct } from './bulk-act.ts'

export type LeftReason = 'archived' | 'stage' | 'dates' | 'required'

/** What an act does to which rows. */
export interface BulkPlan {
  /** Those that it would change. */
  rows: readonly Initiative[]
  /** How many hold it already. */
  same: number
  /** Those that it cannot be done to, by the reason; they are left, so that the rest is not refused with them. */
  left: ReadonlyMap<LeftReason, readonly Initiative[]>
}

/** Sorts rows by what an act would do to them, by the rules that the server goes by. */
export function planBulk(
  rows: readonly Initiative[],
  { patch }: Pick<BulkAct, 'patch'>,
  fields: readonly CustomField[] = [],
): BulkPlan {
  const changing: Initiative[] = []
  const left = new Map<LeftReason, Initiative[]>()
  let same = 0
  for (const row of rows) {
    const reason = row.archivedAt !== null ? 'archived' : patch && reasonAgainst(row, patch, fields)
    if (reason) left.set(reason, [...(left.get(reason) ?? []), row])
    else if (patch && holds(row, patch)) same += 1
    else changing.push(row)
  }
  return { rows: changing, same, left }
}

function reasonAgainst(
  row: Initiative,
  patch: InitiativePatch,
  fields: readonly CustomField[],
): LeftReason | null {
  if (patch.stage && !mayMoveStage(row.stage, patch.stage)) return 'stage'
  if (!fits(patch, row).ok) return 'dates'
  const custom = withCustom(row.custom, patch.custom ?? {})
  return missingRequired(fields, row, { stage: patch.stage ?? row.stage, custom }).length > 0
    ? 'required'
    : null
}

/** Whether a row holds already all that a patch writes; a unit or person may be written by name. */
const holds = (row: Initiative, patch: InitiativePatch): boolean =>
  cellsOf(patch).every((cell) => {
    const [stored, written] = [valueIn(row, cell) ?? null, valueIn(patch, cell) ?? null]
    if (isReference(stored) && typeof written === 'string')
      return written === stored.id || written.toLowerCase() === stored.name.toLowerCase()
    return JSON.stringify(stored) === JSON.stringify(written)
  })

const why = {
  archived: 'archived',
  stage: 'cannot go there from their stage',
  dates: 'would end before they start',
  required: 'would lack a field that their stage requires',
} as const satisfies Record<LeftReason, string>

const named = 3

/** "12 would change, 3 hold it already. 2 stay: would end before they start (KP-3, KP-9)." */
export function planSentence({ rows, same, left }: BulkPlan): string {
  const counts = [
    rows.length === 0 ? 'Nothing would change' : `${countText(rows.length)} would change`,
    ...(same > 0 ? [`${countText(same)} ${same === 1 ? 'holds' : 'hold'} it already`] : []),
  ]
  const stays = [...left].map(([reason, some]) => {
    const keys = some.slice(0, named).map((row) => row.key)
    const more = some.length > named ? [`${countText(some.length - named)} more`] : []
    return `${countText(some.length)} ${some.length === 1 ? 'stays' : 'stay'}: ${why[reason]} (${[...keys, ...more].join(', ')}).`
  })
  return [`${counts.join(', ')}.`, ...stays].join(' ')
}
