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

// Digits are as wide as each other, so that figures stand below figures; the others would also creep under their
// commas. What people wrote is not made into arrows.
const features: Partial<Record<FontName, FontFeatures>> = { inter: { tnum: true, calt: false } }

/** Shapes text with the document's fonts, which are opened when first needed; what was shaped once is kept. */
export class Faces {
  readonly #document: PdfDocument
  readonly #fonts = new Map<string, EmbeddedFont>()
  readonly #shaped = new Map<string, Shaped>()

  constructor(document: PdfDocument) {
    this.#document = document
  }

  shape(text: string, name: FontName, weight: Weight): Shaped {
    const key = `${name} ${weight} ${text}`
    const known = this.#shaped.get(key)
    if (known) return known
    const [glyphs, positions] = this.#font(name, weight).encode(text, features[name] ?? {})
    const shaped = shapedAs(this.#font(name, weight), glyphs, positions)
    this.#shaped.set(key, shaped)
    return shaped
  }

  readonly has = (name: FontName, code: number): boolean =>
    this.#font(name, 'regular').font.hasGlyphForCodePoint(code)

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

/** TJ subtracts its numbers. */
const moved = (by: number): string => (Math.abs(by) < 0.01 ? '' : ` ${Number((-by).toFixed(2))} `)
