import type { Table, TableCell } from '#shared/export/table/table.ts'
import { zoneWords } from '#shared/focus/focus.words.ts'
import { monthFormat } from '#shared/kernel/formatter.ts'

import type { Chart, ChartSeries } from './chart.ts'
import { colourOf } from './colours.ts'

const plot = { x: 0.05, y: 0.03, width: 0.94, height: 0.86 } as const
// room for the names of several lines
const lowerPlot = { ...plot, y: 0.12, height: 0.77 } as const

/**
 * Focus month by month from the story's table: a line for each strategy that was declared, because focus on one says
 * nothing of focus on another, and hollow points where there was no verdict.
 */
export function trendChart({ rows, columns }: Table, locale: string): Chart {
  const at = (header: string) => columns.findIndex((column) => column.header === header)
  const [focusAt, zoneAt, declaredAt] = [
    columns.findIndex(({ kind }) => kind === 'focus'),
    at('Zone'),
    at('Declared'),
  ]
  const declared = rows.map((row) => row[declaredAt]?.text ?? '')
  const strategies = [...new Set(declared)].filter((one) => one !== '')
  const series = (strategies.length > 1 ? strategies : [null]).map((strategy, index): ChartSeries => {
    // what was declared before stands back
    const colour = colourOf(strategy === null || index === strategies.length - 1 ? 'core' : 'control_line')
    const values = rows.map((row, place) => {
      const value = row[focusAt]?.value
      return typeof value === 'number' && (strategy === null || declared[place] === strategy) ? value : null
    })
    const points = new Map(
      rows.flatMap((row, place) =>
        row[zoneAt]?.text === zoneWords.not_enough_evidence.name && values[place] !== null
          ? [[place, { colour, hollow: true }] as const]
          : [],
      ),
    )
    return { name: strategy === null ? 'Focus' : `Focus on ${strategy}`, values, colour, points }
  })
  return {
    kind: 'line',
    categories: rows.map((row) => monthOf(row[0], locale)),
    series,
    format: '+0.00;−0.00;0.00',
    scale: { min: -1, max: 1, step: 0.5 },
    plot: series.length > 1 ? lowerPlot : plot,
    ...(series.length > 1 && { named: true }),
  }
}

const monthOf = (cell: TableCell | undefined, locale: string): string =>
  typeof cell?.value === 'string' ? monthFormat(locale).format(Date.parse(`${cell.value}T00:00:00Z`)) : ''
