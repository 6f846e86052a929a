/** The most characters that a cell of Excel holds. */
export const mostInCell = 32_767
const cutMark = ' … (cut)'

// what XML does not take, or the writer of workbooks leaves out
const unwritable =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu
const looksEscaped = /_(?=x[0-9a-f]{4}_)/gi

/**
 * Text as the parts of a workbook hold it (ST_Xstring, ECMA-376 22.9.2.19): what XML does not take as `_xHHHH_`, and
 * text that looks like that kept as it is. Longer than a cell holds is cut, and says so.
 */
export function excelText(text: string): string {
  const whole = text.toWellFormed()
  const fitting = whole.length > mostInCell ? cut(whole) : whole
  const safe = fitting.replaceAll(looksEscaped, escapeUnits).replaceAll(unwritable, escapeUnits)
  // the writer looks texts up in an object, where these names are taken
  return safe in {} ? escapeUnits(safe.charAt(0)) + safe.slice(1) : safe
}

// a character of two units is not cut in half
const cut = (text: string): string =>
  text.slice(0, mostInCell - cutMark.length).replace(/[\ud800-\udbff]$/, '') + cutMark

const escapeUnits = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, at) => `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`,
  ).join('')
