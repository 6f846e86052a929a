import { hatchShare, lightPalette, mixed } from '#shared/picture/palette.ts'
import type { CircleShape, PathShape, Picture, RectShape, TextShape } from '#shared/picture/picture.ts'
import { hatchTile } from '#shared/picture/svg.ts'

import type { PdfDocument } from './open-document.ts'
import type { Pen } from './pen.ts'
import type { TextStyle } from './style.ts'

/** Draws a picture's shapes with its upper left corner at `x` and `y`, as wide as `width`, in vectors and real text. */
export function drawPicture(
  { shapes, width: units }: Picture,
  { document, pen, x, y, width }: { document: PdfDocument; pen: Pen; x: number; y: number; width: number },
): void {
  document.save()
  document.translate(x, y)
  document.scale(width / units)
  for (const shape of shapes) {
    if (shape.kind === 'text') drawText(shape, pen)
    else drawShape(shape, document)
  }
  document.restore()
}

function drawText({ x, y, text, size, tone, weight, anchor }: TextShape, pen: Pen): void {
  const style: TextStyle = { size, leading: size, weight: weight ?? 'regular', colour: lightPalette[tone] }
  const [line] = pen.set(text, style, { width: Infinity }).lines
  if (!line) return
  const wide = (line.width * size) / 1000
  const before = anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0
  pen.line(line, { x: x - before, y, size, colour: style.colour })
}

type DrawnShape = RectShape | CircleShape | PathShape

function drawShape(shape: DrawnShape, document: PdfDocument): void {
  const { fill, stroke } = shape
  document.save()
  if (fill?.hatched) hatch(shape, fill.tone, document)
  else if (fill) {
    trace(shape, document)
    document.fillColor(lightPalette[fill.tone], fill.opacity ?? 1)
    document.fill()
  }
  if (stroke) {
    trace(shape, document)
    document.lineWidth(stroke.width)
    if (stroke.cap) document.lineCap(stroke.cap).lineJoin(stroke.cap)
    const [dash, space] = stroke.dash ?? []
    // a dash of no length is a dot, which pdfkit would refuse
    if (dash !== undefined && space !== undefined) document.dash(Math.max(dash, 0.01), { space })
    document.strokeColor(lightPalette[stroke.tone], stroke.opacity ?? 1)
    document.stroke()
  }
  document.restore()
}

function trace(shape: DrawnShape, document: PdfDocument): void {
  if (shape.kind === 'circle') document.circle(shape.x, shape.y, shape.radius)
  else if (shape.kind === 'path') document.path(shape.d)
  else {
    const { x, y, width, height } = shape
    const radius = Math.min(shape.radius ?? 0, width / 2, height / 2)
    if (radius > 0) document.roundedRect(x, y, width, height, radius)
    else document.rect(x, y, width, height)
  }
}

/** Stripes from lower left to upper right, on the paler ground, within the shape. */
function hatch(shape: DrawnShape, tone: keyof typeof lightPalette, document: PdfDocument): void {
  const { left, top, right, bottom } = boundsOf(shape)
  trace(shape, document)
  document.clip()
  document.rect(left, top, right - left, bottom - top)
  document.fillColor(mixed(lightPalette[tone], lightPalette.surface, hatchShare)).fill()
  document.lineWidth(hatchTile.width).strokeColor(lightPalette[tone])
  const tall = bottom - top
  for (let x = left - tall; x < right; x += hatchTile.size) {
    document.moveTo(x, bottom + 1).lineTo(x + tall + 2, top - 1)
  }
  document.stroke()
}

function boundsOf(shape: DrawnShape): { left: number; top: number; right: number; bottom: number } {
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape
    return { left: x, top: y, right: x + width, bottom: y + height }
  }
  if (shape.kind === 'circle') {
    const { x, y, radius } = shape
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
  }
  // of every number in it, which is never too little
  const numbers = Array.from(shape.d.matchAll(/-?\d+(?:\.\d+)?/g), ([text]) => Number(text))
  const [least, most] = [Math.min(...numbers, 0), Math.max(...numbers, 0)]
  return { left: least, top: least, right: most, bottom: most }
}
