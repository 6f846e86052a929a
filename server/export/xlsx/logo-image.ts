import type { Image } from 'write-excel-file/node'

import type { Logo } from '#shared/portfolio/logo.ts'

/** Pixels at 96 to an inch, as spreadsheets count. */
const dpi = 96
const pixelsPerCharacter = 7

/** A logo at the top right of a sheet with columns so wide, in characters: as large as its place in the last allows. */
export function logoImage({ mediaType, base64, width, height }: Logo, widths: readonly number[]): Image {
  const place = { width: (widths.at(-1) ?? 0) * pixelsPerCharacter, height: 40 }
  const scale = Math.min(1, place.width / width, place.height / height)
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  return {
    content: Buffer.from(base64, 'base64'),
    contentType: mediaType,
    width: wide,
    height: high,
    dpi,
    anchor: { row: 1, column: widths.length },
    offsetX: Math.max(0, Math.round(place.width - wide)),
    offsetY: 1,
    title: 'Logo',
    description: 'Logo of the portfolio',
  }
}
