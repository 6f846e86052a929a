const needsQuotes = /[;"]/
const quoted = /^"(?:[^"]|"")*"$/
const oneWord = /\s*("(?:[^"]|"")*"\s*|[^;]*)(?:;|$)/g

/** Several words in one cell, between semicolons; a word that holds one is quoted. No words give an empty cell. */
export const joinList = (words: readonly string[]): string =>
  words.map((word) => (needsQuotes.test(word) ? `"${word.replaceAll('"', '""')}"` : word)).join('; ')

/** The words of a cell, as `joinList` wrote them or as a person would: trimmed, without empty ones. */
export const splitList = (cell: string): string[] =>
  Array.from(cell.matchAll(oneWord), ([, word = '']) => unquote(word.trim())).filter((word) => word !== '')

const unquote = (word: string): string => (quoted.test(word) ? word.slice(1, -1).replaceAll('""', '"') : word)
