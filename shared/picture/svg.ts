import { rounded } from '../chart/scale.ts'
import { hatchShare, mixed } from './palette.ts'
import type { Palette } from './palette.ts'
import type { Fill, Picture, Shape, Stroke, TextShape, Tone } from './picture.ts'
import { xmlText } from './xml-text.ts'

/** Inter, else what readers' machines have: a picture stays legible anywhere. */
export const fontFamily = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"

/** The font that has all of a text's signs; null: that of the picture. */
type FamilyOf = (text: string) => string | null

/**
 * A picture as an SVG file that stands for itself: it refers to nothing, runs nothing, and says what it shows. Whoever
 * draws it without the fonts of a reader's machine says in `familyOf` which font has a text's signs.
 */
export function svgOf(picture: Picture, palette: Palette, familyOf: FamilyOf = () => null): string {
  const { width, height, title, sentence, shapes } = picture
  const size = `width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title sentence" font-family="${fontFamily}" xml:space="preserve">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="sentence">${xmlText(sentence)}</desc>`,
    ...hatches(shapes, palette),
    ...shapes.map((shape) =>
      shape.kind === 'text' ? written(shape, palette, familyOf(shape.text)) : drawn(shape, palette),
    ),
    '</svg>\n',
  ].join('\n')
}

/** The tones that are drawn hatched, each once. */
export const hatchedTones = (shapes: readonly Shape[]): Tone[] => [
  ...new Set(shapes.flatMap((one) => (one.kind !== 'text' && one.fill?.hatched ? [one.fill.tone] : []))),
]

/** Of one tile, in the picture's units: stripes go from its lower left to its upper right. */
export const hatchTile = { size: 6, stripe: 'M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5', width: 2 } as const

function hatches(shapes: readonly Shape[], palette: Palette): string[] {
  const { size, stripe, width } = hatchTile
  const patterns = hatchedTones(shapes).map((tone) => {
    const [colour, pale] = [palette[tone], mixed(palette[tone], palette.surface, hatchShare)]
    return (
      `<pattern id="hatched-${tone}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
      `<rect width="${size}" height="${size}" fill="${pale}"/>` +
      `<path d="${stripe}" stroke="${colour}" stroke-width="${width}" fill="none"/></pattern>`
    )
  })
  return patterns.length === 0 ? [] : [`<defs>${patterns.join('')}</defs>`]
}

function drawn(shape: Exclude<Shape, TextShape>, palette: Palette): string {
  const look = `${filled(shape.fill, palette)}${stroked(shape.stroke, palette)}`
  const said = shape.says === undefined ? '/>' : `><title>${xmlText(shape.says)}</title></${shape.kind}>`
  if (shape.kind === 'circle')
    return `<circle cx="${rounded(shape.x)}" cy="${rounded(shape.y)}" r="${rounded(shape.radius)}"${look}${said}`
  if (shape.kind === 'path') return `<path d="${xmlText(shape.d)}"${look}${said}`
  const { x, y, width, height, radius } = shape
  const corner = radius === undefined ? '' : ` rx="${radius}"`
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"${corner}${look}${said}`
}

function filled(fill: Fill | undefined, palette: Palette): string {
  if (fill === undefined) return ' fill="none"'
  const opacity = fill.opacity === undefined ? '' : ` fill-opacity="${fill.opacity}"`
  return ` fill="${fill.hatched ? `url(#hatched-${fill.tone})` : palette[fill.tone]}"${opacity}`
}

function stroked(stroke: Stroke | undefined, palette: Palette): string {
  if (stroke === undefined) return ''
  const dash = stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.join(' ')}"`
  const cap =
    stroke.cap === undefined ? '' : ` stroke-linecap="${stroke.cap}" stroke-linejoin="${stroke.cap}"`
  const opacity = stroke.opacity === undefined ? '' : ` stroke-opacity="${stroke.opacity}"`
  return ` stroke="${palette[stroke.tone]}" stroke-width="${stroke.width}"${opacity}${dash}${cap}`
}

function written(
  { x, y, text, size, tone, weight, anchor }: TextShape,
  palette: Palette,
  family: string | null,
): string {
  const font = family === null ? '' : ` font-family="${xmlText(family)}"`
  const bold = weight === undefined ? '' : ' font-weight="600"'
  const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<text x="${rounded(x)}" y="${rounded(y)}"${font} font-size="${size}"${bold}${at} fill="${palette[tone]}">${xmlText(text)}</text>`
}
