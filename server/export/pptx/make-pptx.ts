import type { ExportChoice, ExportSection } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import { tellStory } from '#shared/export/story-of.ts'
import type { Story, StorySection } from '#shared/export/story.ts'
import { toldOf } from '#shared/export/told.ts'
import type { Told } from '#shared/export/told.ts'
import type { Day } from '#shared/kernel/day.ts'
import { roadmapPictures } from '#shared/picture/roadmap-picture.ts'

import { openDeck } from './deck.ts'
import type { Deck } from './deck.ts'
import { finish } from './finish.ts'
import { addInitiatives } from './initiative-slides.ts'
import { addRoadmap } from './roadmap-slides.ts'
import { addComparison, addDecisions, addJudged } from './section-slides.ts'
import { addTrend } from './trend-slides.ts'
import { addVerdict } from './verdict-slide.ts'

const slidesOf = {
  verdict: addVerdict,
  trend: addTrend,
  roadmap: addRoadmap,
  decisions: addDecisions,
  comparison: addComparison,
  initiatives: addInitiatives,
  judged: addJudged,
} as const satisfies Record<ExportSection, (deck: Deck, section: StorySection) => void>

/** The portfolio's summary as slides, whose shapes, tables and charts are PowerPoint's own and can be edited. */
export function makePptx(material: Material, choice: ExportChoice): Promise<Uint8Array> {
  const { snapshot, logo } = material
  const { portfolio, policy, today } = snapshot
  const told = toldOf(material, choice)
  const common = { logo, policy, currency: portfolio.currency, locale: told.locale }
  return pptxOf(withWideRoadmap(tellStory(told), told), { ...common, day: today })
}

/** Any story as slides; `day` is what the file's properties say it was made on. */
export function pptxOf(
  story: Story,
  { day, ...common }: Pick<Deck, 'logo' | 'policy' | 'currency' | 'locale'> & { readonly day: Day },
): Promise<Uint8Array> {
  const deck = openDeck(story, common)
  for (const section of story.sections) slidesOf[section.id](deck, section)
  return finish(deck, day)
}

// as wide as a slide's content is beside its height, so that letters stay large enough
const page = { width: 1040, height: 421, most: 12 } as const

/** The same plan on pages of a slide's shape. */
const withWideRoadmap = (story: Story, { summary, material, locale }: Told): Story => ({
  ...story,
  sections: story.sections.map((section) =>
    section.id === 'roadmap'
      ? { ...section, pictures: roadmapPictures(material.snapshot, summary.initiatives, { ...page, locale }) }
      : section,
  ),
})
