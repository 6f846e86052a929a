import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  name: string
  content: string | Uint8Array
  /** Claims another size than it has, as hostile files do. */
  claims?: number
  encrypted?: boolean
}

/** A ZIP archive of these parts, as small as one can be. */
export function makeZip(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims, encrypted } of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(encrypted ? 1 : 0, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(raw), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claims ?? raw.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    local.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    files.push(local, Buffer.from(name), packed)
    at += local.length + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const package_ = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A cell: text, a number, a truth, a day (an Excel serial number), an error, or a formula with its cached value. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | { day: number }
  | { error: string }
  | { formula: string; value: string }

function cellXml(cell: MadeCell, address: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if ('day' in cell) return `<c r="${address}" s="1"><v>${cell.day}</v></c>`
  if ('error' in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`
  return `<c r="${address}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`
}

const mergedXml = (merged: readonly string[]) =>
  merged.length === 0
    ? ''
    : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

const sheetXml = (rows: readonly (readonly MadeCell[])[], merged: readonly string[]) =>
  `<worksheet xmlns="${main}"><sheetData>${rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData>${mergedXml(merged)}</worksheet>`

/** The parts of a workbook with these sheets, and merged cells ("A2:A6") in each; style 1 shows days. */
export function workbookParts(
  sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
  merged: Readonly<Record<string, readonly string[]>> = {},
): Part[] {
  const names = Object.keys(sheets)
  const relation = (index: number) =>
    `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map(
          (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${package_}/relationships">${names.map((_, index) => relation(index)).join('')}<Relationship Id="rId90" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheets[name] ?? [], merged[name] ?? []),
    })),
  ]
}

export const makeXlsx = (...given: Parameters<typeof workbookParts>): Uint8Array<ArrayBuffer> =>
  makeZip(workbookParts(...given))
