import type { Row } from 'write-excel-file/node'

import { mixTable } from '#shared/export/table/mix-table.ts'
import type { Story, StorySection } from '#shared/export/story.ts'
import type { Told } from '#shared/export/told.ts'
import { trendTable } from '#shared/export/table/trend-table.ts'
import { unitsTable } from '#shared/export/table/units-table.ts'
import { basisWords, zoneWords } from '#shared/focus/focus.words.ts'

import type { BookSheet } from './book.ts'
import { numberCell, textCell } from './cells.ts'
import type { Written } from './cells.ts'
import { logoImage } from './logo-image.ts'
import type { Look } from './look.ts'
import { formats } from './number-format.ts'
import { linesOf, pointsPerLine } from './row-height.ts'
import { tableRows } from './table-rows.ts'
import type { PlacedTable } from './told-sheet.ts'
import { spread } from './told-sheet.ts'

const widths = [34, 24, 16, 26, 18, 22]

/** The first sheet: what the portfolio comes to, on a page. */
export function summarySheet(told: Told, story: Story, look: Look): BookSheet {
  const { portfolio } = told.summary
  const rows: Row[] = []
  const line = (cell: ReturnType<Look['body']>, size = 1, over: readonly number[] = widths) => {
    const room = over.reduce((sum, width) => sum + width, 0)
    const height = linesOf(String(cell.value ?? ''), room / size) * pointsPerLine * size + 3
    rows.push(spread({ ...cell, height }, over.length))
  }
  const part = (id: StorySection['id']) => story.sections.find((one) => one.id === id)
  const bars: string[] = []
  const breaks: number[] = []
  const put = ({ table, at }: PlacedTable) => {
    rows.push([], [{ ...look.subtitle(table.title), height: 22 }])
    rows.push(...tableRows(table, { look, currency: portfolio.currency, widths, ...(at && { at }) }))
  }

  const { logo } = told.material
  // a logo has the last column for itself
  line(look.title(story.title), 2, logo === null ? widths : widths.slice(0, -1))
  if (story.label !== null) line(look.label(story.label))
  line(look.small(story.stamp.join(' · ')), 0.85)
  line(look.body(story.strategy))
  if (story.direction !== null) line({ ...look.body(`“${story.direction}”`), fontStyle: 'italic' })
  rows.push([], ...keyFigures(told, look), [])

  const verdict = part('verdict')
  if (verdict) {
    line(look.strong(verdict.lead), 1.1)
    for (const point of verdict.points) line(look.body(`•  ${point}`))
    const first = rows.length + 4
    put({ table: mixTable(told) })
    bars.push(`C${first}:C${first + told.summary.mix.length - 1}`)
  }
  const trend = part('trend')
  if (trend) {
    breaks.push(rows.length)
    rows.push([])
    line(look.strong(trend.lead), 1.1)
    for (const point of trend.points) line(look.body(`•  ${point}`))
    put({ table: unitsTable(told), at: [0, 2, 1, 3] })
    put({ table: trendTable(told), at: [0, 2, 1, 3, 4] })
  }
  const images = logo === null ? [] : [logoImage(logo, widths)]
  return { name: 'Summary', widths, data: rows, hasGrid: false, bars, breaks, images }
}

/** What people look for first, each a figure under its name. */
function keyFigures({ summary }: Told, look: Look): Row[] {
  const { assessment, unclassifiedShare } = summary
  const { zone, focus, basis, counts, findings } = assessment
  const open = findings.filter(({ status }) => status !== 'waived').length
  const figures: [string, Written][] = [
    ['Verdict', textCell(zoneWords[zone].name)],
    ['Focus', focus === null ? textCell('–') : numberCell(focus, formats.focus)],
    [
      'Unclassified',
      unclassifiedShare === null ? textCell('–') : numberCell(unclassifiedShare, formats.share),
    ],
    ['Measured in', textCell(basisWords[basis])],
    ['In scope', numberCell(counts.total, formats.whole)],
    ['Decisions needed', numberCell(open, formats.whole)],
  ]
  return [
    figures.map(([name]) => look.cardName(name)),
    figures.map(([, cell]) => ({ ...cell, ...look.cardFigure, height: 32 })),
  ]
}
