import { renderAsync } from '@resvg/resvg-js'

import type { Palette } from '#shared/picture/palette.ts'
import type { Picture, Shape } from '#shared/picture/picture.ts'
import { svgOf } from '#shared/picture/svg.ts'

import { fontFiles } from '../font/font-files.ts'
import { fontsIn, runsOf } from '../font/runs.ts'
import { setText } from './set-text.ts'

/** A picture too large to be drawn is drawn smaller, in pixels at its longer side. */
const mostPixels = 8_000

/** A picture as PNG, so many pixels to each of its units, on the palette's paper; with our fonts only, the large ones when a text needs them. It is drawn beside this thread. */
export async function pngOf(picture: Picture, palette: Palette, scale: number): Promise<Uint8Array> {
  const shapes = picture.shapes.flatMap((one): readonly Shape[] =>
    one.kind === 'text' ? setText(one) : [one],
  )
  const texts = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  const fonts = [...fontsIn(texts)].flatMap((name) => [fontFiles[name].regular, fontFiles[name].bold])
  const longer = Math.max(picture.width, picture.height)
  const drawing = await renderAsync(svgOf({ ...picture, shapes }, palette, familyOf), {
    background: palette.paper,
    fitTo: { mode: 'zoom', value: Math.min(scale, mostPixels / longer) },
    font: {
      loadSystemFonts: false,
      fontFiles: [...new Set(fonts)],
      defaultFontFamily: fontFiles.inter.family,
    },
  })
  // a copy: the renderer's own memory cannot go to another thread
  return new Uint8Array(drawing.asPng())
}

/** The font of a text that is set already, so that it has one. */
function familyOf(text: string): string | null {
  const font = runsOf(text)[0]?.font ?? 'inter'
  return font === 'inter' ? null : fontFiles[font].family
}
