import * as z from 'zod'

import { initiativeRecord } from '../initiative/initiative.ts'
import { reportedDay } from '../status/status-update.ts'
import { supportLink } from '../support/support-link.ts'

/**
 * What a reader of a snapshot lacks since a revision. `whole`: take the snapshot again, the lists are empty then; so it
 * is when more than initiatives and support links changed, or very many of them, or who may see what.
 */
export const delta = z.object({
  /** Where the reader is with this; ask from here next time. */
  revision: z.int(),
  /** Those that changed, as they are now, archived ones too. */
  initiatives: z.array(initiativeRecord),
  links: z.array(supportLink),
  /** Of initiatives about which something was published since. */
  reported: z.array(reportedDay),
  /** Ids of initiatives and support links that are not there any more. */
  removed: z.array(z.string()),
  /** Initiatives that the reader may not see, as the snapshot counts them. */
  hidden: z.int(),
  whole: z.boolean(),
})
export type Delta = z.infer<typeof delta>
