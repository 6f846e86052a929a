import { EmptyState } from '../ui/empty-state.tsx'
import { WaysOn } from '../user/ways-on.tsx'
import css from './portfolios.module.css'

/** No portfolio for me: the ways to one, or whom to ask. */
export const NoPortfolios = (props: { isAdministrator: boolean }) =>
  props.isAdministrator ? (
    <>
      <EmptyState title="No portfolio yet">
        A portfolio holds the initiatives of one transformation and declares the one strategy they serve.
      </EmptyState>
      <div className={css['ways']}>
        <WaysOn />
      </div>
    </>
  ) : (
    <EmptyState title="You have no role in any portfolio yet">
      Ask a leader of the portfolio, or an administrator, to add you as a member by your e-mail address.
    </EmptyState>
  )
