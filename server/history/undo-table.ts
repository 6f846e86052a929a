import type { GoesBack } from '#shared/history/undoing.ts'

import { assessmentKeeper, capabilityKeeper, useKeeper } from '../capability/undo-capabilities.service.ts'
import { dependencyKeeper } from '../dependency/undo-dependencies.service.ts'
import { experimentKeeper } from '../experiment/undo-experiments.service.ts'
import { takeBackDecisions } from '../finding/undo-findings.service.ts'
import { gateKeeper } from '../gate/undo-gates.service.ts'
import { memberKeeper } from '../member/undo-members.service.ts'
import { milestoneKeeper } from '../milestone/undo-milestones.service.ts'
import { policyKeeper } from '../policy/undo-policy.service.ts'
import { portfolioKeeper } from '../portfolio/undo-portfolio.service.ts'
import { proposalKeeper } from '../proposal/undo-proposals.service.ts'
import { observationKeeper, signalKeeper } from '../signal/undo-signals.service.ts'
import { supportKeeper } from '../support/undo-support.service.ts'
import { templateKeeper } from '../template/undo-templates.service.ts'
import { findDecisionAt } from './as-of.store.ts'
import { lastFirst, takeBackWith } from './take-back.ts'
import type { TakeBack } from './take-back.ts'

/** Initiatives and their own fields go back many at once, cell by cell: `undo-rows.ts`. */
export type GoesBackAlone = Exclude<GoesBack, 'initiative' | 'field'>

/** How each kind of record is put back. What refers to others stands before them: it goes first, and comes back last. */
export const undoTable = {
  proposal: takeBackWith(proposalKeeper),
  support_link: takeBackWith(supportKeeper),
  dependency: takeBackWith(dependencyKeeper),
  gate: takeBackWith(gateKeeper),
  milestone: takeBackWith(milestoneKeeper),
  capability_use: takeBackWith(useKeeper),
  capability_assessment: takeBackWith(assessmentKeeper),
  capability: lastFirst(takeBackWith(capabilityKeeper)),
  observation: takeBackWith(observationKeeper),
  signal: takeBackWith(signalKeeper),
  experiment: takeBackWith(experimentKeeper),
  template: takeBackWith(templateKeeper),
  finding: takeBackDecisions(findDecisionAt),
  policy: takeBackWith(policyKeeper),
  member: takeBackWith(memberKeeper),
  portfolio: takeBackWith(portfolioKeeper),
} as const satisfies Record<GoesBackAlone, TakeBack>
