import PptxGenJS from 'pptxgenjs'

import type { Story } from '#shared/export/story.ts'
import type { Logo } from '#shared/portfolio/logo.ts'
import type { PolicyNumbers } from '#shared/policy/policy.ts'

import type { Chart } from './chart.ts'
import { bare, colourOf } from './colours.ts'
import { cutToLines } from './fit-text.ts'
import { frames, sizes } from './frame.ts'
import { defineLayout, layoutName } from './layout.ts'
import type { Slide } from './slide.ts'
import { writeText } from './write-text.ts'
import { oneLine } from './xml-safe.ts'

/** The slides so far, and what they have in common. */
export interface Deck {
  readonly file: PptxGenJS
  readonly story: Story
  readonly logo: Logo | null
  readonly policy: Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>
  readonly currency: string
  readonly locale: string
  /** In the order in which they stand in the file. */
  readonly charts: Chart[]
  /** Likewise, as they will stand there. */
  readonly tables: string[]
}

/** An empty set of slides in the portfolio's colours, with a layout that has a title, so that the outline shows them. */
export function openDeck(story: Story, common: Pick<Deck, 'logo' | 'policy' | 'currency' | 'locale'>): Deck {
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  file.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' }
  file.title = oneLine(story.title)
  file.subject = oneLine(story.strategy)
  file.author = 'Bearing'
  file.company = ''
  defineLayout(file, { accent: accentOf(story), logo: common.logo, title: oneLine(story.title) })
  return { ...common, file, story, charts: [], tables: [] }
}

export const accentOf = ({ accent }: Pick<Story, 'accent'>): string =>
  accent === null ? colourOf('accent') : bare(accent)

interface Page {
  readonly title: string
  readonly lead: string
  /** For the speaker, a paragraph each. */
  readonly notes: readonly (string | null | undefined)[]
}

/** A slide with its title, what it comes to, and the stamp at its foot. */
export function addPage({ file, story }: Deck, { title, lead, notes }: Page): Slide {
  const slide = file.addSlide({ masterName: layoutName })
  const type = { size: sizes.title, weight: 'bold' } as const
  const heading = cutToLines(oneLine(title), type, { width: frames.title.w, lines: 1 })
  slide.addText(heading, { placeholder: 'title' })
  writeText(slide, story.title, {
    name: 'Portfolio',
    frame: frames.eyebrow,
    size: 11,
    tone: 'muted',
    lines: 1,
  })
  writeText(slide, lead, {
    name: 'In a sentence',
    frame: frames.lead,
    size: sizes.lead,
    tone: 'muted',
    lines: 2,
  })
  addFoot(slide, story)
  slide.addNotes(linesOfNotes([lead, ...notes]))
  return slide
}

/** A paragraph each, and nothing twice. */
const linesOfNotes = (notes: Page['notes']): string =>
  [...new Set(notes.map((one) => oneLine(one ?? '')))].filter((one) => one !== '').join('\n')

function addFoot(slide: Slide, { label, stamp }: Story): void {
  const { x, y, w } = frames.rule
  slide.addShape('line', {
    x,
    y,
    w,
    h: 0,
    line: { color: colourOf('line'), width: 0.75 },
    objectName: 'Rule',
  })
  writeText(slide, stamp.join('  ·  '), {
    name: 'Stamp',
    frame: frames.foot,
    size: sizes.foot,
    tone: 'faint',
    lines: label === null ? 2 : 1,
    ...(label !== null && { before: label }),
  })
}
