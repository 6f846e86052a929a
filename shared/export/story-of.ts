import { strategyWords } from '../focus/focus.words.ts'
import { formatDay } from '../kernel/day.ts'
import type { ExportChoice, ExportSection } from './choice.ts'
import { comparisonSection } from './section/comparison-section.ts'
import { decisionsSection } from './section/decisions-section.ts'
import { initiativesSection } from './section/initiatives-section.ts'
import { judgedSection } from './section/judged-section.ts'
import type { Material } from './material.ts'
import { roadmapSection } from './section/roadmap-section.ts'
import { sayStamp } from './stamp.ts'
import type { Story, StorySection } from './story.ts'
import { toldOf } from './told.ts'
import type { Told } from './told.ts'
import { trendSection } from './section/trend-section.ts'
import { verdictSection } from './section/verdict-section.ts'

const sections = {
  verdict: verdictSection,
  trend: trendSection,
  roadmap: roadmapSection,
  decisions: decisionsSection,
  comparison: comparisonSection,
  initiatives: initiativesSection,
  judged: judgedSection,
} as const satisfies Record<ExportSection, (told: Told) => StorySection>

/** The portfolio's summary as every format for people tells it, in the sections that were chosen, in their order. */
export const storyOf = (material: Material, choice: ExportChoice): Story =>
  tellStory(toldOf(material, choice))

/** The same from what was summarised already. */
export function tellStory(told: Told): Story {
  const { summary, choice, locale } = told
  const { portfolio, declaration, stamp } = summary
  return {
    title: portfolio.name,
    strategy: declaration
      ? `Primary strategy: ${strategyWords[declaration.primary]}, since ${formatDay(declaration.effectiveFrom, { locale })}.`
      : 'No primary strategy is declared.',
    direction: declaration?.direction ?? null,
    stamp: sayStamp(stamp, locale),
    label: stamp.label,
    accent: portfolio.accent,
    sections: [...new Set(choice.sections)].map((id) => sections[id](told)),
  }
}
