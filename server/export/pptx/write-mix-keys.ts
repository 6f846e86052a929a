import { colourOf, palerOf } from './colours.ts'
import { cutToLines } from './fit-text.ts'
import type { Frame } from './frame.ts'
import { lineHeight, sizes } from './frame.ts'
import type { MixRow } from './mix-chart.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'

const swatch = 0.13

/** What each colour of the bar stands for, with its figures, side by side. */
export function writeMixKeys(slide: Slide, rows: readonly MixRow[], { x, y, w }: Frame): void {
  const wide = Math.min(2.6, w / rows.length)
  const says = rows.map(({ name, figures }) => `${name}: ${figures.join(', ')}`).join('; ')
  const group = { name: 'What the colours stand for', says }
  for (const [at, { name, tone, figures }] of rows.entries()) {
    const left = x + at * wide
    slide.addShape('rect', {
      x: left,
      y: y + 0.025,
      w: swatch,
      h: swatch,
      fill: { color: colourOf(tone) },
      objectName: toName({ name, group, ...(tone === 'unproven' && { paler: palerOf(tone) }) }),
    })
    const width = wide - swatch - 0.2
    const lines = figures.map((line) => cutToLines(line, { size: sizes.table }, { width, lines: 1 }))
    slide.addText(
      [
        { text: name, options: { bold: true, breakLine: true } },
        { text: lines.join('\n'), options: { color: colourOf('muted') } },
      ],
      {
        x: left + swatch + 0.07,
        y,
        w: width,
        h: 4 * lineHeight(sizes.table),
        objectName: toName({ name: `${name} in figures`, group }),
        fontSize: sizes.table,
        color: colourOf('ink'),
        valign: 'top',
        margin: 0,
      },
    )
  }
}
