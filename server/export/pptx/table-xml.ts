import type { ColumnKind } from '#shared/export/table/table.ts'
import { xmlText } from '#shared/picture/xml-text.ts'

import { cellPadding } from './column-widths.ts'
import { cellMargin } from './table-rows.ts'
import type { MeasuredRow, MeasuredTable } from './table-rows.ts'
import { tableStyleId } from './table-style.ts'
import { sign, toneOfWord } from './word-tones.ts'
import { writingOf } from './writing.ts'
import { fillXml } from './xml.ts'

const emu = (inches: number) => Math.round(inches * 914_400)
const margins = `<a:tcPr marL="0" marR="${emu(cellPadding)}" marT="${emu(cellMargin)}" marB="${emu(cellMargin)}"`
const atTop = `${margins}/>`
const atFoot = `${margins} anchor="b"/>`
const isFigure = (kind: ColumnKind) => kind !== 'text' && kind !== 'day'

/**
 * Some rows of a table below its head. The library writes each cell's borders, margins and fonts into it, twenty times
 * what it says, and knows no style: here they are the table's.
 */
export function tableXml(
  { table, widths, size, headHeight }: MeasuredTable,
  rows: readonly MeasuredRow[],
): string {
  const { columns } = table
  const points = Math.round(size * 100)
  const head = columns
    .map(({ header, kind }) => cellXml(header, { kind, points, end: atFoot, bold: ' b="1"' }))
    .join('')
  const body = rows.map(({ cells, height }) => {
    const made = cells.map((text, at) => {
      const { kind = 'text', header = '' } = columns[at] ?? {}
      return cellXml(text, { kind, points, end: atTop, tone: toneOfWord(header, text) })
    })
    return `<a:tr h="${emu(height)}">${made.join('')}</a:tr>`
  })
  return (
    `<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>${tableStyleId}</a:tableStyleId></a:tblPr><a:tblGrid>` +
    widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('') +
    `</a:tblGrid><a:tr h="${emu(headHeight)}">${head}</a:tr>${body.join('')}</a:tbl>`
  )
}

interface Look {
  readonly kind: ColumnKind
  readonly points: number
  readonly end: string
  readonly bold?: string
  /** The colour that the word stands for, drawn as a square before it. */
  readonly tone?: string | null
}

function cellXml(text: string, { kind, points, end, bold = '', tone = null }: Look): string {
  const square =
    tone === null
      ? ''
      : `<a:r><a:rPr lang="en-US" sz="${points}">${fillXml(tone)}</a:rPr><a:t>${sign}</a:t></a:r>`
  const paragraphs = text.split('\n').map((line) => {
    if (line === '') return `<a:p><a:endParaRPr lang="en-US" sz="${points}"/></a:p>`
    const { rtlMode, lang = 'en-US' } = writingOf(line)
    const way = rtlMode ? '<a:pPr algn="r" rtl="1"/>' : isFigure(kind) ? '<a:pPr algn="r"/>' : ''
    return `<a:p>${way}${square}<a:r><a:rPr lang="${lang}" sz="${points}"${bold}/><a:t>${xmlText(line)}</a:t></a:r></a:p>`
  })
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</a:txBody>${end}</a:tc>`
}
