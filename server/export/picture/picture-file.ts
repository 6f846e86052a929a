import type { ExportChoice } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import { portfolioPictures } from '#shared/export/portfolio-pictures.ts'
import { Problem } from '#shared/kernel/problem.ts'
import { darkPalette, lightPalette } from '#shared/picture/palette.ts'
import type { Picture } from '#shared/picture/picture.ts'
import { svgOf } from '#shared/picture/svg.ts'

import { pngOf } from './png.ts'

type Asked = Pick<ExportChoice, 'picture' | 'basis' | 'numbers' | 'scheme' | 'page'>

/** Pixels to each unit, for screens with two to a point. */
const sharpness = 2

/** One picture as an SVG file. Throws Problem when it has no such page. */
export async function makeSvg(material: Material, asked: Asked): Promise<Uint8Array> {
  return new TextEncoder().encode(svgOf(pageOf(material, asked), paletteOf(asked)))
}

/** The same in pixels. */
export async function makePng(material: Material, asked: Asked): Promise<Uint8Array> {
  return pngOf(pageOf(material, asked), paletteOf(asked), sharpness)
}

const paletteOf = ({ scheme }: Asked) => (scheme === 'dark' ? darkPalette : lightPalette)

function pageOf(material: Material, { picture, page, ...choice }: Asked): Picture {
  const { count, draw } = portfolioPictures(material, picture, choice)
  if (page <= count) return draw(page - 1)
  const message = `This picture has ${count === 1 ? 'one page' : `${count} pages`}.`
  throw new Problem('bad_input', message, { errors: [{ path: 'page', message }] })
}
