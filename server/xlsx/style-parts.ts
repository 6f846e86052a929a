// the order that the schema asks for (ECMA-376 18.8.22, as Excel and the SDK read it)
const partsOfFont = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]
const partName = /^<(\w+)/

/** Styles as the schema has them: the parts of each font in their order, and cells of text marked as such. */
export const mendStyles = (xml: string): string => withQuotePrefix(withFontsInOrder(xml))

const withFontsInOrder = (xml: string): string =>
  xml.replaceAll(/<font>(.*?)<\/font>/g, (_whole, inside: string) => {
    const place = (part: string) => partsOfFont.indexOf(partName.exec(part)?.[1] ?? '')
    const parts = inside.match(/<[^>]+>/g) ?? []
    return `<font>${parts.toSorted((one, other) => place(one) - place(other)).join('')}</font>`
  })

/** Cells of the format "text" keep what is typed into them as text: the mark that an apostrophe sets in Excel. */
function withQuotePrefix(xml: string): string {
  const id = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml)?.[1]
  return id === undefined
    ? xml
    : xml.replaceAll(`<xf numFmtId="${id}"`, (found) => `${found} quotePrefix="1"`)
}
