import { zoneSpans } from '#shared/chart/scale.ts'
import type { StorySection } from '#shared/export/story.ts'
import { zoneWords } from '#shared/focus/focus.words.ts'
import type { Tone } from '#shared/picture/picture.ts'

import type { Chart } from './chart.ts'
import { colourOf } from './colours.ts'
import type { Deck } from './deck.ts'
import { addPage } from './deck.ts'
import { drawChart } from './draw-chart.ts'
import type { Frame } from './frame.ts'
import { frames, lineHeight, sizes } from './frame.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'
import { spokenRows } from './spoken.ts'
import { trendChart } from './trend-chart.ts'
import { addUnits } from './unit-slides.ts'
import { fitPoints, writePoints } from './write-points.ts'
import { writeText } from './write-text.ts'

const { x, y, w, h } = frames.content
const names = 1.5
const chartFrame: Frame = { x, y, w: w - names, h: 3.1 }
const below: Frame = { x, y: y + chartFrame.h + 0.2, w, h: h - chartFrame.h - 0.2 }

/** How focus went over the zones, and on the next slide where it splits. */
export function addTrend(deck: Deck, section: StorySection): void {
  const { points, pictures, tables, notes } = section
  const trend = tables.find(({ columns }) => columns.some(({ kind }) => kind === 'day'))
  const units = tables.find((table) => table !== trend)
  const says = pictures.find(({ name }) => name === 'trend')?.sentence ?? section.lead
  const slide = addPage(deck, {
    ...section,
    notes: [...points, ...(trend ? spokenRows(trend) : []), ...notes],
  })
  const known = trend?.rows.some((row) =>
    row.some(({ value }, at) => trend.columns[at]?.kind === 'focus' && value !== null),
  )
  let frame: Frame = below
  if (trend && known) {
    const chart = trendChart(trend, deck.locale)
    drawBands(deck, slide, chart.plot)
    drawChart(deck, slide, {
      chart,
      frame: chartFrame,
      name: trend.title,
      says,
    })
  } else {
    frame = { ...below, y, h }
    if (trend)
      writeText(slide, trend.empty, {
        name: trend.title,
        frame: { ...frame, h: 0.3 },
        size: sizes.text,
        tone: 'muted',
        lines: 1,
      })
    frame = { ...frame, y: y + 0.4, h: h - 0.4 }
  }
  const { fitting } = fitPoints(points, { frame, size: sizes.text, lines: 3 })
  writePoints(slide, fitting, { frame, size: sizes.text })
  if (units && units.rows.length > 0) addUnits(deck, section, units)
}

/** The zones of today's policy behind the line, each with its name beside it. */
function drawBands({ policy }: Deck, slide: Slide, inner: Chart['plot']): void {
  const plot = {
    x: chartFrame.x + inner.x * chartFrame.w,
    y: chartFrame.y + inner.y * chartFrame.h,
    w: inner.width * chartFrame.w,
    h: inner.height * chartFrame.h,
  }
  const group = { name: 'Zones', says: 'The zones of the policy in force, behind the line.' }
  const at = (focus: number) => plot.y + ((1 - focus) / 2) * plot.h
  let free = -1
  for (const { zone, from, to } of zoneSpans(policy).toReversed()) {
    const ground: Tone = `${zone}_ground`
    const band = { x: plot.x, y: at(to), w: plot.w, h: at(from) - at(to) }
    slide.addShape('rect', {
      ...band,
      fill: { color: colourOf(ground) },
      objectName: toName({ name: zoneWords[zone].name, group }),
    })
    const high = lineHeight(sizes.table)
    const top = Math.max(free, band.y + (band.h - high) / 2)
    free = top + high
    writeText(slide, zoneWords[zone].name, {
      name: 'Zone',
      frame: { x: plot.x + plot.w + 0.12, y: top, w: names - 0.12, h: high },
      size: sizes.table,
      tone: zone,
      lines: 1,
      bold: true,
    })
  }
}
