import type { Feature } from 'write-excel-file/node'
import { sanitizeTextContent } from 'write-excel-file/utility'

import type { FileContent } from '../../xlsx/data-validation.ts'
import type { BookSetup, BookSheet } from './book.ts'

const paperSizes = { a4: 9, letter: 1 } as const

/**
 * What the library leaves out of a sheet: the colour of its tab, filters, and how it is printed (as wide as a page, with
 * its number and a foot). Parts stand in the order that the schema asks for (ECMA-376 18.3.1.99).
 */
export const sheetParts = (
  sheets: readonly Pick<BookSheet, 'filter'>[],
  setup: BookSetup,
): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) =>
          withParts(xml, { filter: sheets[sheetIndex]?.filter, setup }),
      },
    },
  },
})

function withParts(
  xml: string,
  { filter, setup }: { filter: BookSheet['filter']; setup: BookSetup },
): string {
  const properties = `<sheetPr><tabColor rgb="FF${setup.accent.slice(1).toUpperCase()}"/><pageSetUpPr fitToPage="1"/></sheetPr>`
  const page =
    `<pageSetup paperSize="${paperSizes[setup.paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${sanitizeTextContent(`&L&8 ${foot(setup.foot)}&R&8 &P / &N`)}</oddFooter></headerFooter>`
  const start = xml.indexOf('>', xml.indexOf('<worksheet')) + 1
  const cells = xml.lastIndexOf('</sheetData>')
  const end = cells < 0 ? xml.indexOf('<sheetData/>') + '<sheetData/>'.length : cells + '</sheetData>'.length
  const after = xml.slice(end).replace(/<pageSetup [^>]*\/>/, page)
  const filtering = filter === undefined ? '' : `<autoFilter ref="${filter}"/>`
  return xml.slice(0, start) + properties + xml.slice(start, end) + filtering + after
}

/** Names are no codes: an ampersand is doubled, a space keeps figures apart from sizes, and all of a foot has room (ECMA-376 18.3.1.46: 255 characters). */
const foot = (text: string): string => Array.from(text).slice(0, 100).join('').replaceAll('&', '&&')
