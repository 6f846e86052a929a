import type { Picture, Shape } from '#shared/picture/picture.ts'

import { drawPath } from './draw-path.ts'
import { drawText } from './draw-text.ts'
import type { Frame } from './frame.ts'
import { lookOf } from './look.ts'
import type { Slide } from './slide.ts'

/** From a picture's own units to inches on the slide. */
export interface Placing {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly group: { readonly name: string; readonly says: string }
}

/** A picture as shapes that people can move and change, in one group that says what it shows; as large as fits its frame. */
export function drawPicture(slide: Slide, picture: Picture, frame: Frame): Placing {
  const scale = Math.min(frame.w / picture.width, frame.h / picture.height)
  const placing: Placing = {
    x: frame.x + (frame.w - picture.width * scale) / 2,
    y: frame.y,
    scale,
    group: { name: picture.title, says: picture.sentence },
  }
  for (const shape of picture.shapes) draw(slide, shape, placing)
  return placing
}

function draw(slide: Slide, shape: Shape, placing: Placing): void {
  const { x, y, scale, group } = placing
  if (shape.kind === 'text') return drawText(slide, shape, placing)
  if (shape.kind === 'path') return drawPath(slide, shape, placing)
  const look = lookOf(shape, { scale, group })
  if (shape.kind === 'circle') {
    const { radius } = shape
    const at = { x: x + (shape.x - radius) * scale, y: y + (shape.y - radius) * scale }
    slide.addShape('ellipse', { ...at, w: 2 * radius * scale, h: 2 * radius * scale, ...look })
    return
  }
  const { width, height, radius = 0 } = shape
  const corner = Math.min(radius, width / 2, height / 2) * scale
  slide.addShape(corner > 0 ? 'roundRect' : 'rect', {
    x: x + shape.x * scale,
    y: y + shape.y * scale,
    w: width * scale,
    h: height * scale,
    ...(corner > 0 && { rectRadius: corner }),
    ...look,
  })
}
