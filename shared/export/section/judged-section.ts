import { citation } from '../../finding/sources.ts'
import { aboutTable, thresholdsTable } from '../table/judged-tables.ts'
import type { StorySection } from '../story.ts'
import type { Told } from '../told.ts'

/** Whose thresholds these are, what they mean, and where the rules come from. */
export function judgedSection(told: Told): StorySection {
  const { policy, thresholds, sources, limits } = told.summary
  return {
    id: 'judged',
    title: 'How this was judged',
    lead: thresholds,
    points: [...(policy.note === '' ? [] : [policy.note]), ...limits],
    pictures: [],
    tables: [thresholdsTable(told), aboutTable(told)],
    notes: sources.map(citation),
  }
}
