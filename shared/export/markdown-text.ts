const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const special = /[\\`*_[\]~|]/g
const htmlSigns = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const
// what renderers make into links without being asked
const bareLink = /:(?=\/\/)|(?<=\bwww)\.|(?<=\S)@(?=\S)/gi
const startsBlock = /^(\s*)([#+\-=:]|\d+(?=[.)](?:\s|$)))/

/**
 * Somebody's words inside Markdown: they make no link, no HTML, no table cell and no second line, wherever the file is
 * shown. Line breaks become spaces.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(controls, ' ')
    .trim()
    .replaceAll(special, '\\$&')
    .replaceAll(bareLink, '\\$&')
    .replaceAll(/[&<>]/g, (sign) => htmlSigns[sign as keyof typeof htmlSigns]) // the pattern finds only these
    .replace(
      startsBlock,
      (_, space: string, start: string) => `${space}${/\d/.test(start) ? `${start}\\` : `\\${start}`}`,
    )

/** A table: cells are Markdown already. Columns named in `numeric` stand right. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly string[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = header.map((name) => (numeric.includes(name) ? '---:' : '---'))
  return [line(header), line(rule), ...rows.map(line)].join('\n')
}
