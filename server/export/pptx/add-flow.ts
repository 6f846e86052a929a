import type { Deck } from './deck.ts'
import { addPage } from './deck.ts'
import { frames } from './frame.ts'
import { gap, paginate } from './piece.ts'
import type { Flowing } from './piece.ts'

const { y, h } = frames.content

/** More cut texts than this on one slide are not said in its notes, but that there are more. */
const mostNotes = 40

/** Lists and tables on as many slides as they need, each with the title and which of them it is. */
export function addFlow(
  deck: Deck,
  page: { title: string; lead: string; notes: readonly string[] },
  all: readonly Flowing[],
): void {
  const pages = paginate(all, { first: h, next: h })
  for (const [at, pieces] of pages.entries()) {
    const cut = pieces.flatMap((piece) => piece.notes)
    const notes = [
      ...(at === 0 ? page.notes : []),
      ...cut.slice(0, mostNotes),
      ...(cut.length > mostNotes ? ['And more that is cut here; the workbook has all of it.'] : []),
    ]
    const title = pages.length === 1 ? page.title : `${page.title} (${at + 1} of ${pages.length})`
    const slide = addPage(deck, { title, lead: page.lead, notes })
    let top: number = y
    for (const piece of pieces) {
      piece.draw(slide, top, deck)
      top += piece.height + gap
    }
  }
}
