import { textWidth } from '#shared/picture/text-width.ts'
import type { Weight } from '#shared/picture/text-width.ts'

// advances of Arial, and of what stands in for it, from the space to the tilde, in thousandths of the size
const regular =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
const bold =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'
const advances = { regular: regular.split(' ').map(Number), bold: bold.split(' ').map(Number) }

// programs round each letter their own way
const slack = 1.02

export interface Type {
  /** In points. */
  readonly size: number
  readonly weight?: Weight
}

/** How wide a line of text in Arial is, in inches; letters beyond ASCII are taken rather too wide than too narrow. */
export function arialWidth(text: string, { size, weight }: Type): number {
  const known = advances[weight ?? 'regular']
  let thousandths = 0
  for (const sign of text) {
    const advance = known[(sign.codePointAt(0) ?? 0) - 32]
    thousandths += advance === undefined ? textWidth(sign, 1_000, weight) : advance * slack
  }
  return (thousandths * size) / 72_000
}
