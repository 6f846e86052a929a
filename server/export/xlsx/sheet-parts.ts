import type { Feature } from 'write-excel-file/node'
import { sanitizeTextContent } from 'write-excel-file/utility'

import type { FileContent } from '../../xlsx/data-validation.ts'
import type { BookSetup, BookSheet } from './book.ts'

type Parts = Pick<BookSheet, 'filter' | 'bars' | 'breaks' | 'pagesWide'>

const paperSizes = { a4: 9, letter: 1 } as const

/**
 * What the library leaves out of a sheet: the colour of its tab, filters, and how it is printed (as wide as a page, with
 * its number and a foot). Parts stand in the order that the schema asks for (ECMA-376 18.3.1.99).
 */
export const sheetParts = (sheets: readonly Parts[], setup: BookSetup): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => withParts(xml, sheets[sheetIndex] ?? {}, setup),
      },
    },
  },
})

function withParts(
  xml: string,
  { filter, bars = [], breaks = [], pagesWide = 1 }: Parts,
  setup: BookSetup,
): string {
  const properties = `<sheetPr><tabColor rgb="${argb(setup.accent)}"/><pageSetUpPr fitToPage="1"/></sheetPr>`
  const page =
    `<pageSetup paperSize="${paperSizes[setup.paper]}" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${sanitizeTextContent(`&L&8 ${foot(setup.foot)}&R&8 &P / &N`)}</oddFooter></headerFooter>` +
    breaksMarkup(breaks)
  const start = xml.indexOf('>', xml.indexOf('<worksheet')) + 1
  const cells = xml.lastIndexOf('</sheetData>')
  const end = cells < 0 ? xml.indexOf('<sheetData/>') + '<sheetData/>'.length : cells + '</sheetData>'.length
  // after merged cells, before lists and page margins
  const after = xml
    .slice(end)
    .replace(/<pageMargins [^>]*\/>/, margins)
    .replace(/<pageSetup [^>]*\/>/, page)
    .replace(
      /(?=<dataValidations|<pageMargins)/,
      bars.map((range, at) => bar(range, at + 1, setup.accent)).join(''),
    )
  const filtering = filter === undefined ? '' : `<autoFilter ref="${filter}"/>`
  return xml.slice(0, start) + properties + xml.slice(start, end) + filtering + after
}

const margins = '<pageMargins left="0.4" right="0.4" top="0.45" bottom="0.6" header="0.3" footer="0.3"/>'

const breaksMarkup = (rows: readonly number[]): string =>
  rows.length === 0
    ? ''
    : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows
        .map((row) => `<brk id="${row}" max="16383" man="1"/>`)
        .join('')}</rowBreaks>`

/** A bar from none to all behind each share of a range. */
const bar = (range: string, priority: number, accent: string): string =>
  `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">` +
  `<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${argb(accent)}"/>` +
  '</dataBar></cfRule></conditionalFormatting>'

const argb = (accent: string): string => `FF${accent.slice(1).toUpperCase()}`

/** Names are no codes: an ampersand is doubled, a space keeps figures apart from sizes, and all of a foot has room (ECMA-376 18.3.1.46: 255 characters). */
const foot = (text: string): string => Array.from(text).slice(0, 100).join('').replaceAll('&', '&&')
