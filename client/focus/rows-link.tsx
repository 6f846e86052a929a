import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'
import css from './focus.module.css'

/** A number or a name that opens the initiatives behind it. */
export const RowsLink = (props: { portfolioKey: string; search: InitiativeSearch; children: ReactNode }) => (
  <Link
    to="/portfolios/$key/initiatives"
    params={{ key: props.portfolioKey }}
    search={props.search}
    className={css['rows']}
  >
    {props.children}
  </Link>
)
