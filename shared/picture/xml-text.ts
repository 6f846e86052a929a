// control characters and what is none: no XML document may hold most of them
const unwritable = /[\p{Cc}\uFFFE\uFFFF]+/gu
const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const

/** Somebody's words inside XML, on one line, as text or in an attribute: nothing of them is markup. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unwritable, ' ')
    .replaceAll(/[&<>"']/g, (sign) => signs[sign as keyof typeof signs]) // the pattern finds only these
