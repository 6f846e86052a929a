import { capabilityApi } from './capability/capability.api.ts'
import { compareApi } from './compare/compare.api.ts'
import { declarationApi } from './declaration/declaration.api.ts'
import { dependencyApi } from './dependency/dependency.api.ts'
import { directionApi } from './direction/direction.api.ts'
import { exchangeApi } from './exchange/exchange-rate.api.ts'
import { experimentApi } from './experiment/experiment.api.ts'
import { exportApi } from './export/export.api.ts'
import { exportChoiceApi } from './export/export-choice.api.ts'
import { fieldApi } from './field/field.api.ts'
import { findingApi } from './finding/finding.api.ts'
import { focusApi } from './focus/focus.api.ts'
import { gateApi } from './gate/gate.api.ts'
import { historyApi } from './history/history.api.ts'
import { importMappingApi } from './import/import-mapping.api.ts'
import { importApi } from './import/import.api.ts'
import { initiativeApi } from './initiative/initiative.api.ts'
import { liveApi } from './live/live.api.ts'
import { memberApi } from './member/member.api.ts'
import { milestoneApi } from './milestone/milestone.api.ts'
import { organisationApi } from './organisation/organisation.api.ts'
import { overviewApi } from './overview/overview.api.ts'
import { personApi } from './person/person.api.ts'
import { policyApi } from './policy/policy.api.ts'
import { logoApi } from './portfolio/logo.api.ts'
import { portfolioApi } from './portfolio/portfolio.api.ts'
import { proposalApi } from './proposal/proposal.api.ts'
import { shareApi } from './share/share.api.ts'
import { signalApi } from './signal/signal.api.ts'
import { statusApi } from './status/status-update.api.ts'
import { supportApi } from './support/support-link.api.ts'
import { templateApi } from './template/template.api.ts'
import { tokenApi } from './token/token.api.ts'
import { unitApi } from './unit/unit.api.ts'
import { userApi } from './user/user.api.ts'
import { viewApi } from './view/view.api.ts'

export const apiBase = '/api/v1'

/** The whole contract: every operation there is. The server implements it, the page calls it, the documents show it. */
export const api = {
  user: userApi,
  token: tokenApi,
  organisation: organisationApi,
  exchange: exchangeApi,
  unit: unitApi,
  person: personApi,
  portfolio: portfolioApi,
  logo: logoApi,
  overview: overviewApi,
  compare: compareApi,
  member: memberApi,
  declaration: declarationApi,
  direction: directionApi,
  signal: signalApi,
  experiment: experimentApi,
  policy: policyApi,
  field: fieldApi,
  initiative: initiativeApi,
  view: viewApi,
  support: supportApi,
  capability: capabilityApi,
  status: statusApi,
  milestone: milestoneApi,
  gate: gateApi,
  dependency: dependencyApi,
  proposal: proposalApi,
  template: templateApi,
  focus: focusApi,
  finding: findingApi,
  history: historyApi,
  live: liveApi,
  import: importApi,
  importMapping: importMappingApi,
  export: exportApi,
  exportChoice: exportChoiceApi,
  share: shareApi,
}
