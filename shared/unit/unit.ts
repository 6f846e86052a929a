import * as z from 'zod'

import { unitId } from '../kernel/id.ts'

const name = z.string().trim().min(1, 'Give the unit a name.').max(200, 'A name has at most 200 characters.')

export const unitCreate = z.strictObject({ name, parent: unitId.nullable().default(null) })
export const unitPatch = z.strictObject({ name: name.optional(), parent: unitId.nullable().optional() })
export type UnitPatch = z.infer<typeof unitPatch>

/** Part of the organisation, in a tree; `parent` null is at the top. */
export const unit = z.object({ id: unitId, name, parent: unitId.nullable(), version: z.int() })
export type Unit = z.infer<typeof unit>
