import type PptxGenJS from 'pptxgenjs'

import type { ColumnKind } from '#shared/export/table.ts'

import { colourOf } from './colours.ts'
import type { Frame } from './frame.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'
import { cellMargin } from './table-rows.ts'
import type { MeasuredRow, MeasuredTable } from './table-rows.ts'
import { cellPadding } from './column-widths.ts'
import { sign, toneOfWord } from './word-tones.ts'
import { writingOf } from './writing.ts'
import { xmlSafe } from './xml-safe.ts'

const isFigure = (kind: ColumnKind | undefined) => kind !== undefined && kind !== 'text' && kind !== 'day'
const none = { type: 'none' } as const
const hairline = { type: 'solid', pt: 0.5, color: colourOf('line') } as const
const underHead = { type: 'solid', pt: 1, color: colourOf('strong_line') } as const

/** Some rows of a table below its head, as a table that people can edit: hairlines instead of boxes. */
export function drawTable(
  slide: Slide,
  measured: MeasuredTable,
  { rows, frame }: { rows: readonly MeasuredRow[]; frame: Frame },
): void {
  const { table, widths, size, headHeight } = measured
  const head = table.columns.map(({ header, kind }) => cellOf(xmlSafe(header), { kind, isHead: true }))
  const body = rows.map(({ cells }) =>
    cells.map((text, at) => {
      const column = table.columns[at]
      return cellOf(text, { kind: column?.kind, tone: toneOfWord(column?.header ?? '', text) })
    }),
  )
  slide.addTable([head, ...body], {
    ...frame,
    colW: [...widths],
    rowH: [headHeight, ...rows.map(({ height }) => height)],
    fontSize: size,
    color: colourOf('ink'),
    margin: [cellMargin, cellPadding, cellMargin, 0],
    valign: 'top',
    objectName: toName({ name: table.title, says: `${table.title}: ${rows.length} rows.` }),
  })
}

interface Look {
  readonly kind: ColumnKind | undefined
  readonly isHead?: true
  /** The colour that the word stands for, drawn as a square before it. */
  readonly tone?: string | null
}

function cellOf(text: string, { kind, isHead, tone = null }: Look): PptxGenJS.TableCell {
  const writing = writingOf(text)
  const options: PptxGenJS.TableCellProps = {
    align: isFigure(kind) ? 'right' : 'left',
    ...writing,
    border: [none, none, isHead ? underHead : hairline, none],
    ...(isHead && { bold: true, color: colourOf('muted'), valign: 'bottom' as const }),
  }
  if (tone === null || text === '') return { text, options }
  const square = { text: sign, options: { color: tone } }
  return { text: [square, { text, options: { color: colourOf('ink') } }], options }
}
