import { fontFiles } from '../font/font-files.ts'
import type { FontName } from '../font/font-files.ts'
import type { EmbeddedFont, FontFeatures, GlyphPosition, PdfDocument } from './open-document.ts'

/** What is written in one go: glyphs that stand on the line, or raised by `rise` thousandths of the size. */
interface Stroke {
  readonly rise: number
  /** The operands of TJ. */
  readonly glyphs: string
}

/** Text of one font and one direction, as glyphs. `width` in thousandths of the size. */
export interface Shaped {
  readonly font: EmbeddedFont
  readonly width: number
  readonly strokes: readonly Stroke[]
}

export type Weight = 'regular' | 'bold'

// What people wrote is not made into arrows. In figures, digits are as wide as each other, so that they stand below each
// other; the others would also creep under their commas.
const inWords: FontFeatures = { calt: false }
const inFigures: FontFeatures = { calt: false, tnum: true }
const figures = /^\P{L}*\d\P{L}*$/u

const featuresOf = (text: string, name: FontName): FontFeatures =>
  name !== 'inter' ? {} : figures.test(text) ? inFigures : inWords

/** Shapes text with the document's fonts, which are opened when first needed; what was shaped once is kept. */
export class Faces {
  readonly #document: PdfDocument
  readonly #fonts = new Map<string, EmbeddedFont>()
  readonly #shaped = new Map<string, Shaped>()
  readonly #ligatures = new Map<EmbeddedFont, Set<number>>()

  constructor(document: PdfDocument) {
    this.#document = document
  }

  /** `says`: what is found and copied, where that is not what is drawn. */
  shape(
    text: string,
    { name, weight, says = text }: { name: FontName; weight: Weight; says?: string },
  ): Shaped {
    const key = says === text ? `${name} ${weight} ${text}` : `${name} ${weight} ${text} ${says}`
    const known = this.#shaped.get(key)
    if (known) return known
    const font = this.#font(name, weight)
    const [glyphs, positions] = font.encode(text, featuresOf(text, name))
    const isTurned = name === 'arabic' || name === 'hebrew'
    const told = isTurned ? text : toldBy(font, glyphs)
    const named = told === says ? glyphs : saying(font, glyphs, says)
    if (isTurned) turnLigatures(font, glyphs, this.#turned(font))
    const shaped = shapedAs(font, named, positions)
    this.#shaped.set(key, shaped)
    return shaped
  }

  readonly has = (name: FontName, code: number): boolean =>
    this.#font(name, 'regular').font.hasGlyphForCodePoint(code)

  #turned(font: EmbeddedFont): Set<number> {
    const known = this.#ligatures.get(font) ?? new Set<number>()
    this.#ligatures.set(font, known)
    return known
  }

  #font(name: FontName, weight: Weight): EmbeddedFont {
    const file = fontFiles[name][weight]
    const known = this.#fonts.get(file)
    if (known) return known
    this.#document.font(file)
    const opened = this.#document._font
    this.#fonts.set(file, opened)
    return opened
  }
}

function shapedAs(
  font: EmbeddedFont,
  glyphs: readonly string[],
  positions: readonly GlyphPosition[],
): Shaped {
  const strokes: { rise: number; glyphs: string }[] = []
  let width = 0
  for (const [at, glyph] of glyphs.entries()) {
    const position = positions[at]
    if (!position) continue
    const { xAdvance, xOffset, yOffset, advanceWidth } = position
    const last = strokes.at(-1)
    const stroke = last?.rise === yOffset ? last : { rise: yOffset, glyphs: '' }
    if (stroke !== last) strokes.push(stroke)
    stroke.glyphs += `${moved(xOffset)}<${glyph}>${moved(xAdvance - advanceWidth - xOffset)}`
    width += xAdvance
  }
  return {
    font,
    width,
    strokes: strokes.map((stroke) => ({ ...stroke, glyphs: stroke.glyphs.replaceAll('><', '') })),
  }
}

const numberOf = (glyph: string): number => Number.parseInt(glyph, 16)

const toldBy = ({ unicode }: EmbeddedFont, glyphs: readonly string[]): string =>
  String.fromCodePoint(...glyphs.flatMap((glyph) => unicode[numberOf(glyph)] ?? []))

/** Glyphs of their own that look the same and stand for other text: all of it with the first of them. */
const saying = (font: EmbeddedFont, glyphs: readonly string[], says: string): string[] =>
  glyphs.map((glyph, at) => {
    const own = font.subset.glyphs.length
    font.subset.glyphs.push(font.subset.glyphs[numberOf(glyph)] ?? 0)
    font.widths[own] = font.widths[numberOf(glyph)] ?? 0
    font.unicode[own] = at === 0 ? Array.from(says, (one) => one.codePointAt(0) ?? 0) : []
    return own.toString(16).padStart(4, '0')
  })

/** Readers turn around what they find from right to left, letter by letter: letters that are one glyph, too. */
function turnLigatures({ unicode }: EmbeddedFont, glyphs: readonly string[], turned: Set<number>): void {
  for (const glyph of glyphs.map(numberOf)) {
    const codes = unicode[glyph]
    if (!codes || codes.length < 2 || turned.has(glyph)) continue
    turned.add(glyph)
    unicode[glyph] = codes.toReversed()
  }
}

/** TJ subtracts its numbers. */
const moved = (by: number): string => (Math.abs(by) < 0.01 ? '' : ` ${Number((-by).toFixed(2))} `)
