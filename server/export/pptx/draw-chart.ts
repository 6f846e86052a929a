import type { Chart } from './chart.ts'
import type { Deck } from './deck.ts'
import type { Frame } from './frame.ts'
import { toName } from './object-name.ts'
import type { Slide } from './slide.ts'

/** A chart that people can edit with its numbers, and the words for those who do not see it. */
export function drawChart(
  { file, charts }: Deck,
  slide: Slide,
  { chart, frame, name, says }: { chart: Chart; frame: Frame; name: string; says: string },
): void {
  // only the frame and its relations stay: the chart itself is written when the file is finished
  const standIn = [{ name: '', labels: [''], values: [0] }]
  slide.addChart(file.ChartType.bar, standIn, { ...frame, objectName: toName({ name, says }) })
  charts.push(chart)
}
