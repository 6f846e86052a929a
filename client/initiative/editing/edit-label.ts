import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { fieldsOf } from './edit.ts'

/** What an edit changes, in words: "Stage of KP-12", "What it is for, KP-12". */
export function labelOf(row: Pick<Initiative, 'key'>, patch: InitiativePatch): string {
  const fields = fieldsOf(patch)
  const [only] = fields
  if (patch.role !== undefined) return `What ${row.key} is for`
  if (only !== undefined && fields.length === 1) return `${initiativeView[only].label} of ${row.key}`
  return `${fields.length} fields of ${row.key}`
}
