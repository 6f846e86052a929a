import { xmlText } from '#shared/picture/xml-text.ts'
import { sheetName } from './chart-sheet.ts'
import type { Chart, ChartSeries } from './chart.ts'
import { fillXml } from './xml.ts'

interface Place {
  readonly chart: Chart
  /** Which of the chart's series, from 0. */
  readonly at: number
}

/** A series with its references into the sheet and, for programs that do not open it, the values themselves. */
export function seriesXml(series: ChartSeries, { chart, at }: Place): string {
  const isLine = chart.kind === 'line'
  const column = String.fromCharCode('B'.charCodeAt(0) + at)
  const last = chart.categories.length + 1
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
    `<c:tx><c:strRef><c:f>${sheetName}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>` +
    `<c:pt idx="0"><c:v>${xmlText(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    (isLine ? lineLook(series) : barLook(series, chart)) +
    pointsXml(series, isLine) +
    labelsXml(series, chart) +
    `<c:cat><c:strRef><c:f>${sheetName}!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${chart.categories.length}"/>` +
    chart.categories.map((one, index) => `<c:pt idx="${index}"><c:v>${xmlText(one)}</c:v></c:pt>`).join('') +
    `</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${sheetName}!$${column}$2:$${column}$${last}</c:f><c:numCache>` +
    `<c:formatCode>${xmlText(chart.format)}</c:formatCode><c:ptCount val="${series.values.length}"/>` +
    series.values
      .map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
      .join('') +
    `</c:numCache></c:numRef></c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

const stroke = (colour: string, points: number) =>
  `<a:ln w="${points * 12_700}" cap="rnd">${fillXml(colour)}<a:round/></a:ln>`

const lineLook = ({ colour }: ChartSeries) =>
  `<c:spPr>${stroke(colour, 2.5)}</c:spPr>${markerXml(fillXml(colour), colour)}`

const markerXml = (fill: string, rim: string) =>
  `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill}${stroke(rim, 1.5)}</c:spPr></c:marker>`

// a white seam parts the shares of one bar
const barLook = ({ colour, paler }: ChartSeries, { kind }: Chart) =>
  `<c:spPr>${fillXml(colour, paler)}<a:ln${kind === 'shares' ? ` w="12700">${fillXml('FFFFFF')}` : '><a:noFill/>'}</a:ln></c:spPr>` +
  '<c:invertIfNegative val="0"/>'

const pointsXml = ({ points = new Map(), colour: own }: ChartSeries, isLine: boolean) =>
  Array.from(points, ([index, { colour, hollow }]) =>
    isLine
      ? `<c:dPt><c:idx val="${index}"/>${markerXml(fillXml(hollow ? 'FFFFFF' : colour), colour)}<c:bubble3D val="0"/>` +
        `<c:spPr>${stroke(own, 2.5)}</c:spPr></c:dPt>`
      : `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fillXml(colour)}</c:spPr></c:dPt>`,
  ).join('')

function labelsXml({ label, paler }: ChartSeries, { kind, format }: Chart): string {
  const shown = (value: boolean) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  if (label === undefined) return `<c:dLbls>${shown(false)}</c:dLbls>`
  // stripes would cross the figures
  const ground = paler === undefined ? '<a:noFill/>' : fillXml('FFFFFF')
  return (
    `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr>${ground}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100" b="1">${fillXml(label)}</a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="en-US"/></a:p></c:txPr><c:dLblPos val="${kind === 'shares' ? 'ctr' : 'outEnd'}"/>${shown(true)}</c:dLbls>`
  )
}
