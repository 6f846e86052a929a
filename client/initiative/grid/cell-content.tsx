import { leftMinor } from '#shared/initiative/filter.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { areaWords, stageWords, technologyWords } from '#shared/initiative/initiative.words.ts'
import { ClassMark } from '../class-mark.tsx'
import { HealthMark } from '../health-mark.tsx'
import type { ColumnId } from './columns.ts'
import css from './grid.module.css'
import { dayCell, fteText, moneyText } from './shown.ts'
import type { MoneyScale } from './shown.ts'
import { barOf } from './timeline.ts'
import type { Span } from './timeline.ts'

export interface CellContext {
  portfolioKey: string
  scale: MoneyScale
  span: Span
  /** Where today lies in the span, 0 to 1. */
  todayAt: number
}

/** What a cell shows at rest. */
export function CellContent(props: { id: ColumnId; row: Initiative; context: CellContext }) {
  const { id, row, context } = props
  switch (id) {
    case 'select':
      return <span className={css['box']} aria-hidden="true" />
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
    case 'title':
      return <span className={css['title']}>{row.title}</span>
    case 'role':
      return <ClassMark class={row.class} />
    case 'health':
      return <HealthMark health={row.health} />
    case 'timeline':
      return <Bar row={row} span={context.span} />
    default:
      return plainText(id, row, context)
  }
}

type Plain = Exclude<ColumnId, 'select' | 'key' | 'title' | 'role' | 'health' | 'timeline'>

function plainText(id: Plain, row: Initiative, { scale }: CellContext): string {
  switch (id) {
    case 'stage':
      return stageWords[row.stage]
    case 'area':
      return row.area ? areaWords[row.area] : ''
    case 'unit':
    case 'owner':
    case 'sponsor':
      return row[id]?.name ?? ''
    case 'start':
    case 'end':
      return dayCell(row[id])
    case 'budget':
    case 'spent':
      return moneyText(row[id], scale)
    case 'left':
      return moneyText(leftMinor(row), scale)
    case 'fte':
      return row.fte === null ? '' : fteText(Math.round(row.fte * 100))
    case 'value':
    case 'risk':
      return row[id] === null ? '' : String(row[id])
    case 'technologies':
      return row.technologies.map((one) => technologyWords[one]).join(', ')
    case 'tags':
      return row.tags.join(', ')
    case 'confidential':
      return row.confidential ? 'Yes' : ''
    case 'externalId':
      return row.externalId ?? ''
    case 'summary':
      return row.summary
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
          className={css['bar']}
          data-class={row.class}
          style={{ left: `${bar.left * 100}%`, width: `${bar.width * 100}%` }}
        />
      )}
    </>
  )
}
