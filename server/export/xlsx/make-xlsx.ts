import type { ExportChoice } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import { classify } from '#shared/focus/classify.ts'

import { writeBook } from './book.ts'
import { initiativesSheets } from './initiatives-sheet.ts'
import { lookOf } from './look.ts'

/** The portfolio summary as a workbook; its sheet of initiatives can be imported again. */
export async function makeXlsx({ snapshot }: Material, choice: ExportChoice): Promise<Uint8Array> {
  const look = lookOf(snapshot.portfolio.accent)
  const classes = classify(snapshot)
  const rows = snapshot.initiatives
    .filter((row) => row.archivedAt === null)
    .map((row) => ({ ...row, class: classes.get(row.id) ?? ('unclassified' as const) }))
  const { name } = snapshot.portfolio
  return writeBook(initiativesSheets(snapshot, rows, look), {
    title: name,
    foot: name,
    paper: choice.paper,
    accent: look.accent,
  })
}
