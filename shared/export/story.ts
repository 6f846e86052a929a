import type { Picture } from '../picture/picture.ts'
import type { ExportSection } from './choice.ts'
import type { Table } from './table/table.ts'

/** A part of the summary in words, pictures and tables, ready to be laid out. */
export interface StorySection {
  readonly id: ExportSection
  readonly title: string
  /** What it comes to, in one sentence. */
  readonly lead: string
  /** What stands beside that, each a sentence or two. */
  readonly points: readonly string[]
  readonly pictures: readonly Picture[]
  readonly tables: readonly Table[]
  /** Sources and limits: speaker notes on slides, small print on paper. */
  readonly notes: readonly string[]
}

/**
 * The portfolio's summary as every format for people tells it: slides, document, page and Markdown lay out this and
 * nothing else, so none can say what another does not.
 */
export interface Story {
  readonly title: string
  /** The strategy that was declared, or that none was. */
  readonly strategy: string
  readonly direction: string | null
  /** As of, revision, policy and who set it, unclassified share, hidden rows, waivers: on every page. */
  readonly stamp: readonly string[]
  /** Set for samples; stands wherever the figures do. */
  readonly label: string | null
  /** As #rrggbb. */
  readonly accent: string | null
  readonly sections: readonly StorySection[]
}
