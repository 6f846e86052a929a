import * as z from 'zod'

import { capability, capabilityAssessment, capabilityUse } from '../capability/capability.ts'
import { declaration } from '../declaration/declaration.ts'
import { dependency } from '../dependency/dependency.ts'
import { directionChange } from '../direction/direction-change.ts'
import { customField } from '../field/field.ts'
import { findingDecision } from '../finding/finding.ts'
import { gate } from '../gate/gate.ts'
import { initiativeRecord } from '../initiative/initiative.ts'
import { day } from '../kernel/day.ts'
import { milestone } from '../milestone/milestone.ts'
import { policy } from '../policy/policy.ts'
import { reportedDay } from '../status/status-update.ts'
import { supportLink } from '../support/support-link.ts'
import { unit } from '../unit/unit.ts'
import { pastFocus } from './past-focus.ts'
import { portfolio } from './portfolio.ts'

/**
 * Everything a rule needs, as plain values: the same snapshot, policy and day give the same verdict anywhere.
 * `hidden` counts initiatives that the reader may not see; they are in none of the lists.
 */
export const snapshot = z.object({
  portfolio,
  today: day,
  policy,
  declarations: z.array(declaration),
  initiatives: z.array(initiativeRecord),
  links: z.array(supportLink),
  units: z.array(unit),
  /** The portfolio's own fields, in their order. */
  fields: z.array(customField),
  decisions: z.array(findingDecision),
  /** Of initiatives about which something was published. */
  reported: z.array(reportedDay),
  milestones: z.array(milestone),
  gates: z.array(gate),
  dependencies: z.array(dependency),
  capabilities: z.array(capability),
  /** Of capabilities, by the day that they speak of; of one day, the last written stands last. */
  assessments: z.array(capabilityAssessment),
  /** What initiatives require and build. */
  uses: z.array(capabilityUse),
  /** The adaptation log, the oldest first. */
  adaptations: z.array(directionChange),
  hidden: z.int(),
  /** What drift is measured from; null when the portfolio was not there yet, or nobody asked. */
  past: pastFocus.nullable(),
})
export type Snapshot = z.infer<typeof snapshot>
