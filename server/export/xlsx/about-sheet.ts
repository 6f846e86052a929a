import type { Row } from 'write-excel-file/node'

import { aboutTable, thresholdsTable } from '#shared/export/table/judged-tables.ts'
import { judgedSection } from '#shared/export/section/judged-section.ts'
import type { Story } from '#shared/export/story.ts'
import type { Told } from '#shared/export/told.ts'

import type { BookSheet } from './book.ts'
import type { Look } from './look.ts'
import { linesOf, pointsPerLine } from './row-height.ts'
import { tableRows } from './table-rows.ts'
import { spread } from './told-sheet.ts'

const widths = [40, 26, 26, 72]
const room = widths.reduce((sum, width) => sum + width, 0)

/** Where the figures come from: the stamp, the thresholds, the sources, and how to import the workbook again. */
export function aboutSheet(told: Told, story: Story, look: Look): BookSheet {
  const { portfolio } = told.summary
  const judged = judgedSection(told)
  const line = (cell: ReturnType<Look['body']>): Row =>
    spread({ ...cell, height: linesOf(String(cell.value ?? ''), room) * pointsPerLine + 3 }, widths.length)
  const laid = { look, currency: portfolio.currency, widths }
  const thresholds = thresholdsTable(told)
  return {
    name: 'About',
    widths,
    hasGrid: false,
    data: [
      [{ ...look.title('About this file'), height: 32, wrap: false }],
      ...(story.label === null ? [] : [line(look.label(story.label))]),
      line(look.body(story.stamp.join(' · '))),
      line(look.body(howToImport)),
      [],
      ...tableRows(aboutTable(told), laid),
      [],
      [{ ...look.subtitle(judged.title), height: 24 }],
      line(look.body(judged.lead)),
      ...judged.points.map((point) => line(look.body(`•  ${point}`))),
      [],
      ...tableRows(thresholds, laid),
      [],
      [{ ...look.subtitle('Sources'), height: 24 }],
      ...judged.notes.map((note) => line(look.small(note))),
    ],
  }
}

const howToImport =
  'The sheet “Initiatives” can be edited and imported again: rows are found by their keys, and what was not changed stays as it is. The other sheets are for reading; money and shares in them are plain numbers.'
