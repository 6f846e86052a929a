import { Fragment } from 'react'
import type { Assessment } from '#shared/focus/assessment.ts'
import { isInScope, weightIn } from '#shared/focus/weigh.ts'
import { leftMinor } from '#shared/initiative/filter.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { MeasuredBasis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { inScope } from '../finding/remedy-link.ts'
import { countText } from '../ui/format.ts'
import { RowsLink } from './rows-link.tsx'

interface Figure {
  /** The column that is filtered. */
  column: 'left' | 'budget' | 'fte'
  read: (row: InitiativeRecord) => number | null
  unknown: string
  zero: string
}

const figures: Partial<Record<MeasuredBasis, Figure>> = {
  budget_remaining: {
    column: 'left',
    read: leftMinor,
    unknown: 'without a budget',
    zero: 'with nothing left',
  },
  budget_total: {
    column: 'budget',
    read: (row) => row.budget,
    unknown: 'without a budget',
    zero: 'with a budget of 0',
  },
  fte: { column: 'fte', read: (row) => row.fte, unknown: 'without staff entered', zero: 'with staff of 0' },
}

/** Rows in scope that the verdict cannot see, because nothing is known of their money or staff, or none of it is left. */
export function Unweighted({ assessment, snapshot }: { assessment: Assessment; snapshot: Snapshot }) {
  const figure = figures[assessment.basis]
  if (assessment.unweighted === 0 || figure === undefined) return null
  const weigh = weightIn[assessment.basis]
  const rows = snapshot.initiatives.filter((row) => isInScope(row) && weigh(row) === 0)
  const unknown = rows.filter((row) => figure.read(row) === null).length
  const parts = [
    { count: unknown, what: figure.unknown, asks: 'none' },
    { count: rows.length - unknown, what: figure.zero, asks: '..0' },
  ].filter(({ count }) => count > 0)
  return (
    <li>
      {parts.map(({ count, what, asks }, at) => (
        <Fragment key={asks}>
          {at > 0 && ' and '}
          <RowsLink portfolioKey={snapshot.portfolio.key} search={{ [figure.column]: asks, stage: inScope }}>
            {countText(count)} {at > 0 ? '' : count === 1 ? 'initiative ' : 'initiatives '}
            {what}
          </RowsLink>
        </Fragment>
      ))}{' '}
      {rows.length === 1 ? 'weighs' : 'weigh'} nothing in this measure.
    </li>
  )
}
