import type { PdfDocument } from './open-document.ts'
import type { Pen } from './pen.ts'
import type { Sheets } from './sheets.ts'
import type { Structure } from './structure.ts'

/** What drawing needs. */
export interface Desk {
  readonly document: PdfDocument
  readonly pen: Pen
  readonly sheets: Sheets
  readonly structure: Structure
  /** As #rrggbb; for short lines only, never for words. */
  readonly accent: string
  /** In which numbers are written. */
  readonly locale: string
  /** A place to jump to: the page at hand. */
  readonly bookmark: (title: string) => void
}
