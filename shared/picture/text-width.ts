// advances of Inter from the space to the tilde, in thousandths of the size
const regular =
  '281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 426 662'
const bold =
  '237 338 552 649 655 1016 672 339 377 377 559 679 334 468 334 388 674 431 630 646 676 622 649 582 651 649 334 343 679 679 679 560 1016 747 662 740 722 607 590 750 747 281 584 719 565 932 762 771 648 777 657 655 667 744 747 1038 738 731 664 377 388 377 487 476 365 581 630 588 630 596 398 632 623 271 271 580 271 913 623 613 630 630 407 560 366 623 600 850 580 602 573 469 372 469 679'
const advances = { regular: regular.split(' ').map(Number), bold: bold.split(' ').map(Number) }

export type Weight = 'bold' | undefined

// room for readers without Inter, whose next best font may be wider
const slack = 1.03

// what stands over, under or between others and takes no room of its own
const silent = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u{FE00}-\u{FE0F}]/u
const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFF}]/u
const narrow = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Greek}]/u
const known = new Map<string, number>()

/** The width of one code point in thousandths of the size. */
function advanceOf(sign: string, weight: Weight): number {
  const code = sign.codePointAt(0) ?? 0
  const plain = advances[weight ?? 'regular'][code - 32]
  if (plain !== undefined) return plain
  const key = `${weight ?? ''}${sign}`
  const before = known.get(key)
  if (before !== undefined) return before
  const width = measured(sign, weight)
  if (known.size < mostKnown) known.set(key, width)
  return width
}

const mostKnown = 4_000

function measured(sign: string, weight: Weight): number {
  if (silent.test(sign)) return 0
  if (wide.test(sign)) return 1_000
  if (pictograph.test(sign)) return 1_300
  // an accent does not widen the letter below it
  const [base = sign] = sign.normalize('NFD')
  if (base !== sign) return advanceOf(base, weight)
  if (narrow.test(sign)) return weight ? 820 : 780
  return weight ? 1_100 : 1_050
}

/** How wide a line of text is in Inter, in the units of its size, as far as its letters are in Inter. */
export function closeWidth(text: string, size: number, weight?: Weight): number {
  let sum = 0
  for (const sign of text) sum += advanceOf(sign, weight)
  return (sum / 1_000) * size
}

/** How wide a line of text is in the units of its size; estimated, and rather too wide than too narrow. */
export const textWidth = (text: string, size: number, weight?: Weight): number =>
  closeWidth(text, size, weight) * slack

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ellipsis = '…'
// left open, these would turn around words that follow and are not theirs
const turning = /[\u202A-\u202E\u2066-\u2069]/g
const breaks = /[\s\p{Cc}\p{Noncharacter_Code_Point}]+/gu

/**
 * The text if it fits, else as much of it as does, in whole characters as people see them, with an ellipsis; '' if not
 * even that does. Line breaks become spaces, and marks do not tower over the line.
 */
export function cutText(text: string, size: number, width: number, weight?: Weight): string {
  const line = text
    .toWellFormed()
    .replaceAll(turning, '')
    .replaceAll(breaks, ' ')
    .trim()
    .replaceAll(/(\p{Mn}{4})\p{Mn}+/gu, '$1')
  if (textWidth(line, size, weight) <= width) return line
  let sum = textWidth(ellipsis, size, weight)
  if (sum > width) return ''
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    sum += textWidth(segment, size, weight)
    if (sum > width) break
    kept += segment
  }
  return `${kept.trimEnd()}${ellipsis}`
}
