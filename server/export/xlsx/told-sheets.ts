import type { ExportSection } from '#shared/export/choice.ts'
import { comparisonTable } from '#shared/export/table/comparison-table.ts'
import { hygieneTable } from '#shared/export/table/decisions-table.ts'
import { roadmapTable } from '#shared/export/table/roadmap-table.ts'
import type { Story } from '#shared/export/story.ts'
import { supportTable } from '#shared/export/table/support-table.ts'
import type { Told } from '#shared/export/told.ts'

import type { BookSheet } from './book.ts'
import { datedTable } from './dated-table.ts'
import { findingsTable } from './findings-table.ts'
import type { Look } from './look.ts'
import { toldSheet } from './told-sheet.ts'

const leadOf = (story: Story, id: ExportSection): string =>
  story.sections.find((one) => one.id === id)?.lead ?? ''

/** What to decide, what was waived, and what the data lacks. */
export const findingsSheet = (told: Told, story: Story, look: Look): BookSheet =>
  toldSheet(
    {
      name: 'Findings',
      title: 'Findings',
      lead: leadOf(story, 'decisions'),
      label: story.label,
      widths: [12, 15, 48, 42, 18, 8, 28, 14, 18, 34],
      main: findingsTable(told),
      hasFilter: true,
      others: [{ table: hygieneTable(told), at: [2, 1, 3] }],
    },
    { look, currency: told.summary.portfolio.currency },
  )

/** What is said to support what. */
export const supportSheet = (told: Told, story: Story, look: Look): BookSheet =>
  toldSheet(
    {
      name: 'Support',
      title: 'Support',
      lead: 'What says that it supports core work, and who accepted that.',
      label: story.label,
      widths: [32, 32, 28, 40, 28, 10, 13, 18, 18],
      main: supportTable(told),
      hasFilter: true,
    },
    { look, currency: told.summary.portfolio.currency },
  )

/** What is planned when, and the days that matter. */
export const roadmapSheet = (told: Told, story: Story, look: Look): BookSheet =>
  toldSheet(
    {
      name: 'Roadmap',
      title: 'Roadmap',
      lead: leadOf(story, 'roadmap'),
      label: story.label,
      widths: [24, 11, 40, 15, 11, 13, 13, 32, 32, 38],
      main: roadmapTable(told),
      hasFilter: true,
      others: [{ table: datedTable(told), at: [0, 1, 2, 3, 5, 7, 8] }],
    },
    { look, currency: told.summary.portfolio.currency },
  )

/** Side by side: a question a row, a portfolio a column. */
export function comparisonSheet(told: Told, story: Story, look: Look): BookSheet {
  const main = comparisonTable(told)
  return toldSheet(
    {
      name: 'Comparison',
      title: story.sections.find((one) => one.id === 'comparison')?.title ?? main.title,
      lead: leadOf(story, 'comparison'),
      label: story.label,
      widths: main.columns.map((_, at) => (at === 0 ? 26 : 54)),
      main,
      hasFilter: false,
    },
    { look, currency: told.summary.portfolio.currency },
  )
}
