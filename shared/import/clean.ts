import { cleanText } from '../kernel/clean-text.ts'
import type { Cell } from './table.ts'

export { cleanText } from '../kernel/clean-text.ts'

/** A cell as clean text; numbers as their shortest exact writing, never with an exponent below 1e21. */
export const cellText = (cell: Cell): string =>
  typeof cell === 'number' ? numberText(cell) : cleanText(cell)

function numberText(value: number): string {
  const text = String(value)
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/, '') : text
}

export const isBlank = (cell: Cell): boolean =>
  cell === '' || (typeof cell === 'string' && cleanText(cell) === '')

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  pound: '£',
  euro: '€',
}

/** Text with HTML entities (`&amp;`, `&#39;`) as the characters they stand for; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : whole
  })
}

/** A word for comparing: no accents, no case, single spaces. */
export const foldWord = (text: string): string =>
  cleanText(text).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ')

/** A header's words for comparing: "totalBudget", "Total_Budget:" and "TOTAL  BUDGET" are all "total budget". */
export const normaliseHeader = (header: string): string =>
  foldWord(
    decodeEntities(cleanText(header))
      .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
  )
    .replaceAll(/[^\p{L}\p{N}()]+/gu, ' ')
    .trim()

/** The same without what stands in brackets, which is mostly a unit: "whole life cost (m)" is "whole life cost". */
export const withoutBrackets = (normalised: string): string =>
  normalised
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
