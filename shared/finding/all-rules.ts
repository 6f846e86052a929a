import { noDeclaration } from './f01-no-declaration.ts'
import { splitFocus } from './f02-split-focus.ts'
import { invertedFocus } from './f03-inverted-focus.ts'
import { competingInitiative } from './f04-competing-initiative.ts'
import { supportNotAccepted } from './f05-support-not-accepted.ts'
import { supportWithoutCore } from './f06-support-without-core.ts'
import { supportAheadOfTiming } from './f07-support-ahead-of-timing.ts'
import { supportOfPausedCore } from './f08-support-of-paused-core.ts'
import { supportOutweighsCore } from './f09-support-outweighs-core.ts'
import { lowCoverage } from './f10-low-coverage.ts'
import { unbuiltCapability } from './f11-unbuilt-capability.ts'
import { coreBeforeCapability } from './f12-core-before-capability.ts'
import { directionReadsLikeEndState } from './f13-direction-reads-like-end-state.ts'
import { directionNotLookedAt } from './f14-direction-not-looked-at.ts'
import { unitPullsOtherWay } from './f15-unit-pulls-other-way.ts'
import { driftOrComingSplit } from './f16-drift-or-coming-split.ts'
import type { RuleId } from './finding.ts'
import { noOwner } from './h01-no-owner.ts'
import { noDates } from './h02-no-dates.ts'
import { oldStatus } from './h03-old-status.ts'
import { pastItsEnd } from './h04-past-its-end.ts'
import { overBudget } from './h05-over-budget.ts'
import { buildsNoCapability } from './h06-builds-no-capability.ts'
import type { Rule } from './rule.ts'

/** Every rule, by its id and in the order in which Help lists them. */
export const allRules = {
  F01: noDeclaration,
  F02: splitFocus,
  F03: invertedFocus,
  F04: competingInitiative,
  F05: supportNotAccepted,
  F06: supportWithoutCore,
  F07: supportAheadOfTiming,
  F08: supportOfPausedCore,
  F09: supportOutweighsCore,
  F10: lowCoverage,
  F11: unbuiltCapability,
  F12: coreBeforeCapability,
  F13: directionReadsLikeEndState,
  F14: directionNotLookedAt,
  F15: unitPullsOtherWay,
  F16: driftOrComingSplit,
  H01: noOwner,
  H02: noDates,
  H03: oldStatus,
  H04: pastItsEnd,
  H05: overBudget,
  H06: buildsNoCapability,
} as const satisfies { [Id in RuleId]: Rule & { id: Id } }
