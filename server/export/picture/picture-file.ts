import type { Material } from '#shared/export/material.ts'
import { Problem } from '#shared/kernel/problem.ts'
import { darkPalette, lightPalette } from '#shared/picture/palette.ts'
import type { PictureChoice, PictureFormat } from '#shared/picture/picture.api.ts'
import type { Picture, PictureName } from '#shared/picture/picture.ts'
import { portfolioPictures } from '#shared/picture/portfolio-pictures.ts'
import { svgOf } from '#shared/picture/svg.ts'

import { pngOf } from './png.ts'

interface Asked extends Pick<PictureChoice, 'basis' | 'numbers' | 'scheme' | 'page'> {
  readonly picture: PictureName
}

/** Pixels to each unit, for screens with two to a point. */
const sharpness = 2

/** One picture as an SVG file. Throws Problem when it has no such page. */
export const makeSvg = (material: Material, asked: Asked): Promise<Uint8Array> =>
  Promise.resolve(new TextEncoder().encode(svgOf(pageOf(material, asked), paletteOf(asked))))

/** The same in pixels. */
export const makePng = (material: Material, asked: Asked): Promise<Uint8Array> =>
  pngOf(pageOf(material, asked), paletteOf(asked), sharpness)

const paletteOf = ({ scheme }: Asked) => (scheme === 'dark' ? darkPalette : lightPalette)

function pageOf(material: Material, { picture, page, ...choice }: Asked): Picture {
  const { count, draw } = portfolioPictures(material, picture, choice)
  if (page <= count) return draw(page - 1)
  const message = `This picture has ${count === 1 ? 'one page' : `${count} pages`}.`
  throw new Problem('bad_input', message, { errors: [{ path: 'page', message }] })
}

export const pictureMakers = { svg: makeSvg, png: makePng } as const satisfies Record<PictureFormat, unknown>
