import type { Picture, Shape, TextShape } from './picture.ts'
import { cutText } from './text-width.ts'
import { wrapParts } from './wrap-text.ts'

interface Said {
  /** Whose picture it is. */
  readonly of: string
  /** What its figures are of, in short parts. */
  readonly stamp: readonly string[]
  /** Set for samples. */
  readonly label: string | null
}

const frame = {
  margin: 24,
  title: 18,
  titleLine: 26,
  label: 12,
  labelLine: 18,
  stamp: 10.5,
  stampLine: 15,
} as const

/** A picture to stand by itself: on paper, with whose it is above, and below what its figures are of. */
export function framed(picture: Picture, { of, stamp, label }: Said): Picture {
  const { margin } = frame
  const inner = Math.max(picture.width, leastWidth)
  const left = margin + (inner - picture.width) / 2
  const title = `${picture.title}: ${of}`
  const above = margin + frame.titleLine + (label === null ? 0 : frame.labelLine) + 10
  const lines = wrapParts(stamp, { size: frame.stamp, width: inner })
  const below = above + picture.height + 26
  const head: TextShape[] = [
    {
      ...text(margin, margin + 16, cutText(title, frame.title, inner, 'bold')),
      size: frame.title,
      weight: 'bold',
    },
    ...(label === null
      ? []
      : [
          {
            ...text(margin, margin + frame.titleLine + 10, cutText(label, frame.label, inner)),
            size: frame.label,
            tone: 'muted',
          } as const,
        ]),
  ]
  const foot = lines.map((line, at): TextShape => ({
    ...text(margin, below + at * frame.stampLine, line),
    size: frame.stamp,
    tone: 'faint',
  }))
  const width = inner + 2 * margin
  const height = below + lines.length * frame.stampLine + margin - 12
  const ground: Shape = { kind: 'rect', x: 0, y: 0, width, height, fill: { tone: 'paper' } }
  return {
    ...picture,
    title,
    width,
    height,
    sentence: [picture.sentence, ...(label === null ? [] : [label]), `${stamp.join('. ')}.`].join(' '),
    shapes: [ground, ...head, ...picture.shapes.map((one) => moved(one, { x: left, y: above })), ...foot],
  }
}

const leastWidth = 440

const text = (x: number, y: number, said: string) =>
  ({ kind: 'text', x, y, text: said, tone: 'ink' }) as const

/** A shape so far to the right and down. */
export function moved(shape: Shape, by: { x: number; y: number }): Shape {
  if (shape.kind !== 'path') return { ...shape, x: shape.x + by.x, y: shape.y + by.y }
  return { ...shape, d: movedPath(shape.d, by) }
}

const steps = /([MLHVAZ])([^MLHVAZ]*)/g

function movedPath(d: string, by: { x: number; y: number }): string {
  return d.replaceAll(steps, (_, command: string, rest: string) => {
    const numbers = rest
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number)
    const to = numbers.map((value, at) => value + byOf(command, at, by))
    return `${command}${to.map((value) => Math.round(value * 100) / 100).join(' ')}`
  })
}

/** How far one of a command's numbers moves; an arc's first five say its form. */
function byOf(command: string, at: number, by: { x: number; y: number }): number {
  if (command === 'H') return by.x
  if (command === 'V') return by.y
  if (command === 'A') return at % 7 === 5 ? by.x : at % 7 === 6 ? by.y : 0
  return at % 2 === 0 ? by.x : by.y
}
