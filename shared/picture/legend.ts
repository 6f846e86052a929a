import type { Fill, Shape, Stroke } from './picture.ts'
import { cutText, textWidth } from './text-width.ts'

export interface LegendItem {
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly words: string
  /** What stands behind the words, in bold. */
  readonly figure?: string
}

const look = { size: 13, line: 22, swatch: 12, beside: 18, between: 22 } as const

/** What colours stand for: side by side, or in even columns once that takes several lines; `bottom` is where the last one ends. */
export function legend(
  items: readonly LegendItem[],
  { x: left = 0, y, width }: { x?: number; y: number; width: number },
): { shapes: Shape[]; bottom: number } {
  const room = width - left
  const wides = items.map((one) => Math.min(room, wideOf(one)))
  const inLine = wides.reduce((sum, one) => sum + one + look.between, -look.between)
  const widest = Math.max(1, ...wides)
  const columns = Math.max(1, Math.floor((room + look.between) / (widest + look.between)))
  let next = left
  const shapes = items.flatMap((one, at) => {
    const isOneLine = inLine <= room
    const x = isOneLine ? next : left + (at % columns) * (room / columns)
    next += (wides[at] ?? 0) + look.between
    return item(one, { x, y: y + (isOneLine ? 0 : Math.floor(at / columns)) * look.line, room })
  })
  const lines = items.length === 0 ? 0 : inLine <= room ? 1 : Math.ceil(items.length / columns)
  return { shapes, bottom: y + lines * look.line }
}

const figureWide = (figure: string | undefined) =>
  figure === undefined ? 0 : textWidth(figure, look.size, 'bold') + 6
const wideOf = ({ words, figure }: LegendItem) =>
  look.beside + textWidth(words, look.size) + figureWide(figure)

function item(one: LegendItem, { x, y, room }: { x: number; y: number; room: number }): Shape[] {
  const { words, figure, fill, stroke } = one
  const said = cutText(words, look.size, room - look.beside - figureWide(figure))
  const baseline = y + 15
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x,
      y: y + 5,
      width: look.swatch,
      height: look.swatch,
      radius: 3,
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke } : {}),
    },
    { kind: 'text', x: x + look.beside, y: baseline, text: said, size: look.size, tone: 'muted' },
  ]
  if (figure === undefined) return shapes
  const after = x + look.beside + textWidth(said, look.size) + 6
  const bold = { size: look.size, weight: 'bold', tone: 'ink' } as const
  return [...shapes, { kind: 'text', x: after, y: baseline, text: figure, ...bold }]
}
