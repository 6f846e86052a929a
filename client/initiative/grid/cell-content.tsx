import type { Column } from '#shared/initiative/column.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { ClassMark } from '../class-mark.tsx'
import { HealthMark } from '../health-mark.tsx'
import css from './grid.module.css'
import { tickColumn } from './shown-columns.ts'
import { amountText, dayCell } from './shown.ts'
import type { MoneyScale } from './shown.ts'
import { barOf } from './timeline.ts'
import timeline from './timeline.module.css'
import type { Span } from './timeline.ts'

export interface CellContext {
  portfolioKey: string
  scale: MoneyScale
  span: Span
  /** Where today lies in the span, 0 to 1. */
  todayAt: number
}

interface Props {
  column: Column
  row: Initiative
  context: CellContext
}

/** What a cell shows at rest. */
export function CellContent({ column, row, context }: Props) {
  if (column === tickColumn) return <span className={css['box']} aria-hidden="true" />
  switch (column.control) {
    case 'key':
      return (
        <a
          className={css['key']}
          tabIndex={-1}
          href={`/portfolios/${context.portfolioKey}/initiatives/${row.key}`}
        >
          {row.key}
        </a>
      )
    case 'purpose':
    case 'class':
      return <ClassMark class={row.class} />
    case 'timeline':
      return <Bar row={row} span={context.span} />
    case 'money':
    case 'number': {
      const amount = column.amount?.(row) ?? null
      return amount === null ? '' : amountText(column, amount, context.scale)
    }
    case 'day':
      return dayCell(column.text(row) || null)
    case 'flag':
      return column.text(row) === 'Yes' ? 'Yes' : ''
    case 'choice':
      return column.id === 'health' ? <HealthMark health={row.health} /> : column.text(row)
    default:
      return column.id === 'title' ? <span className={css['title']}>{row.title}</span> : column.text(row)
  }
}

function Bar({ row, span }: { row: Initiative; span: Span }) {
  const bar = barOf(row, span)
  const words = `${dayCell(row.start) || 'No start'} to ${dayCell(row.end) || 'no end'}`
  return (
    <>
      <span className="only-read-out">{words}</span>
      {bar && (
        <span
          className={timeline['bar']}
          data-class={row.class}
          style={{ left: `${bar.left * 100}%`, width: `${bar.width * 100}%` }}
        />
      )}
    </>
  )
}
