import { lazy } from 'react'

/** The form for a new portfolio, loaded when somebody asks for it. */
export const NewPortfolio = lazy(async () => ({
  default: (await import('./new-portfolio.tsx')).NewPortfolio,
}))
