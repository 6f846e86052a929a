import { useQuery } from '@tanstack/react-query'
import { Link, useMatch } from '@tanstack/react-router'
import { may } from '#shared/kernel/may.ts'
import { portfoliosQuery } from '../portfolio/portfolio.queries.ts'
import { meQuery } from '../user/user.queries.ts'
import { Mark } from '../ui/mark.tsx'
import { portfolioPages } from './pages.ts'
import css from './shell.module.css'

/** Only what exists, and what the role may. */
export function Navigation() {
  const { data: me } = useQuery(meQuery())
  const { data: portfolios = [] } = useQuery({ ...portfoliosQuery(), enabled: me?.user !== null })
  const key = useMatch({ from: '/portfolios/$key', shouldThrow: false })?.params.key
  const here = portfolios.find((one) => one.key === key)
  const asker = { administrator: me?.administrator ?? false, role: here?.role ?? null }
  return (
    <nav className={css['nav']} aria-label="Main">
      <Link to="/" className={css['mark']}>
        <Mark /> Bearing
      </Link>
      <Link to="/" className={css['link']} activeOptions={{ exact: true }}>
        Portfolios <span className="num">{portfolios.length}</span>
      </Link>
      {here && (
        <>
          <div className={css['group']}>{here.name}</div>
          {portfolioPages
            .filter((page) => may(asker, page.right))
            .map((page) => (
              <Link key={page.to} to={page.to} params={{ key: here.key }} className={css['link']}>
                {page.label}
              </Link>
            ))}
        </>
      )}
      <div className={css['group']}>Company</div>
      <Link to="/settings" className={css['link']}>
        Settings
      </Link>
      <Link to="/help" className={css['link']}>
        Help
      </Link>
    </nav>
  )
}
