import { levelWords, sayLevel } from '../capability/capability.words.ts'
import { highestRequired, levelsOn, readinessOf } from '../capability/level.ts'
import { readCapabilities } from '../capability/reading.ts'
import type { CapabilityReading } from '../capability/reading.ts'
import { countWords } from '../focus/number-words.ts'
import type { Remedy } from './finding.ts'
import type { Draft, PortfolioRule } from './rule.ts'

/**
 * Work in scope requires a capability above the level assessed, and nothing in scope builds it that far [S1]. By when is
 * not asked here. One finding a capability; one that nobody has assessed counts as none.
 */
export const unbuiltCapability = {
  id: 'F11',
  list: 'findings',
  title: 'Required capability that nothing builds',
  source: '[S1] Build Digital Capabilities',
  find: ({ snapshot, locale }) =>
    readCapabilities(snapshot).flatMap((reading) => {
      const required = highestRequired(reading)
      return readinessOf(reading, required).state === 'unbuilt'
        ? [draftOf(reading, { required, locale })]
        : []
    }),
} as const satisfies PortfolioRule

function draftOf(
  reading: CapabilityReading,
  { required, locale }: { required: number; locale: string },
): Draft {
  const { capability, builds, today } = reading
  const { assessed } = levelsOn(reading, today)
  const needing = reading.requirements.filter((one) => one.level === required)
  const by =
    needing.length === 1
      ? needing[0]!.initiative.title // there is one
      : countWords(needing.length, ['initiative', 'initiatives'], locale)
  const furthest = Math.max(0, ...builds.map((one) => one.to))
  const built =
    furthest === 0 ? 'nothing in scope builds it' : `what builds it ends at “${levelWords[furthest]}”`
  const stands = assessed === null ? 'nobody has assessed it' : `it is at “${sayLevel(assessed)}”`
  return {
    subject: { type: 'capability', id: capability.id, key: null, title: capability.name },
    severity: 'caution',
    magnitude: (required - (assessed ?? 0)) / 4,
    evidence: {
      capability: capability.id,
      required,
      assessed,
      initiatives: needing.map((one) => one.initiative.id),
    },
    sentence: `${capability.name} is required at “${levelWords[required]}” by ${by}; ${stands}, and ${built}.`,
    remedy: assessed === null ? assessFirst : buildIt,
    owner: null,
  }
}

const buildIt: Remedy = {
  action: 'build_capability',
  label: 'Say who builds it',
  sentence: 'Name the foundation work that brings it to the level required, or begin some.',
  field: null,
}

const assessFirst: Remedy = {
  action: 'assess_capability',
  label: 'Assess it',
  sentence: 'Say how far it has come and what shows it; then name the work that builds the rest.',
  field: null,
}
