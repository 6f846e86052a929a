import type { Paper } from '#shared/export/choice.ts'

import { paperSizes } from './open-document.ts'
import type { PdfDocument } from './open-document.ts'

/** In points. */
const margin = 48
const headEnds = 64
const columnGap = 24
const footGap = 16
const edge = 32

/** The pages of a document, filled from top to bottom; `y` is where the next thing goes. */
export class Sheets {
  readonly #document: PdfDocument
  readonly #paper: Paper
  readonly #footHeight: number
  #column: { left: number; width: number } | null = null
  y = margin

  constructor({ document, paper, footHeight }: { document: PdfDocument; paper: Paper; footHeight: number }) {
    this.#document = document
    this.#paper = paper
    this.#footHeight = footHeight
  }

  get left(): number {
    return this.#column?.left ?? margin
  }

  get width(): number {
    return this.#column?.width ?? this.#document.page.width - 2 * margin
  }

  /**
   * Fills columns beside each other, each from where the page is now; then `y` is below the longest. Each is as wide as
   * its `part` of the sheet; what is drawn has to fit on the page.
   */
  beside(columns: readonly { part: number; draw: () => void }[]): void {
    const [top, whole] = [this.y, this.width - columnGap * (columns.length - 1)]
    let [left, bottom] = [this.left, top]
    for (const { part, draw } of columns) {
      this.y = top
      this.#column = { left, width: whole * part }
      draw()
      this.#column = null
      bottom = Math.max(bottom, this.y)
      left += whole * part + columnGap
    }
    this.y = bottom
  }

  get landscape(): boolean {
    return this.#document.page.width > this.#document.page.height
  }

  get room(): number {
    return this.#document.page.height - edge - this.#footHeight - footGap - this.y
  }

  /** What an empty page has room for. */
  get wholeRoom(): number {
    return this.room + this.y - headEnds
  }

  turn({ landscape = this.landscape }: { landscape?: boolean } = {}): void {
    const [short, long] = paperSizes[this.#paper]
    this.#document.addPage({ size: landscape ? [long, short] : [short, long], margin: 0 })
    this.y = headEnds
  }

  /** A new page unless so much fits on this one. */
  need(height: number): void {
    if (height > this.room && this.y > headEnds) this.turn()
  }
}
