import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { backboneSearch } from '../capability/backbone-search.ts'
import { directionSearch } from '../direction/direction-search.ts'
import { portfoliosCompareSearch } from '../compare/compare-search.ts'
import { compareSearch, historySearch } from '../history/history-search.ts'
import { exportSearch } from '../export/export-search.ts'
import { focusSearch } from '../focus/focus-search.ts'
import { asOfSearch, keepAsOf } from '../history/as-of-search.ts'
import { findingsSearch } from '../finding/findings-search.ts'
import { initiativeSearch } from '../initiative/initiative-search.ts'
import { loadPortfolio } from '../portfolio/load-portfolio.ts'
import { PortfolioLayout } from '../portfolio/portfolio-layout.tsx'
import { roadmapSearch } from '../roadmap/roadmap-search.ts'
import { queueSearch } from '../support/queue-search.ts'
import { guard } from './guard.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { Root } from './root.tsx'

export interface RouterContext {
  queryClient: QueryClient
}

const root = createRootRouteWithContext<RouterContext>()({
  beforeLoad: ({ context, location }) => guard(context.queryClient, location),
  component: Root,
  notFoundComponent: NotFoundPage,
})

const word = z.string().max(200).optional().catch(undefined)

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  staticData: { title: 'Welcome', open: true },
  component: lazyRouteComponent(() => import('../user/welcome-page.tsx'), 'WelcomePage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  staticData: { title: 'Sign in', open: true },
  validateSearch: z.object({ to: z.string().max(2_000).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../user/sign-in-page.tsx'), 'SignInPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  staticData: { title: 'Invitation', open: true },
  component: lazyRouteComponent(() => import('../user/invitation-page.tsx'), 'InvitationPage'),
})

const share = createRoute({
  getParentRoute: () => root,
  path: '/share/$token',
  staticData: { title: 'Shared page', open: true },
  component: lazyRouteComponent(() => import('../share/shared-page.tsx'), 'SharedPage'),
})

const portfolios = createRoute({
  getParentRoute: () => root,
  path: '/',
  staticData: { title: 'Portfolios' },
  validateSearch: z.object({ new: word, archived: word }),
  component: lazyRouteComponent(() => import('../portfolio/portfolios-page.tsx'), 'PortfoliosPage'),
})

const portfolio = createRoute({
  getParentRoute: () => root,
  path: '/portfolios/$key',
  loader: ({ context, params }) => loadPortfolio(context.queryClient, params.key),
  component: PortfolioLayout,
  notFoundComponent: NotFoundPage,
})

const focus = createRoute({
  getParentRoute: () => portfolio,
  path: '/focus',
  staticData: { title: 'Focus' },
  validateSearch: focusSearch,
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../focus/focus-page.tsx'), 'FocusPage'),
})

const findings = createRoute({
  getParentRoute: () => portfolio,
  path: '/findings',
  staticData: { title: 'Findings' },
  validateSearch: asOfSearch.extend(findingsSearch.shape),
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../finding/findings-page.tsx'), 'FindingsPage'),
})

const initiatives = createRoute({
  getParentRoute: () => portfolio,
  path: '/initiatives',
  staticData: { title: 'Initiatives', wide: true },
  validateSearch: (given) => ({ ...initiativeSearch(given), ...asOfSearch.parse(given) }),
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../initiative/initiatives-page.tsx'), 'InitiativesPage'),
})

const initiative = createRoute({
  getParentRoute: () => portfolio,
  path: '/initiatives/$initiative',
  staticData: { title: 'Initiative' },
  validateSearch: asOfSearch,
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../initiative/initiative-page.tsx'), 'InitiativePage'),
})

const roadmap = createRoute({
  getParentRoute: () => portfolio,
  path: '/roadmap',
  staticData: { title: 'Roadmap', wide: true },
  validateSearch: roadmapSearch,
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../roadmap/roadmap-page.tsx'), 'RoadmapPage'),
})

const support = createRoute({
  getParentRoute: () => portfolio,
  path: '/support',
  staticData: { title: 'Support' },
  validateSearch: queueSearch,
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../support/support-page.tsx'), 'SupportPage'),
})

const tagNext = createRoute({
  getParentRoute: () => portfolio,
  path: '/tag-next',
  staticData: { title: 'Tag next' },
  component: lazyRouteComponent(() => import('../initiative/tag-next-page.tsx'), 'TagNextPage'),
})

const intake = createRoute({
  getParentRoute: () => portfolio,
  path: '/intake',
  staticData: { title: 'Intake' },
  component: lazyRouteComponent(() => import('../proposal/intake-page.tsx'), 'IntakePage'),
})

const propose = createRoute({
  getParentRoute: () => portfolio,
  path: '/propose',
  staticData: { title: 'Propose an initiative' },
  component: lazyRouteComponent(() => import('../proposal/propose-page.tsx'), 'ProposePage'),
})

const direction = createRoute({
  getParentRoute: () => portfolio,
  path: '/direction',
  staticData: { title: 'Direction' },
  validateSearch: directionSearch,
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../declaration/direction-page.tsx'), 'DirectionPage'),
})

const backbone = createRoute({
  getParentRoute: () => portfolio,
  path: '/backbone',
  staticData: { title: 'Backbone' },
  validateSearch: backboneSearch,
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../capability/backbone-page.tsx'), 'BackbonePage'),
})

const imports = createRoute({
  getParentRoute: () => portfolio,
  path: '/import',
  staticData: { title: 'Import' },
  validateSearch: z.object({ run: word }),
  component: lazyRouteComponent(() => import('../import/import-page.tsx'), 'ImportPage'),
})

const exports = createRoute({
  getParentRoute: () => portfolio,
  path: '/export',
  staticData: { title: 'Export', wide: true },
  validateSearch: exportSearch,
  search: keepAsOf,
  component: lazyRouteComponent(() => import('../export/export-page.tsx'), 'ExportPage'),
})

const history = createRoute({
  getParentRoute: () => portfolio,
  path: '/history',
  staticData: { title: 'History' },
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('../history/history-page.tsx'), 'HistoryPage'),
})

