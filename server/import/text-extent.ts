import { limits } from './parsed-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

const quote = 34
const newline = 10

/**
 * Refuses delimited text that holds more rows, columns or cells than an import takes, by counting signs: the parser
 * would have made all of them before anybody could look. Line ends within quotation marks end no row. Throws
 * UnreadableFile with a sentence.
 */
export function refuseLongText(text: string, delimiter: string): void {
  const separator = delimiter.charCodeAt(0)
  let [rows, cells, inRow] = [1, 1, 1]
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === quote) isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === separator) {
      inRow += 1
      cells += 1
      if (inRow > limits.columns)
        throw new UnreadableFile(`The file has more than ${limits.columns} columns.`)
    } else if (sign === newline) {
      inRow = 1
      rows += 1
      cells += 1
    }
    if (rows > limits.rows + 1) throw new UnreadableFile(`The file has more than ${limits.rows} rows.`)
    if (cells > limits.cells + limits.rows)
      throw new UnreadableFile('The file has more cells than can be imported.')
  }
}
