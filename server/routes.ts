import { capabilityRoutes } from './capability/capability.routes.ts'
import { compareRoutes } from './compare/compare.routes.ts'
import { declarationRoutes } from './declaration/declaration.routes.ts'
import { dependencyRoutes } from './dependency/dependency.routes.ts'
import { directionRoutes } from './direction/direction.routes.ts'
import { exchangeRoutes } from './exchange/exchange-rate.routes.ts'
import { experimentRoutes } from './experiment/experiment.routes.ts'
import { exportChoiceRoutes } from './export/export-choice.routes.ts'
import { exportRoutes } from './export/export.routes.ts'
import { fieldRoutes } from './field/field.routes.ts'
import { findingRoutes } from './finding/finding.routes.ts'
import { focusRoutes } from './focus/focus.routes.ts'
import { gateRoutes } from './gate/gate.routes.ts'
import { historyRoutes } from './history/history.routes.ts'
import { importMappingRoutes } from './import/import-mapping.routes.ts'
import { importRoutes } from './import/import.routes.ts'
import { initiativeRoutes } from './initiative/initiative.routes.ts'
import { liveRoutes } from './live/live.routes.ts'
import { memberRoutes } from './member/member.routes.ts'
import { milestoneRoutes } from './milestone/milestone.routes.ts'
import { organisationRoutes } from './organisation/organisation.routes.ts'
import { overviewRoutes } from './overview/overview.routes.ts'
import { personRoutes } from './person/person.routes.ts'
import { policyRoutes } from './policy/policy.routes.ts'
import { logoRoutes } from './portfolio/logo.routes.ts'
import { portfolioRoutes } from './portfolio/portfolio.routes.ts'
import { proposalRoutes } from './proposal/proposal.routes.ts'
import { shareRoutes } from './share/share.routes.ts'
import { signalRoutes } from './signal/signal.routes.ts'
import { statusRoutes } from './status/status.routes.ts'
import { supportRoutes } from './support/support.routes.ts'
import { templateRoutes } from './template/template.routes.ts'
import { tokenRoutes } from './token/token.routes.ts'
import { unitRoutes } from './unit/unit.routes.ts'
import { userRoutes } from './user/user.routes.ts'
import { viewRoutes } from './view/view.routes.ts'

/** Every endpoint of the contract with its handler. */
export const allRoutes = [
  userRoutes,
  tokenRoutes,
  organisationRoutes,
  exchangeRoutes,
  unitRoutes,
  personRoutes,
  portfolioRoutes,
  logoRoutes,
  overviewRoutes,
  compareRoutes,
  memberRoutes,
  declarationRoutes,
  directionRoutes,
  signalRoutes,
  experimentRoutes,
  policyRoutes,
  fieldRoutes,
  initiativeRoutes,
  viewRoutes,
  supportRoutes,
  capabilityRoutes,
  statusRoutes,
  milestoneRoutes,
  gateRoutes,
  dependencyRoutes,
  proposalRoutes,
  templateRoutes,
  focusRoutes,
  findingRoutes,
  historyRoutes,
  liveRoutes,
  importRoutes,
  importMappingRoutes,
  exportRoutes,
  exportChoiceRoutes,
  shareRoutes,
].flat()
