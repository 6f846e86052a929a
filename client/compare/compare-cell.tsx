import { Link } from '@tanstack/react-router'
import type { Cell, CellLine, CellSource } from '#shared/compare/rows.ts'
import { ZoneBadge } from '../focus/zone-badge.tsx'
import css from './compare.module.css'

interface Props {
  cell: Cell
  /** Absent for a published case: nothing of it leads anywhere. */
  portfolioKey?: string
}

/** What is known, each statement the way to where it comes from, and what is missing. */
export const CompareCell = ({ cell, portfolioKey }: Props) => (
  <>
    {cell.lines.length === 1 && cell.lines[0] ? (
      <Line line={cell.lines[0]} portfolioKey={portfolioKey} />
    ) : (
      cell.lines.length > 1 && (
        <ul className={css['lines']}>
          {cell.lines.map((line) => (
            <li key={`${line.text} ${line.note ?? ''}`}>
              <Line line={line} portfolioKey={portfolioKey} />
            </li>
          ))}
        </ul>
      )
    )}
    {cell.missing !== undefined && (
      <p className={css['missing']}>
        <Sourced source={cell.source} portfolioKey={portfolioKey}>
          {cell.missing}
        </Sourced>
      </p>
    )}
  </>
)

const Line = ({ line, portfolioKey }: { line: CellLine; portfolioKey: string | undefined }) => (
  <>
    {line.zone !== undefined && (
      <>
        <ZoneBadge zone={line.zone} />{' '}
      </>
    )}
    <Sourced source={line.source} portfolioKey={portfolioKey}>
      {line.text}
    </Sourced>
    {line.note !== undefined && <span className={css['note']}>{line.note}</span>}
  </>
)

interface SourcedProps {
  source: CellSource | undefined
  portfolioKey: string | undefined
  children: string
}

/** A text that leads to where it comes from, where that is known. */
function Sourced({ source, portfolioKey: key, children }: SourcedProps) {
  if (!source || key === undefined) return <span>{children}</span>
  const className = css['source']
  if (source.page === 'initiative')
    return (
      <Link
        to="/portfolios/$key/initiatives/$initiative"
        params={{ key, initiative: source.key }}
        className={className}
      >
        {children}
      </Link>
    )
  if (source.page === 'initiatives')
    return (
      <Link to="/portfolios/$key/initiatives" params={{ key }} search={source.search} className={className}>
        {children}
      </Link>
    )
  return (
    <Link to={pages[source.page]} params={{ key }} className={className}>
      {children}
    </Link>
  )
}

const pages = {
  focus: '/portfolios/$key/focus',
  direction: '/portfolios/$key/direction',
  backbone: '/portfolios/$key/backbone',
} as const
