import bidiFactory from 'bidi-js'

import type { FontName } from '../font/font-files.ts'
import { runsOf } from '../font/runs.ts'

/** What readers take for one sign: a letter with its marks, an emoji of several. Odd levels run from right to left. */
export interface Cluster {
  readonly text: string
  readonly font: FontName
  readonly level: number
}

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
// towers of marks would be drawn over the lines above
const towers = /(\p{M}{4})\p{M}+/gu
const unseen = /[\p{Default_Ignorable_Code_Point}]/gu
const mark = /^\p{M}/u
const joiners = /[\u200c\u200d]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067]/

/** Somebody's text as one line that can be set: broken halves of characters and controls are gone. */
export const settable = (text: string): string =>
  text.toWellFormed().replaceAll(controls, ' ').replaceAll(towers, '$1').normalize('NFC')

/** Whether a font has a character. */
export type HasGlyph = (name: FontName, code: number) => boolean

/** Text cut into what may be set by itself, each with its font and its direction; `level` is that of the whole. */
export function clustersOf(text: string, has: HasGlyph): { clusters: Cluster[]; level: number } {
  const embedding = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text) : null
  const mirrored = embedding ? bidi.getMirroredCharactersMap(text, embedding.levels) : null
  const clusters: Cluster[] = []
  for (const { segment, index } of graphemes.segment(text)) {
    const sign = mirrored?.get(index)
    const level = embedding?.levels[index] ?? 0
    clusters.push(...inFonts(sign ? sign + segment.slice(1) : segment, level, has))
  }
  return { clusters, level: embedding?.paragraphs[0]?.level ?? 0 }
}

/** A cluster in the first font that has all of it; else each character in whichever has it; else a box. */
function inFonts(segment: string, level: number, has: HasGlyph): Cluster[] {
  const seen = segment.replaceAll(unseen, (sign) => (joiners.test(sign) ? sign : ''))
  if (seen === '' || seen === '\u200c' || seen === '\u200d') return []
  for (const font of candidates(segment)) {
    const text = hasAll(font, seen, has) ? seen : seen.replaceAll(unseen, '')
    if (hasAll(font, text, has)) return [{ text, font, level }]
  }
  const characters = [...seen.replaceAll(unseen, '')]
  // a letter is read without a mark that no font has; boxes between letters are not
  const [letter = '', ...more] = characters.filter((one, at) => at === 0 || !mark.test(one))
  if (characters.length > more.length + 1) return inFonts(letter + more.join(''), level, has)
  if (characters.length > 1) return characters.flatMap((one) => inFonts(one, level, has))
  return [{ text: replacement, font: 'inter', level }]
}

/** Stands for what no font has. */
const replacement = '□'

const hasAll = (font: FontName, text: string, has: HasGlyph) =>
  [...text].every((one) => has(font, one.codePointAt(0) ?? 0))

/** What else may have a sign that the font for it lacks; the large fonts only help each other. */
const others: Record<FontName, readonly FontName[]> = {
  inter: ['emoji', 'hebrew', 'arabic'],
  emoji: ['inter'],
  sc: ['kr'],
  kr: ['sc'],
  arabic: ['inter'],
  hebrew: ['inter'],
}

function candidates(segment: string): FontName[] {
  const font = runsOf(segment)[0]?.font ?? 'inter'
  return [font, ...others[font]]
}

/** Of Chinese, Japanese or Korean, where lines may break between any two signs. */
export const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code < 0xa4d0) || (code >= 0xf900 && code < 0xfb00) || (code >= 0xff00 && code < 0xffef)
