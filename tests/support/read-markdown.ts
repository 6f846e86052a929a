const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Markdown's escapes taken back, as a reader of the rendered page sees the text. */
const plain = (text: string): string =>
  text
    .replaceAll(/\\([\\`*_[\]~|#+\-=:.)@])/g, '$1')
    .replaceAll(/&(?:amp|lt|gt);/g, (sign) => signs[sign] ?? sign)

export interface ReadMarkdown {
  /** Lines of text, markers of headings, lists and emphasis taken away. */
  lines: string[]
  tables: string[][][]
}

/** The lines and tables of a Markdown file. */
export function readMarkdown(text: string): ReadMarkdown {
  const lines: string[] = []
  const tables: string[][][] = []
  let table: string[][] | null = null
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) {
      if (table === null) tables.push((table = []))
      if (!/^\|( -{3,}:? \|)+$/.test(line)) table.push(cellsOf(line))
      continue
    }
    table = null
    const words = line.replace(/^(#+|>|-|\d+\.) /, '').replaceAll(/(?<!\\)\*\*/g, '')
    if (words !== '') lines.push(plain(words))
  }
  return { lines, tables }
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)(?:\\\\)*\|/)
    .map((cell) => plain(cell.trim()))
