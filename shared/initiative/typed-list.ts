/**
 * Reads several words separated by commas or semicolons, each once. A word in double quotes is taken as it stands, with
 * its commas; a quote inside it is doubled. Words without quotes may be cleaned, as tags lose their #.
 */
export function readList(typed: string, clean: (word: string) => string = (word) => word): string[] {
  const words = [...typed.matchAll(/\s*"((?:[^"]|"")*)"(?=\s*(?:[,;]|$))|[^,;]+/g)].map(([whole, quoted]) =>
    quoted === undefined ? clean(whole.trim()).trim() : quoted.replaceAll('""', '"'),
  )
  return [...new Set(words)].filter(Boolean)
}

/** The other way round; `hasHashes`: a leading # would be taken off when it is read. */
export const writeList = (words: readonly string[], hasHashes: boolean): string =>
  words.map((word) => (needsQuotes(word, hasHashes) ? `"${word.replaceAll('"', '""')}"` : word)).join(', ')

const needsQuotes = (word: string, hasHashes: boolean) =>
  /[,;"]/.test(word) || word.trim() !== word || (hasHashes && word.startsWith('#'))
