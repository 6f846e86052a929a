import * as z from 'zod'

import { instant } from '../kernel/day.ts'
import { reference } from '../kernel/list.ts'

export const subjectType = z.enum([
  'portfolio',
  'logo',
  'declaration',
  'policy',
  'initiative',
  'field',
  'support_link',
  'status_update',
  'proposal',
  'milestone',
  'gate',
  'dependency',
  'capability',
  'capability_assessment',
  'capability_use',
  'signal',
  'observation',
  'experiment',
  'direction_change',
  'template',
  'finding',
  'member',
  'import',
  'share_link',
  /** One that an undo took back; its id is the revision. */
  'change_set',
  'organisation',
  'exchange_rate',
  'unit',
  'person',
  'user',
  'token',
  'view',
])
export type SubjectType = z.infer<typeof subjectType>

export const changeAction = z.enum([
  'create',
  'update',
  'archive',
  'restore',
  'remove',
  'submit',
  'accept',
  'return',
  'reject',
  'publish',
  'acknowledge',
  'waive',
  'reopen',
  'import',
  'undo',
])
export type ChangeAction = z.infer<typeof changeAction>

const fields = z.record(z.string(), z.unknown()).nullable()

/** One record's part of a write, never changed afterwards. `before` and `after` hold only the fields that differ. */
export const change = z.object({
  id: z.string(),
  /** The change set: the revision that the write made. */
  revision: z.int(),
  at: instant,
  actor: reference.nullable(),
  action: changeAction,
  subject: z.object({ type: subjectType, id: z.string() }),
  before: fields,
  after: fields,
})
export type Change = z.infer<typeof change>
