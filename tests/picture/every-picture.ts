import type { Material } from '#shared/export/material.ts'
import { backbonePictures } from '#shared/picture/backbone-picture.ts'
import type { Picture, Shape } from '#shared/picture/picture.ts'
import { pictureNames } from '#shared/picture/picture.ts'
import { portfolioPictures } from '#shared/export/portfolio-pictures.ts'
import { roadmapPictures } from '#shared/picture/roadmap-picture.ts'
import { isInside, overlap, textBox } from '#shared/picture/text-box.ts'
import type { Box } from '#shared/picture/text-box.ts'
import { summarise } from '#shared/export/summary.ts'

/** All pictures of a portfolio: each by itself, and those on pages also as slides have them. */
export function everyPicture(material: Material): Picture[] {
  const { initiatives } = summarise(material, { numbers: 'de', filter: '', basis: undefined })
  return [
    ...pictureNames.flatMap((name) => {
      const { count, draw } = portfolioPictures(material, name, { numbers: 'en' })
      return Array.from({ length: count }, (_, at) => draw(at))
    }),
    ...roadmapPictures(material.snapshot, initiatives, { width: 640, height: 300 }),
    ...backbonePictures(material.snapshot, { width: 640, height: 200 }),
  ]
}

export const textsOf = ({ shapes }: Pick<Picture, 'shapes'>): string[] =>
  shapes.flatMap((one) => (one.kind === 'text' ? [one.text] : []))

const numbers = (d: string) => Array.from(d.matchAll(/-?\d+(?:\.\d+)?/g), ([text]) => Number(text))

/** The room that a shape takes; of a path with arcs only its ends. */
function boxOf(shape: Shape): Box {
  if (shape.kind === 'text') return textBox(shape)
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape
    return { left: x, top: y, right: x + width, bottom: y + height }
  }
  if (shape.kind === 'circle') {
    const { x, y, radius } = shape
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
  }
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const [, command = '', rest = ''] of shape.d.matchAll(/([MLHVAZ])([^MLHVAZ]*)/g)) {
    const given = numbers(rest)
    if (command === 'H') xs.push(...given)
    else if (command === 'V') ys.push(...given)
    else if (command === 'A') [xs, ys].forEach((all, at) => all.push(given[5 + at] ?? 0))
    else given.forEach((value, at) => (at % 2 === 0 ? xs : ys).push(value))
  }
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** What is wrong with how a picture is laid out: shapes outside its frame, texts that touch. */
export function layoutFaults(picture: Picture): string[] {
  // hairlines and rounding may reach over the edge by less than anybody sees
  const frame = { width: picture.width + 0.5, height: picture.height + 0.5 }
  const moved = (box: Box) => ({ ...box, left: box.left + 0.5, top: box.top + 0.5 })
  const outside = picture.shapes
    .filter((shape) => !isInside(moved(boxOf(shape)), frame))
    .map((shape) => `${picture.name}: outside: ${JSON.stringify(shape)}`)
  const texts = picture.shapes.flatMap((one) => (one.kind === 'text' ? [{ one, box: textBox(one) }] : []))
  const touching = texts.flatMap(({ one, box }, at) =>
    texts
      .slice(at + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `${picture.name}: “${one.text}” touches “${other.one.text}”`),
  )
  return [...outside, ...touching]
}
