import type { TextShape } from '#shared/picture/picture.ts'
import { cutText, textWidth } from '#shared/picture/text-width.ts'

import { colourOf } from './colours.ts'
import type { Placing } from './draw-picture.ts'
import { lineHeight } from './frame.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'
import { writingOf } from './writing.ts'
import { oneLine } from './xml-safe.ts'

// of Arial, as parts of its size: from the top of a line to where its letters stand
const ascent = 0.905
const points = 72

/** One line of a picture's text, in a box that stands where its letters do; nothing wraps it. */
export function drawText(slide: Slide, shape: TextShape, { x, y, scale, group }: Placing): void {
  const { size, weight, anchor, width } = shape
  const line = oneLine(shape.text)
  const text = width === undefined ? line : cutText(line, size, width, weight)
  if (text === '') return
  const wide = textWidth(text, size, weight) * scale
  const at = x + shape.x * scale
  const letters = size * scale * points
  const { lang, rtlMode } = writingOf(text)
  slide.addText(text, {
    x: anchor === 'end' ? at - wide : anchor === 'middle' ? at - wide / 2 : at,
    y: y + shape.y * scale - (ascent * letters) / points,
    w: wide,
    h: lineHeight(letters),
    objectName: toName({ name: 'Label', group }),
    fontSize: Math.round(letters * 10) / 10,
    color: colourOf(shape.tone),
    align: anchor === 'end' ? 'right' : anchor === 'middle' ? 'center' : 'left',
    valign: 'top',
    margin: 0,
    wrap: false,
    ...(weight === 'bold' && { bold: true }),
    ...(lang && { lang }),
    ...(rtlMode && { rtlMode }),
  })
}
