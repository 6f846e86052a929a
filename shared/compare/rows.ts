import * as z from 'zod'

import type { Zone } from '../focus/assessment.ts'

/** The rows of the comparative table: those of [S1]'s figure 1 and what a portfolio knows besides, in their order. */
export const compareRow = z.enum([
  'strategy',
  'need',
  'direction',
  'why',
  'capability',
  'core',
  'supporting',
  'foundation',
  'competing',
  'focus',
  'review',
  'health',
  'money',
])
export type CompareRow = z.infer<typeof compareRow>

/** What each row asks, in our words; `figure`: the briefing compares its two cases by it. */
export const rowWords = {
  strategy: { title: 'Digital strategy', about: 'Which of the two drives the transformation', figure: true },
  need: { title: 'Customer need', about: 'What customers are thought to need', figure: false },
  direction: { title: 'Direction', about: 'Where it is heading, without an end state', figure: true },
  why: { title: 'Why', about: 'The opportunity or threat that decided it', figure: false },
  capability: {
    title: 'Backbone capability that matters most',
    about: 'What the operational backbone has to give first',
    figure: true,
  },
  core: { title: 'Core work', about: 'What drives the declared strategy', figure: false },
  supporting: {
    title: 'Supporting work',
    about: 'Work in the other area, and how it helps the core',
    figure: true,
  },
  foundation: { title: 'Foundation', about: 'What builds capabilities', figure: false },
  competing: {
    title: 'Competing work',
    about: 'What drives the strategy that was not declared',
    figure: false,
  },
  focus: { title: 'Focus', about: 'The verdict, with its zone', figure: false },
  review: { title: 'Direction looked at', about: 'When it was adapted, or kept on purpose', figure: false },
  health: { title: 'Health', about: 'As reported, of all that is not archived', figure: false },
  money: { title: 'Money', about: 'In each portfolio’s own currency', figure: false },
} as const satisfies Record<CompareRow, { title: string; about: string; figure: boolean }>

/** Where a part of a cell comes from: a page of the portfolio, and what to show there. */
export type CellSource =
  | { readonly page: 'focus' | 'direction' | 'backbone' }
  | { readonly page: 'initiatives'; readonly search: Readonly<Record<string, string>> }
  | { readonly page: 'initiative'; readonly key: string }

/** One statement of a cell; `note` says more about it, `source` where it comes from. */
export interface CellLine {
  readonly text: string
  readonly note?: string
  /** The zone that stands before the text, as a badge or by its name. */
  readonly zone?: Zone
  readonly source?: CellSource
}

/** A cell: what is known, and what is missing, in a sentence. One of both may be empty. */
export interface Cell {
  readonly lines: readonly CellLine[]
  readonly missing?: string
  /** Where what is missing is entered. */
  readonly source?: CellSource
}
