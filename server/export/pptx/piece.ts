import type { Deck } from './deck.ts'
import type { Slide } from './slide.ts'

/** Something that stands on one slide. */
export interface Piece {
  /** In inches. */
  readonly height: number
  /** Said in full where it was cut. */
  readonly notes: readonly string[]
  readonly draw: (slide: Slide, y: number, deck: Deck) => void
}

/** What can be parted over slides: the next piece of it that fits a height, or null if none does. */
export interface Flowing {
  /** `isFresh`: nothing else stands on the slide, so something has to be given even where it is too high. */
  readonly next: (room: { height: number; isFresh: boolean }) => Piece | null
  readonly isDone: () => boolean
}

/** Between two pieces, in inches. */
export const gap = 0.24

/** Everything on as many slides as it needs; the first may have less room than those after it. */
export function paginate(all: readonly Flowing[], rooms: { first: number; next: number }): Piece[][] {
  const pages: Piece[][] = [[]]
  let left = rooms.first
  for (const flowing of all) {
    while (!flowing.isDone()) {
      const page = pages.at(-1) ?? []
      const isFresh = page.length === 0 && left >= rooms.next
      const piece = flowing.next({ height: left, isFresh })
      if (piece === null) {
        pages.push([])
        left = rooms.next
        continue
      }
      page.push(piece)
      left -= piece.height + gap
    }
  }
  return pages
}