const changeSet = createRoute({
  getParentRoute: () => portfolio,
  path: '/history/$changeSet',
  staticData: { title: 'Change' },
  component: lazyRouteComponent(() => import('../history/change-set-page.tsx'), 'ChangeSetPage'),
})

const compareDays = createRoute({
  getParentRoute: () => portfolio,
  path: '/history/compare',
  staticData: { title: 'Two days compared' },
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../history/compare-page.tsx'), 'ComparePage'),
})

const portfolioSettings = createRoute({
  getParentRoute: () => portfolio,
  path: '/settings',
  staticData: { title: 'Settings' },
  validateSearch: z.object({ tab: word }),
  component: lazyRouteComponent(
    () => import('../portfolio/portfolio-settings-page.tsx'),
    'PortfolioSettingsPage',
  ),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  staticData: { title: 'Compare', wide: true },
  validateSearch: portfoliosCompareSearch,
  component: lazyRouteComponent(
    () => import('../compare/compare-portfolios-page.tsx'),
    'ComparePortfoliosPage',
  ),
})

const myUpdates = createRoute({
  getParentRoute: () => root,
  path: '/my-updates',
  staticData: { title: 'My updates' },
  component: lazyRouteComponent(() => import('../status/my-updates-page.tsx'), 'MyUpdatesPage'),
})

const companySettings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  staticData: { title: 'Company settings' },
  validateSearch: z.object({ tab: word, from: word }),
  component: lazyRouteComponent(
    () => import('../organisation/company-settings-page.tsx'),
    'CompanySettingsPage',
  ),
})

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  staticData: { title: 'Help' },
  component: lazyRouteComponent(() => import('../help/help-page.tsx'), 'HelpPage'),
})

/** Every address of the page; each is a chunk of its own. Route ids are the paths. */
export const routeTree = root.addChildren([
  welcome,
  signIn,
  invitation,
  share,
  portfolios,
  portfolio.addChildren([
    focus,
    findings,
    initiatives,
    initiative,
    roadmap,
    support,
    tagNext,
    intake,
    propose,
    direction,
    backbone,
    imports,
    exports,
    history,
    changeSet,
    compareDays,
    portfolioSettings,
  ]),
  compare,
  myUpdates,
  companySettings,
  help,
])
