import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'
import css from './focus.module.css'

interface Props {
  portfolioKey: string
  search: InitiativeSearch
  children: ReactNode
  /** What a screen reader says besides, where the text is only a number. */
  label?: string
}

/** A number or a name that opens the initiatives behind it. */
export const RowsLink = (props: Props) => (
  <Link
    to="/portfolios/$key/initiatives"
    params={{ key: props.portfolioKey }}
    search={props.search}
    className={css['rows']}
  >
    {props.label !== undefined && <span className="only-read-out">{props.label}: </span>}
    {props.children}
  </Link>
)
