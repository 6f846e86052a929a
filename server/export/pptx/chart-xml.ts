import { axesXml } from './chart-axes-xml.ts'
import type { Chart } from './chart.ts'
import { seriesXml } from './chart-series-xml.ts'

const namespaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')
const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
const legend =
  '<c:legend><c:legendPos val="t"/><c:overlay val="0"/><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr></c:legend>'
const axes = '<c:axId val="1"/><c:axId val="2"/>'

/**
 * A chart's part of the file. The library's own breaks the schema in several places and knows neither gaps nor points
 * of another colour, so only its frame and its relation to the sheet are kept.
 */
export function chartXml(chart: Chart): string {
  const series = chart.series.map((one, at) => seriesXml(one, { chart, at })).join('')
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}>` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>' +
    `<c:plotArea>${layoutXml(chart)}${drawn(chart, series)}${axesXml(chart)}${nothing}</c:plotArea>${chart.named ? legend : ''}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${nothing}` +
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>' +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  )
}

function drawn({ kind }: Chart, series: string): string {
  if (kind === 'line')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
  const [grouping, overlap, gap] = kind === 'shares' ? ['stacked', 100, 0] : ['clustered', 0, 60]
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${axes}</c:barChart>`
  )
}

const layoutXml = ({ plot }: Chart): string =>
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  `<c:x val="${plot.x}"/><c:y val="${plot.y}"/><c:w val="${plot.width}"/><c:h val="${plot.height}"/>` +
  '</c:manualLayout></c:layout>'
