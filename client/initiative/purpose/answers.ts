import { strategyWords } from '#shared/focus/focus.words.ts'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { purposes } from '#shared/initiative/purpose.ts'
import type { Strategy } from '#shared/initiative/vocabulary.ts'

/** One answer to a question asked by keys 1, 2, 3. */
export interface Answer {
  id: string
  key: string
  label: string
  patch: InitiativePatch
}

/** "What is this for?" in five answers, and taking the answer back. */
export const purposeAnswers: readonly Answer[] = [
  ...purposes.map(({ id, key, label, set }) => ({ id, key, label, patch: { ...set } })),
  { id: 'open', key: '0', label: 'Not answered yet', patch: { role: null, area: null } },
]

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** In which area supporting work sits; it may stay open. In the primary's own area there is nothing to justify. */
export const areaAnswers = (primary: Strategy | null): readonly Answer[] => [
  ...(['customer_engagement', 'digitized_solutions'] as const).map((area, at) => ({
    id: area,
    key: String(at + 1),
    label: capital(strategyWords[area]) + (area === primary ? ', the primary: counts as core' : ''),
    patch: { role: 'supports', area } as const,
  })),
  { id: 'neither', key: '3', label: 'Neither', patch: { role: 'supports', area: 'neither' } },
  { id: 'unsaid', key: '4', label: 'Leave it open', patch: { role: 'supports', area: null } },
]
