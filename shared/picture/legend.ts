import type { Fill, RectShape, Shape, Stroke } from './picture.ts'
import { cutText, textWidth } from './text-width.ts'

export interface LegendItem {
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly words: string
  /** A sign in place of the swatch, around its middle. */
  readonly draw?: (middle: { x: number; y: number }) => Shape[]
  /** What stands behind the words, in bold. */
  readonly figure?: string
}

// beside the words: the swatch with its gap
const look = { swatch: 12, beside: 18, between: 22 } as const
const lineOf = (size: number) => size + 9

/** What colours stand for: side by side, or in even columns once that takes several lines; `bottom` is where the last one ends. */
export function legend(
  items: readonly LegendItem[],
  { y, width, size = 13 }: { y: number; width: number; size?: number },
): { shapes: Shape[]; bottom: number } {
  const wides = items.map((one) => Math.min(width, wideOf(one, size)))
  const inLine = wides.reduce((sum, one) => sum + one + look.between, -look.between)
  const widest = Math.max(1, ...wides)
  const columns = Math.max(1, Math.floor((width + look.between) / (widest + look.between)))
  let next = 0
  const shapes = items.flatMap((one, at) => {
    const isOneLine = inLine <= width
    const x = isOneLine ? next : (at % columns) * (width / columns)
    next += (wides[at] ?? 0) + look.between
    return item(one, { x, y: y + (isOneLine ? 0 : Math.floor(at / columns)) * lineOf(size), width, size })
  })
  const lines = items.length === 0 ? 0 : inLine <= width ? 1 : Math.ceil(items.length / columns)
  return { shapes, bottom: y + lines * lineOf(size) }
}

const figureWide = (figure: string | undefined, size: number) =>
  figure === undefined ? 0 : textWidth(figure, size, 'bold') + 6
const wideOf = ({ words, figure }: LegendItem, size: number) =>
  look.beside + textWidth(words, size) + figureWide(figure, size)

function item(
  one: LegendItem,
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
): Shape[] {
  const { words, figure, fill, stroke, draw } = one
  const said = cutText(words, size, width - look.beside - figureWide(figure, size))
  const baseline = y + size + 2
  const swatch: RectShape = {
    kind: 'rect',
    x: x + 1,
    y: y + size - 8,
    width: look.swatch,
    height: look.swatch,
    radius: 3,
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
  }
  const shapes: Shape[] = [
    ...(draw ? draw({ x: x + 7, y: y + size - 2 }) : [swatch]),
    { kind: 'text', x: x + look.beside, y: baseline, text: said, size, tone: 'muted' },
  ]
  if (figure === undefined) return shapes
  const after = x + look.beside + textWidth(said, size) + 6
  const bold = { size, weight: 'bold', tone: 'ink' } as const
  return [...shapes, { kind: 'text', x: after, y: baseline, text: figure, ...bold }]
}
