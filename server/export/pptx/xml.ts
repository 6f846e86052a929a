/** What was written into XML, as it was. */
export const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

/** A fill in one colour, or striped with a paler one so that it is told from its neighbour without colour, too. */
export const fillXml = (colour: string, paler?: string): string =>
  paler === undefined
    ? solid(colour)
    : `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="${paler}"/></a:bgClr></a:pattFill>`
