import type { Tone } from '#shared/picture/picture.ts'

import { colourOf } from './colours.ts'
import { cutToLines } from './fit-text.ts'
import type { Frame } from './frame.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'
import { writingOf } from './writing.ts'
import { oneLine } from './xml-safe.ts'

interface Manner {
  /** What the box is called. */
  readonly name: string
  readonly frame: Frame
  /** In points. */
  readonly size: number
  readonly tone: Tone
  /** How many there is room for; the rest is cut, with an ellipsis. */
  readonly lines: number
  /** A line of its own before it, in bold. */
  readonly before?: string
  readonly bold?: true
}

/** A paragraph in a box that it does not leave; from the right where its letters run so. */
export function writeText(slide: Slide, text: string, manner: Manner): void {
  const { name, frame, size, tone, lines, before, bold } = manner
  const fitting = cutToLines(
    oneLine(text),
    { size, ...(bold && { weight: 'bold' as const }) },
    { width: frame.w, lines },
  )
  const { align, ...way } = writingOf(fitting)
  // a line stands at the edge where the others begin
  const writing = { ...way, ...(align && lines > 1 && { align }) }
  const runs = [
    ...(before === undefined
      ? []
      : [{ text: before, options: { bold: true, color: colourOf('split'), breakLine: true } }]),
    { text: fitting, options: { ...writing, ...(bold && { bold }) } },
  ]
  slide.addText(runs, {
    ...frame,
    objectName: toName({ name }),
    fontSize: size,
    color: colourOf(tone),
    valign: 'top',
    margin: 0,
  })
}
