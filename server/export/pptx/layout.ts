import type PptxGenJS from 'pptxgenjs'

import { colourOf } from './colours.ts'
import { frames, sizes, slideSize } from './frame.ts'
import { toName } from './object-name.ts'

export const layoutName = 'Bearing'

// the library knows it of every object, and says so of most
const named = { objectName: toName({ name: 'Title' }) }

/** The layout of all slides: a line in the accent, a title that is a title to PowerPoint too, and the slide's number. */
export function defineLayout(file: PptxGenJS, accent: string): void {
  file.defineSlideMaster({
    title: layoutName,
    background: { color: colourOf('surface') },
    objects: [
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
