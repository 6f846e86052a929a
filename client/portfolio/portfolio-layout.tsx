import { Outlet, useLoaderData } from '@tanstack/react-router'
import css from './archived-notice.module.css'
import { ArchivedNotice } from './archived-notice.tsx'

/** Around every page of a portfolio: what holds for all of them. */
export function PortfolioLayout() {
  const { archived } = useLoaderData({ from: '/portfolios/$key' })
  if (!archived) return <Outlet />
  return (
    <div className={css['archived']}>
      <ArchivedNotice />
      <Outlet />
    </div>
  )
}
