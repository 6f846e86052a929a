const odd =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ud800-\udfff\ufeff]/
const invisible = /[\u200b\u2060\ufeff]/g
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
// tab and line feed stay
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * Text without what nobody sees: byte order marks, zero-width and no-break spaces, control characters (which no
 * database takes), half surrogates, space at either end. Lines end in a line feed.
 */
export function cleanText(text: string): string {
  // almost every cell: nothing to take out
  if (!odd.test(text)) return text.trim()
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(invisible, '')
    .replaceAll(oddSpaces, ' ')
    .replaceAll(controls, '')
    .toWellFormed()
    .trim()
}
