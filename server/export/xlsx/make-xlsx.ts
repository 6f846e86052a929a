import type { ExportChoice, ExportSection } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import { tellStory } from '#shared/export/story-of.ts'
import { toldOf } from '#shared/export/told.ts'

import { aboutSheet } from './about-sheet.ts'
import { writeBook } from './book.ts'
import type { BookSheet } from './book.ts'
import { initiativesSheets } from './initiatives-sheet.ts'
import { lookOf } from './look.ts'
import { summarySheet } from './summary-sheet.ts'
import { comparisonSheet, findingsSheet, roadmapSheet, supportSheet } from './told-sheets.ts'

/**
 * The portfolio summary as a workbook: the same tables as every format, as values with types. Its sheet of initiatives
 * can be imported again.
 */
export async function makeXlsx(material: Material, choice: ExportChoice): Promise<Uint8Array> {
  const told = toldOf(material, choice)
  const story = tellStory(told)
  const look = lookOf(story.accent)
  const chosen = new Set<ExportSection>(choice.sections)
  const [initiatives, words] = initiativesSheets(material.snapshot, told.summary.initiatives, look)
  const sheets: (BookSheet | false | undefined)[] = [
    summarySheet(told, story, look),
    chosen.has('initiatives') && initiatives,
    ...(chosen.has('decisions') ? [findingsSheet(told, story, look), supportSheet(told, story, look)] : []),
    chosen.has('roadmap') && roadmapSheet(told, story, look),
    chosen.has('comparison') && comparisonSheet(told, story, look),
    aboutSheet(told, story, look),
    chosen.has('initiatives') && words,
  ]
  return writeBook(
    sheets.filter((sheet) => sheet !== false && sheet !== undefined),
    {
      title: story.title,
      foot: [story.title, ...(story.label === null ? [] : [story.label])].join(' · '),
      paper: choice.paper,
      accent: look.accent,
    },
  )
}
