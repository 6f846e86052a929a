import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import Pptx from 'pptxgenjs'
import writeXlsx from 'write-excel-file/node'

import type { InitiativeRecord } from '#shared/initiative/initiative.ts'

const cellsOf = (row: InitiativeRecord): string[] => [
  row.key,
  row.title,
  row.stage,
  row.health,
  row.unit?.name ?? '',
  row.owner?.name ?? '',
  row.start ?? '',
  row.end ?? '',
  String(row.budget),
  String(row.spent),
]

const rowsOnSlide = 20
const inter = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${weight}.ttf`))

/** What nobody can do without: the libraries alone, with ten columns of the rows and nothing else. */
export const bareFiles = {
  xlsx: async (rows) => {
    await writeXlsx(
      rows.map((row) => cellsOf(row).map((value) => ({ value, type: String }))),
      {},
    ).toBuffer()
  },
  pdf: async (rows) => {
    // it asks to be told
    pdfmake.setUrlAccessPolicy(() => false)
    pdfmake.setLocalAccessPolicy(() => true)
    pdfmake.setFonts({
      Inter: { normal: inter('400Regular/Inter_400Regular'), bold: inter('700Bold/Inter_700Bold') },
    })
    await pdfmake
      .createPdf({
        pageOrientation: 'landscape',
        defaultStyle: { font: 'Inter', fontSize: 7 },
        content: [{ table: { body: rows.map(cellsOf) } }],
      })
      .getBuffer()
  },
  pptx: async (rows) => {
    const deck = new Pptx()
    for (let at = 0; at < rows.length; at += rowsOnSlide) {
      const some = rows.slice(at, at + rowsOnSlide)
      deck.addSlide().addTable(some.map((row) => cellsOf(row).map((text) => ({ text }))))
    }
    await deck.write({ outputType: 'nodebuffer' })
  },
} as const satisfies Record<string, (rows: readonly InitiativeRecord[]) => Promise<void>>
