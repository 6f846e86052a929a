import * as z from 'zod'

import { day } from '../kernel/day.ts'
import { pictureNames } from '../picture/picture.ts'
import { basis } from '../portfolio/portfolio.ts'
import { filterProblems } from './filter-texts.ts'

/** The parts of the summary, in the order in which they are told. */
export const exportSection = z.enum([
  'verdict',
  'trend',
  'roadmap',
  'decisions',
  'comparison',
  'initiatives',
  'judged',
])
export type ExportSection = z.infer<typeof exportSection>

/** How numbers and days are written. `neutral`: 1 234.5 and 2026-11-22, the same for readers of every language. */
export const numberStyle = z.enum(['en', 'neutral', 'de', 'fr'])
export type NumberStyle = z.infer<typeof numberStyle>

export const paper = z.enum(['a4', 'letter'])
export type Paper = z.infer<typeof paper>

/**
 * What goes into a file and how it is written. `filter` narrows the initiatives that are listed, in the words of the
 * list's address ("class=core&health=red"); the verdict is of the whole portfolio, always.
 */
export const exportChoice = z.strictObject({
  sections: z.array(exportSection).min(1, 'Choose at least one part.'),
  basis: basis.optional(),
  asOf: day.optional(),
  filter: z
    .string()
    .max(4_000, { abort: true })
    .superRefine((text, context) => {
      for (const message of filterProblems(text)) context.addIssue({ code: 'custom', message })
    })
    .default(''),
  numbers: numberStyle.default('en'),
  paper: paper.default('a4'),
  /** `one_page`: the verdict and what decides it on a single page, for PDF. */
  length: z.enum(['full', 'one_page']).default('full'),
  /** Keys of portfolios to put beside this one. */
  compare: z.array(z.string().max(40)).max(5, 'Compare with at most five.').default([]),
  /** Whether the two published cases stand in the comparative table. */
  published: z.boolean().default(false),
  /** What a PNG or SVG file shows. */
  picture: z.enum(pictureNames).default('dial'),
  /** Which of its pages, where it has several. */
  page: z.int().min(1).max(500).default(1),
  scheme: z.enum(['light', 'dark']).default('light'),
})
export type ExportChoice = z.infer<typeof exportChoice>

export const defaultChoice: ExportChoice = exportChoice.parse({ sections: exportSection.options })
