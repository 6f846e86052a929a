import type PptxGenJS from 'pptxgenjs'

import type { Logo } from '#shared/portfolio/logo.ts'

import { colourOf } from './colours.ts'
import { frames, sizes, slideSize } from './frame.ts'
import { toName } from './object-name.ts'

export const layoutName = 'Bearing'

// the library knows it of every object, and says so of most
const named = { objectName: toName({ name: 'Title' }) }

/** The layout of all slides: a line in the accent, a title that is a title to PowerPoint too, and the slide's number. */
export function defineLayout(
  file: PptxGenJS,
  { accent, logo, title }: { accent: string; logo: Logo | null; title: string },
): void {
  file.defineSlideMaster({
    title: layoutName,
    background: { color: colourOf('surface') },
    objects: [
      ...(logo === null ? [] : [{ image: placed(logo, title) }]),
      { rect: { x: 0, y: 0, w: slideSize.w, h: 0.08, fill: { color: accent }, objectName: 'Accent' } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...frames.title,
            ...named,
            fontSize: sizes.title,
            bold: true,
            color: colourOf('ink'),
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: 'Title',
        },
      },
    ],
    slideNumber: {
      ...frames.number,
      fontSize: sizes.foot,
      color: colourOf('faint'),
      align: 'right',
      margin: 0,
    },
  })
}

/** As large as its place allows, at its right end; once in the file, for all slides. */
function placed({ mediaType, base64, width, height }: Logo, title: string): PptxGenJS.ImageProps {
  const { x, y, w, h } = frames.logo
  const scale = Math.min(w / width, h / height)
  const [wide, high] = [width * scale, height * scale]
  return {
    data: `${mediaType};base64,${base64}`,
    x: x + w - wide,
    y: y + (h - high) / 2,
    w: wide,
    h: high,
    objectName: toName({ name: 'Logo', says: `Logo of ${title}` }),
  }
}
