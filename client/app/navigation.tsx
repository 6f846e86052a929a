import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { may } from '#shared/kernel/may.ts'
import { myUpdatesQuery } from '../status/status.queries.ts'
import { countText } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Account } from './account.tsx'
import { portfolioPages } from './pages.ts'
import { PortfolioSwitch } from './portfolio-switch.tsx'
import css from './navigation.module.css'
import { askerOf, useHere } from './use-here.ts'

/** What the navigation asks of the shell. */
export interface ShellActions {
  onCommands: () => void
  onPortfolios: () => void
}

/** Only what exists, and what the role may. */
export function Navigation(props: ShellActions) {
  const here = useHere()
  const { portfolio, portfolios } = here
  const asker = askerOf(here)
  return (
    <nav className={css['nav']} aria-label="Main">
      <Link to="/" className={css['mark']}>
        <Mark /> Bearing
      </Link>
      <Link to="/" className={css['link']} activeOptions={{ exact: true, includeSearch: false }}>
        Portfolios <span className="num">{countText(portfolios.length)}</span>
      </Link>
      {portfolios.length > 1 && (
        <Link to="/compare" className={css['link']} activeOptions={{ includeSearch: false }}>
          Compare
        </Link>
      )}
      <MyUpdatesLink isSignedIn={here.me?.user !== undefined && here.me.user !== null} />
      {portfolio && (
        <>
          <PortfolioSwitch
            name={portfolio.name}
            onChange={portfolios.length > 1 ? props.onPortfolios : undefined}
          />
          {portfolioPages
            .filter((page) => may(asker, page.right))
            .map((page) => (
              <Link
                key={page.to}
                to={page.to}
                params={{ key: portfolio.key }}
                className={css['link']}
                activeOptions={{ includeSearch: false }}
              >
                {page.label}
                {page.label === 'Initiatives' && (
                  <span className="num">{countText(portfolio.initiatives)}</span>
                )}
              </Link>
            ))}
        </>
      )}
      <h2 className={css['group']}>Company</h2>
      <Link
        to="/settings"
        aria-label="Company settings"
        className={css['link']}
        activeOptions={{ includeSearch: false }}
      >
        Settings
      </Link>
      <Link to="/help" className={css['link']}>
        Help
      </Link>
      <Account name={here.me?.user?.name ?? ''} onCommands={props.onCommands} />
    </nav>
  )
}

/** For those who report on something: how many updates they owe this month. */
function MyUpdatesLink({ isSignedIn }: { isSignedIn: boolean }) {
  const { data: mine } = useQuery({ ...myUpdatesQuery(), enabled: isSignedIn })
  if (mine === undefined || mine.items.length === 0) return null
  return (
    <Link to="/my-updates" className={css['link']}>
      My updates
      {mine.due > 0 && (
        <span className={css['due']}>
          {countText(mine.due)}
          <span className="only-read-out"> due</span>
        </span>
      )}
    </Link>
  )
}
