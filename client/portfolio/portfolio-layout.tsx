import { Outlet, useLoaderData } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import css from './archived-notice.module.css'

const ArchivedNotice = lazy(async () => ({
  default: (await import('./archived-notice.tsx')).ArchivedNotice,
}))

/** Around every page of a portfolio: what holds for all of them. */
export function PortfolioLayout() {
  const { archived } = useLoaderData({ from: '/portfolios/$key' })
  if (!archived) return <Outlet />
  return (
    <div className={css['archived']}>
      <Suspense fallback={null}>
        <ArchivedNotice />
      </Suspense>
      <Outlet />
    </div>
  )
}
