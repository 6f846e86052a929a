/** A block of cells as text, row by row. */
export type Table = readonly (readonly string[])[]

/**
 * Reads what a spreadsheet puts on the clipboard: cells parted by tabs, rows by line ends; a cell in double quotes may
 * hold both, its quotes doubled. The line end after the last row begins no row. Rows may differ in length.
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  const row = () => rows[rows.length - 1] ?? []
  while (at <= text.length) {
    const { cell, end } =
      text[at] === '"' ? (quotedCell(text, at) ?? plainCell(text, at)) : plainCell(text, at)
    row().push(cell)
    if (end >= text.length) break
    at = end + 1
    if (text[end] === '\t') continue
    if (text[end] === '\r' && text[at] === '\n') at += 1
    if (at >= text.length) break
    rows.push([])
  }
  return rows
}

function plainCell(text: string, from: number) {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { cell: text.slice(from, end), end }
}

/** Null when the quotes do not close right before the next cell: then they are part of the text. */
function quotedCell(text: string, from: number) {
  let cell = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else {
      const next = text[at + 1]
      const isClosed = next === undefined || next === '\t' || next === '\n' || next === '\r'
      return isClosed ? { cell: cell.replaceAll('\r\n', '\n'), end: at + 1 } : null
    }
  }
  return null
}

/** The other way round: `readTable` gives the same cells back. */
export function writeTable(table: Table): string {
  const text = table.map((cells) => cells.map(tableCell).join('\t')).join('\r\n')
  const last = table.at(-1)
  // a last row of one empty cell shows by the line end behind it alone
  return last?.length === 1 && last[0] === '' ? `${text}\r\n` : text
}

const tableCell = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The block as a table for programs that take HTML, with its line breaks. */
export const tableHtml = (table: Table): string =>
  `<table>${table.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')}</table>`

const htmlCell = (cell: string) =>
  `<td>${cell.replaceAll(/[&<>"]/g, (found) => entities[found] ?? found).replaceAll('\n', '<br>')}</td>`
