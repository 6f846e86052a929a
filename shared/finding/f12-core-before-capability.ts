import { levelWords } from '../capability/capability.words.ts'
import { levelsOn } from '../capability/level.ts'
import type { Readiness } from '../capability/level.ts'
import { missingOf } from '../capability/missing.ts'
import type { Missing } from '../capability/missing.ts'
import { readCapabilities } from '../capability/reading.ts'
import { countWords } from '../focus/number-words.ts'
import { formatDay } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Remedy } from './finding.ts'
import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { RowRule, RuleContext } from './rule.ts'

/**
 * A core initiative starts, or has started, before a capability that it requires is ready [S1]: ready on the day itself
 * is in time. Where the start or the day of what builds it is missing, it is unknown. One finding an initiative.
 */
export const coreBeforeCapability = {
  id: 'F12',
  list: 'findings',
  title: 'Starts before a required capability is ready',
  source: '[S1] Build Digital Capabilities',
  look(context) {
    const missing = findMissing(context)
    return (row) => {
      const found = row.class === 'core' ? missing.get(row.initiative.id) : undefined
      const worst = found?.toSorted(worstFirst)[0]
      if (!found || !worst) return null
      const { reading, level, from, readiness } = worst
      const { assessed } = levelsOn(reading, reading.today)
      return {
        subject: initiativeSubject(row.initiative),
        severity: 'caution',
        magnitude: shareOfTotal(row.weight, context),
        evidence: {
          capability: reading.capability.id,
          required: level,
          assessed,
          start: from,
          ready: readiness.state === 'coming' ? readiness.on : null,
          notReady: found.length,
          initiatives: [row.initiative.id],
        },
        sentence: sayMissing(row.initiative.title, {
          worst,
          others: found.length - 1,
          locale: context.locale,
        }),
        remedy: remedyFor(worst, { assessed, locale: context.locale }),
        owner: row.initiative.owner,
      }
    }
  },
} as const satisfies RowRule

/** What each initiative requires and will not have when it starts. */
function findMissing({ snapshot }: RuleContext): Map<string, Missing[]> {
  const missing = new Map<string, Missing[]>()
  for (const reading of readCapabilities(snapshot)) {
    for (const requirement of reading.requirements) {
      const found = missingOf(reading, requirement)
      if (!found) continue
      const { id } = requirement.initiative
      missing.set(id, [...(missing.get(id) ?? []), found])
    }
  }
  return missing
}

// what has no day comes after all that has one
const readyOn = ({ readiness }: Missing): Day => (readiness.state === 'coming' ? readiness.on : '9999-12-31')

const worstFirst = (one: Missing, other: Missing): number =>
  Number(readyOn(other) > readyOn(one)) - Number(readyOn(other) < readyOn(one)) || other.level - one.level

function sayMissing(
  title: string,
  { worst, others, locale }: { worst: Missing; others: number; locale: string },
): string {
  const { reading, level, from, readiness } = worst
  const { name } = reading.capability
  const wanted = `${name} is at “${levelWords[level]}”`
  const begins =
    from <= reading.today
      ? `${title} has started before ${wanted}`
      : `${title} starts on ${formatDay(from, { locale })}, before ${wanted}`
  const more =
    others === 0
      ? ''
      : ` ${countWords(others, ['other capability', 'other capabilities'], locale)} that it requires ${others === 1 ? 'is' : 'are'} not ready either.`
  return `${begins}: ${sayReadiness(readiness, locale)}.${more}`
}

function sayReadiness(readiness: Readiness, locale: string): string {
  switch (readiness.state) {
    case 'coming':
      return `${readiness.build.initiative.title} is to bring it there by ${formatDay(readiness.on, { locale })}`
    case 'overdue':
      return `${readiness.build.initiative.title} was to bring it there by ${formatDay(readiness.on, { locale })}`
    case 'undated':
      return `nobody has said by when ${readiness.build.initiative.title} brings it there`
    default:
      return 'nothing in scope builds it that far'
  }
}

function remedyFor(
  { reading, from, readiness }: Missing,
  { assessed, locale }: { assessed: number | null; locale: string },
): Remedy {
  if (assessed === null || readiness.state === 'overdue') return assessIt
  if (readiness.state !== 'coming' || from <= reading.today) return buildIt
  const day = formatDay(readiness.on, { locale })
  return {
    action: 'fill_field',
    label: 'Move start',
    sentence: `Let it start on ${day} or later, or build ${reading.capability.name} sooner.`,
    field: 'start',
  }
}

const assessIt: Remedy = {
  action: 'assess_capability',
  label: 'Assess it',
  sentence: 'Say how far the capability has come today, and what shows it.',
  field: null,
}

const buildIt: Remedy = {
  action: 'build_capability',
  label: 'See who builds it',
  sentence:
    'Say who brings the capability to the level required and by when, or hold the work back until then.',
  field: null,
}
