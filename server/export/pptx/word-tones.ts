import { classWords, zoneWords } from '#shared/focus/focus.words.ts'
import { healthWords } from '#shared/initiative/initiative.words.ts'
import type { Tone } from '#shared/picture/picture.ts'

import { colourOf } from './colours.ts'

const tones = new Map<string, Tone>([
  ...entries(classWords, (word) => word),
  ...entries(zoneWords, (zone) => zone.name),
])
const severities = new Map<string, Tone>([
  ['Alert', 'inverted'],
  ['Caution', 'watch'],
  ['Info', 'muted'],
])
const healths = new Map<string, Tone>([
  [healthWords.green, 'focused'],
  [healthWords.amber, 'watch'],
  [healthWords.red, 'inverted'],
])

const byHeader = new Map<string, ReadonlyMap<string, Tone>>([
  ['Class', tones],
  ['Zone', tones],
  ['Severity', severities],
  ['Health', healths],
])

function entries<Key extends Tone, Words>(
  words: Readonly<Record<Key, Words>>,
  say: (words: Words) => string,
): [string, Tone][] {
  // the keys of a record of tones are tones
  return (Object.keys(words) as Key[]).map((tone) => [say(words[tone]), tone])
}

/** The tone of a class, by its word. */
export const toneOfClass = (word: string): Tone | undefined => tones.get(word)

/** The colour, as rrggbb, that a word in a column stands for; null for all other words. */
export function toneOfWord(header: string, word: string): string | null {
  const tone = byHeader.get(header)?.get(word)
  return tone === undefined ? null : colourOf(tone)
}

/** Before a word that stands for a colour. */
export const sign = '■\u00A0'

/** A cell's text with that sign, where it has one: for measuring. */
export const signBefore = (header: string, word: string): string =>
  byHeader.get(header)?.has(word) ? sign + word : word
