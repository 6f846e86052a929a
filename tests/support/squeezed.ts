/**
 * Text without what files may write in another way: spaces and line breaks (some write a dot for one), signs that
 * nobody sees, and those that XML cannot hold.
 */
export const squeezed = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replaceAll(/[\s·\p{Cf}\p{Cc}\p{Cn}\p{Co}\u{fe00}-\u{fe0f}\u{fffd}]/gu, '')
