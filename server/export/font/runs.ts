import type { FontName } from './font-files.ts'

/** A stretch of text that one font has the signs of. */
export interface Run {
  readonly font: FontName
  readonly text: string
}

// what Inter surely has: most texts are nothing else, and are not read sign by sign
const plain =
  /^[\u0020-\u024F\u0370-\u03FF\u0400-\u045F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]*$/u

// of the symbols, those that Inter has; the Chinese font has most of the others
const symbols = /^[\u2100-\u2BFF]/u
const interSymbols =
  /^[\u2100\u2101\u2103\u2105\u2106\u2109\u2113\u2116\u2117\u211E-\u2122\u2126\u212A\u212B\u212E\u2132\u213B\u214D\u2150-\u217F\u2183-\u2186\u2189-\u2199\u21A9\u21AA\u21B0\u21B1\u21B3-\u21B5\u21BA\u21BB\u21D0\u21D2\u21D4\u21DE\u21DF\u21E4\u21E5\u21E7\u21EA\u2202\u2205\u2206\u220F\u2211\u2212\u221A\u221E\u222B\u2236\u2248\u2260\u2264\u2265\u2295-\u2298\u2303-\u2305\u2318\u2325-\u2327\u232B\u2380\u2387\u238B\u23CE\u23CF\u2423\u2460-\u2468\u24B6-\u24CF\u24EA\u25A0-\u25A2\u25AA\u25B2\u25B3\u25B6\u25B7\u25BA-\u25BD\u25C0\u25C1\u25C4-\u25C7\u25CA\u25CB\u25CF\u25E6\u25EF\u2600\u2605\u2606\u263C\u2661\u2665\u26A0\u2713\u2717\u2756\u2764\u2780-\u2788\u27EF\u27F5-\u27FA\u2913\u2A38\u2B06\u2B12\u2B13\u2B1C\u2B24]/u

const emoji = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator})|\uFE0F|\u20E3/u
const pictograph = /^\p{Extended_Pictographic}/u
const interPictographs = /^[\u00A9\u00AE\u203C\u2049]/u

const scripts: readonly (readonly [RegExp, FontName])[] = [
  [/^\p{Script=Hebrew}/u, 'hebrew'],
  [/^\p{Script=Arabic}|^[\u060C\u061B\u061F\u0640\u064B-\u0655\u0660-\u0669]/u, 'arabic'],
  [/^\p{Script=Hangul}/u, 'kr'],
  [
    /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|[\u3000-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF])/u,
    'sc',
  ],
]

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const space = /^[ \u00A0]$/

/** The font of one character as people see it: marks, selectors and joined signs go with the one they belong to. */
function fontOf(sign: string): FontName {
  if (plain.test(sign)) return 'inter'
  if (emoji.test(sign)) return 'emoji'
  const script = scripts.find(([pattern]) => pattern.test(sign))
  if (script) return script[1]
  if (interSymbols.test(sign) || interPictographs.test(sign)) return 'inter'
  if (pictograph.test(sign)) return 'emoji'
  return symbols.test(sign) ? 'sc' : 'inter'
}

/**
 * Text split by the font that has its signs, in its order; joined they are the text again. A space between two of one
 * font stays with them, but for emoji. What no font has is left to Inter, which draws a box.
 */
export function runsOf(text: string): Run[] {
  if (text === '') return []
  if (plain.test(text)) return [{ font: 'inter', text }]
  const runs: { font: FontName; text: string }[] = []
  let spaces = ''
  const add = (font: FontName, more: string) => {
    const last = runs.at(-1)
    if (last?.font === font) last.text += more
    else runs.push({ font, text: more })
  }
  for (const { segment } of graphemes.segment(text)) {
    if (space.test(segment)) {
      spaces += segment
      continue
    }
    const font = fontOf(segment)
    // a space of the emoji font is as wide as an emoji
    if (spaces !== '') add(runs.at(-1)?.font === font && font !== 'emoji' ? font : 'inter', spaces)
    spaces = ''
    add(font, segment)
  }
  if (spaces !== '') add('inter', spaces)
  return runs
}

/** The fonts that texts need: Inter always. */
export function fontsIn(texts: Iterable<string>): Set<FontName> {
  const fonts = new Set<FontName>(['inter'])
  for (const text of texts) for (const { font } of runsOf(text)) fonts.add(font)
  return fonts
}
