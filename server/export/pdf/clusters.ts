import bidiFactory from 'bidi-js'

import type { FontName } from '../font/font-files.ts'
import { runsOf } from '../font/runs.ts'

/**
 * What readers take for one sign: a letter with its marks, an emoji of several. `text` is drawn and `says` is found and
 * copied; they differ where a bracket is mirrored, or where a font lacks something. Odd levels run from right to left.
 */
export interface Cluster {
  readonly text: string
  readonly says: string
  readonly font: FontName
  readonly level: number
}

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
// overrides and embeddings that somebody left open would turn around the words that follow, which are not theirs
const forbidden = /[\u202a-\u202e\u2066-\u2069\p{Noncharacter_Code_Point}]/gu
// towers of marks would be drawn over the lines above
const towers = /(\p{M}{4})\p{M}+/gu
// shapes of Arabic letters as characters, which the font makes by itself
const presentation = /[\ufb50-\ufdff\ufe70-\ufefc]/g
const unseen = /[\p{Default_Ignorable_Code_Point}]/gu
const mark = /^\p{M}/u
const joiners = /[\u200c\u200d]/
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f]/

/** Somebody's text, of one line, as it can be set: broken halves of characters and controls are gone. */
export const settable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(forbidden, '')
    .replaceAll(controls, ' ')
    .replaceAll(towers, '$1')
    .replaceAll(presentation, (form) => form.normalize('NFKC'))
    .normalize('NFC')

/** Whether a font has a character. */
export type HasGlyph = (name: FontName, code: number) => boolean

/** Text cut into what may be set by itself, each with its font and its direction; `level` is that of the whole. */
export function clustersOf(text: string, has: HasGlyph): { clusters: Cluster[]; level: number } {
  const embedding = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, directionOf(text)) : null
  const mirrored = embedding ? bidi.getMirroredCharactersMap(text, embedding.levels) : null
  const clusters: Cluster[] = []
  for (const { segment, index } of graphemes.segment(text)) {
    const sign = mirrored?.get(index)
    const level = embedding?.levels[index] ?? 0
    const drawn = sign ? sign + segment.slice(1) : segment
    for (const { font, ...set } of inFonts(drawn, has))
      clusters.push({ font, level, text: set.text, says: drawn === segment ? set.says : segment })
  }
  return { clusters, level: embedding?.paragraphs[0]?.level ?? 0 }
}

const latin = /[A-Za-z\u00c0-\u024f]/g
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g

/** Of most of its letters: a sentence of ours that begins with a title of theirs still is a sentence of ours. */
const directionOf = (text: string) =>
  (text.match(turning)?.length ?? 0) > (text.match(latin)?.length ?? 0) ? 'rtl' : 'ltr'

type SetCluster = Omit<Cluster, 'level'>

/** A cluster in the first font that has all of it; else without what no font has, or each of its characters by itself. */
function inFonts(segment: string, has: HasGlyph): SetCluster[] {
  const seen = segment.replaceAll(unseen, (sign) => (joiners.test(sign) ? sign : ''))
  if (seen === '' || seen === '\u200c' || seen === '\u200d') return []
  const whole = inOneFont(seen, segment, has)
  if (whole) return [whole]
  const characters = Array.from(seen.replaceAll(unseen, ''))
  // a letter is read without a mark that no font has; boxes between letters are not
  const [letter = '', ...more] = characters.filter((one, at) => at === 0 || !mark.test(one))
  const bare = inOneFont(letter + more.join(''), segment, has)
  if (bare) return [bare]
  if (characters.length > 1) return characters.flatMap((one) => inFonts(one, has))
  const plainly = segment.normalize('NFKC')
  return [
    (plainly === segment ? null : inOneFont(plainly, segment, has)) ?? {
      text: replacement,
      says: segment,
      font: 'inter',
    },
  ]
}

function inOneFont(text: string, says: string, has: HasGlyph): SetCluster | null {
  for (const font of candidates(says)) {
    const set = hasAll(font, text, has) ? text : text.replaceAll(unseen, '')
    // an emoji of several may be drawn as one that says less
    if (hasAll(font, set, has))
      return { text: set, says: font === 'emoji' || text !== says.replaceAll(unseen, '') ? says : set, font }
  }
  return null
}

/** Stands for what no font has. */
const replacement = '□'

const hasAll = (font: FontName, text: string, has: HasGlyph) =>
  Array.from(text).every((one) => has(font, one.codePointAt(0) ?? 0))

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
