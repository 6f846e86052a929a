import { colourOf } from './colours.ts'

/** The name by which tables ask for their style. */
export const tableStyleId = '{7B1E0F3C-6A5D-4C58-9E0B-3D5C2B8A4F61}'

const line = (name: string, points: number, colour: string) =>
  `<a:${name}><a:ln w="${points * 12_700}" cmpd="sng"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></a:${name}>`
const none = (name: string) => `<a:${name}><a:ln><a:noFill/></a:ln></a:${name}>`
const words = (colour: string, bold = '') =>
  `<a:tcTxStyle${bold}><a:fontRef idx="minor"/><a:srgbClr val="${colour}"/></a:tcTxStyle>`

/** The tables' style: hairlines instead of boxes, the head in bold. Rows that people add look like the others. */
export const tableStyles = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${tableStyleId}">` +
  `<a:tblStyle styleId="${tableStyleId}" styleName="Bearing">` +
  `<a:wholeTbl>${words(colourOf('ink'))}<a:tcStyle><a:tcBdr>${none('left')}${none('right')}${none('top')}` +
  `${line('bottom', 0.5, colourOf('strong_line'))}${line('insideH', 0.5, colourOf('strong_line'))}${none('insideV')}` +
  '</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>' +
  `<a:firstRow>${words(colourOf('muted'), ' b="on"')}<a:tcStyle><a:tcBdr>${line('bottom', 1, colourOf('control_line'))}` +
  '</a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>'
