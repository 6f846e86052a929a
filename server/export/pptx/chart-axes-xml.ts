import { xmlText } from '#shared/picture/xml-text.ts'
import type { Chart } from './chart.ts'
import { fillXml } from './xml.ts'

const muted = '5C5953'
const line = 'D3CEC5'

const words = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000">${fillXml(muted)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
const ruled = (points: number) => `<c:spPr><a:ln w="${points * 12_700}">${fillXml(line)}</a:ln></c:spPr>`
const unruled = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'

/** Both axes; without a scale neither is seen, and the values' one ends where the shares do. */
export function axesXml({ kind, scale, format }: Chart): string {
  const isLine = kind === 'line'
  const [under, beside] = isLine ? ['b', 'l'] : ['l', 'b']
  const unseen = scale === undefined ? 1 : 0
  // bars are read from above, as their table is
  const order = kind === 'bars' ? 'maxMin' : 'minMax'
  const { min, max, step } = scale ?? { min: 0, max: 1, step: 1 }
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="${unseen}"/>` +
    `<c:axPos val="${under}"/><c:numFmt formatCode="General" sourceLinked="0"/>${noTicks}<c:tickLblPos val="low"/>` +
    `${isLine ? ruled(0.75) : unruled}${words}<c:crossAx val="2"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>` +
    `<c:delete val="${unseen}"/><c:axPos val="${beside}"/>${unseen ? '' : `<c:majorGridlines>${ruled(0.5)}</c:majorGridlines>`}` +
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>${noTicks}<c:tickLblPos val="${kind === 'bars' ? 'high' : 'low'}"/>` +
    `${unruled}${words}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>` +
    `<c:majorUnit val="${step}"/></c:valAx>`
  )
}
