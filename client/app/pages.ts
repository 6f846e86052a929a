import type { Right } from '#shared/kernel/right.ts'

/** What a route says of itself, for titles, layout and the palette. */
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    title?: string
    /** True for pages that need the whole width, such as the grid. */
    wide?: boolean
    /** True for pages that stand alone, without navigation and without an account. */
    open?: boolean
  }
}

/** Pages of a portfolio as the navigation shows them; `go` is the letter after G. */
export const portfolioPages = [
  { to: '/portfolios/$key/focus', label: 'Focus', go: 'f', right: 'portfolio.read' },
  { to: '/portfolios/$key/findings', label: 'Findings', go: 'w', right: 'portfolio.read' },
  { to: '/portfolios/$key/initiatives', label: 'Initiatives', go: 'i', right: 'portfolio.read' },
  { to: '/portfolios/$key/roadmap', label: 'Roadmap', go: 'r', right: 'portfolio.read' },
  { to: '/portfolios/$key/support', label: 'Support', go: 'a', right: 'portfolio.read' },
  { to: '/portfolios/$key/direction', label: 'Direction', go: 'd', right: 'portfolio.read' },
  { to: '/portfolios/$key/backbone', label: 'Backbone', go: 'b', right: 'portfolio.read' },
  { to: '/portfolios/$key/intake', label: 'Intake', go: 'n', right: 'portfolio.read' },
  { to: '/portfolios/$key/import', label: 'Import', go: 'm', right: 'import.run' },
  { to: '/portfolios/$key/export', label: 'Export', go: 'e', right: 'portfolio.export' },
  { to: '/portfolios/$key/history', label: 'History', go: 'y', right: 'portfolio.read' },
  { to: '/portfolios/$key/settings', label: 'Settings', go: 's', right: 'portfolio.read' },
] as const satisfies readonly { to: string; label: string; go: string; right: Right }[]

/** Pages outside any portfolio. */
export const companyPages = [
  { to: '/', label: 'Portfolios', go: 'p' },
  { to: '/compare', label: 'Compare', go: 'v' },
  { to: '/my-updates', label: 'My updates', go: 'u' },
  { to: '/settings', label: 'Company settings', go: 'c' },
  { to: '/help', label: 'Help', go: 'h' },
] as const
