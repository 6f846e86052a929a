import type { ExportChoice, ExportSection } from '#shared/export/choice.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import type { Material } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import type { Story, StorySection } from '#shared/export/story.ts'
import type { Day } from '#shared/kernel/day.ts'

import { addInitiatives } from './initiative-slides.ts'
import { openDeck } from './deck.ts'
import type { Deck } from './deck.ts'
import { finish } from './finish.ts'
import { addComparison, addDecisions, addJudged, addRoadmap } from './section-slides.ts'
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
  const common = { logo, policy, currency: portfolio.currency, locale: localeOf(choice.numbers) }
  return pptxOf(storyOf(material, choice), { ...common, day: today })
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
