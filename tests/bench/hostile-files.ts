import { makeZip, workbookParts } from '#tests/import/make-xlsx.ts'
import type { Part } from '#tests/import/make-xlsx.ts'

export interface HostileFile {
  what: string
  name: string
  make: () => Uint8Array<ArrayBuffer>
}

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content)
const good = workbookParts({ Data: [['Title'], ['A']] })

/** A workbook whose one sheet holds this, and other parts. */
const workbook = (sheet: string, others: readonly Part[] = []) =>
  makeZip([
    ...good.map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? { ...part, content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` }
        : part,
    ),
    ...others,
  ])

const rows = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at + 1)).join('')

const doctype = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><a>&b;</a>'

/** Files made to take a server down, each by a way of its own. None is larger than an upload may be, but the last. */
export const hostileFiles: readonly HostileFile[] = [
  {
    what: 'ratio: 300 MB of nothing in one part',
    name: 'ratio.xlsx',
    make: () => workbook('', [{ name: 'xl/x.xml', content: Buffer.alloc(300_000_000, 32) }]),
  },
  {
    what: 'entries: 20,000 parts',
    name: 'entries.xlsx',
    make: () =>
      makeZip([...good, ...Array.from({ length: 20_000 }, (_, at) => ({ name: `x${at}.xml`, content: '' }))]),
  },
  {
    what: 'rows: 900,000 of them',
    name: 'rows.xlsx',
    make: () => workbook(rows(900_000, (at) => `<row r="${at}"><c r="A${at}"><v>${at % 977}</v></c></row>`)),
  },
  {
    what: 'columns: a cell far to the right in 20,000 rows',
    name: 'columns.xlsx',
    make: () => workbook(rows(20_000, (at) => `<row r="${at}"><c r="XFD${at}"><v>${at % 977}</v></c></row>`)),
  },
  {
    what: 'cells: 6 million of them',
    name: 'cells.xlsx',
    make: () => workbook(rows(6_000, (at) => `<row r="${at}">${'<c><v>1</v></c>'.repeat(1_000)}</row>`)),
  },
  {
    what: 'a shared text of 30,000 letters in 100,000 cells',
    name: 'shared.xlsx',
    make: () =>
      makeZip([
        ...workbookPartsWithShared(),
        {
          name: 'xl/sharedStrings.xml',
          content: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'word '.repeat(6_000)}</t></si></sst>`,
        },
      ]),
  },
  {
    what: 'XML entities that multiply',
    name: 'entities.xlsx',
    make: () => workbook('', [{ name: 'xl/x.xml', content: doctype }]),
  },
  { what: 'a truncated archive', name: 'half.xlsx', make: () => workbook('<row/>').slice(0, 400) },
  {
    what: 'wrong first bytes',
    name: 'image.csv',
    make: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
  },
  { what: 'NUL bytes, 40 MB', name: 'nul.csv', make: () => new Uint8Array(40_000_000) },
  {
    what: 'columns: 40 million commas in one line',
    name: 'commas.csv',
    make: () => text(','.repeat(40_000_000)),
  },
  { what: 'rows: 12 million short lines', name: 'lines.csv', make: () => text('a,b\n'.repeat(12_000_000)) },
  {
    what: 'quotation marks, 40 million',
    name: 'quotes.csv',
    make: () => text(`a,b\n${'"'.repeat(40_000_001)}`),
  },
  {
    what: 'a quotation mark that never closes, 45 MB',
    name: 'open.csv',
    make: () => text(`a,b\n1,"${'x,y\n'.repeat(11_000_000)}`),
  },
  { what: '200 MB', name: 'large.csv', make: () => new Uint8Array(200_000_000).fill(97) },
]

const workbookPartsWithShared = (): Part[] => {
  const sheet = rows(100_000, (at) => `<row r="${at}"><c r="A${at}" t="s"><v>0</v></c></row>`)
  return good.map((part) => {
    if (part.name === 'xl/worksheets/sheet1.xml')
      return { ...part, content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` }
    if (part.name !== 'xl/_rels/workbook.xml.rels') return part
    const relation =
      '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'
    return {
      ...part,
      content: String(part.content).replace('</Relationships>', `${relation}</Relationships>`),
    }
  })
}
