import type { Picture, TextShape } from './picture.ts'
import { textWidth } from './text-width.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The room that a line of text takes, from the top of its capitals to the foot of its descenders. */
export function textBox({ x, y, text, size, weight, anchor }: TextShape): Box {
  const width = textWidth(text, size, weight)
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { left, right: left + width, top: y - 0.78 * size, bottom: y + 0.24 * size }
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

export const isInside = (box: Box, { width, height }: Pick<Picture, 'width' | 'height'>): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height

/** The first of several places at which a text touches none of the boxes taken and stays in the picture; null if none is. */
export const placed = (
  places: readonly TextShape[],
  taken: readonly Box[],
  frame: Pick<Picture, 'width' | 'height'>,
): TextShape | null =>
  places.find((one) => {
    const box = textBox(one)
    return isInside(box, frame) && taken.every((other) => !overlap(box, other))
  }) ?? null
