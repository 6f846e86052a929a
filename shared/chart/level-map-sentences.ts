import type { BackboneRow } from '../capability/backbone.ts'
import { levelWords } from '../capability/capability.words.ts'
import type { SameEffort } from '../capability/same-effort.ts'
import type { Build, CapabilityReading } from '../capability/reading.ts'
import { readinessOf } from '../capability/level.ts'
import { countWords, joinWords } from '../focus/number-words.ts'
import { formatDay } from '../kernel/day.ts'
import { formatQuarter } from '../kernel/quarter.ts'
import type { Quarter } from '../kernel/quarter.ts'

/** Where the backbone stands, in a sentence: what falls short first, and whether anything does. */
export function sayBackbone(rows: readonly BackboneRow[], locale = 'en'): string {
  if (rows.length === 0) return 'No capability is named yet.'
  const needed = rows.filter((one) => one.reading.requirements.length > 0)
  if (needed.length === 0) return 'Nothing in scope says yet which capabilities it requires.'
  const gaps = needed.filter((one) => one.firstGap !== null)
  const [first] = gaps
  if (!first?.firstGap) return 'Every capability that work in scope requires is ready in time, as planned.'
  const { reading, firstGap } = first
  const required = countWords(needed.length, ['required capability', 'required capabilities'], locale)
  const how =
    firstGap.state === 'late'
      ? 'comes late'
      : `is short by ${countWords(firstGap.shortBy, ['level', 'levels'], locale)}`
  const when = formatQuarter(firstGap.quarter, locale)
  return `${gaps.length} of ${required} ${gaps.length === 1 ? 'falls' : 'fall'} short of what work in scope needs: ${reading.capability.name} first, which ${how} in ${when}.`
}

/** "Jan–Mar 2027", "Jan 2027 – Jun 2028". */
export const sayRun = ({ from, to }: { from: Quarter; to: Quarter }, locale = 'en'): string =>
  formatQuarter({ start: from.start, end: to.end }, locale)

/** Efforts that may be one, as a sentence to check; of more than two by name only. */
export function saySameEffort({ reading, builds }: SameEffort, locale = 'en'): string {
  const { name } = reading.capability
  const [one, other, ...more] = builds
  if (!one || !other) return ''
  if (more.length > 0) {
    const named = builds.slice(0, mostNamed).map((build) => build.initiative.title)
    const rest = builds.length - named.length
    const others = rest === 0 ? [] : [countWords(rest, ['other', 'others'], locale)]
    const count = countWords(builds.length, ['initiative', 'initiatives'], locale)
    return `${count} build the same levels of ${name} at the same time, ${joinWords([...named, ...others], 'and')}: check that they are not the same effort.`
  }
  const until = ({ readyOn }: Build) => (readyOn === null ? '' : ` by ${formatDay(readyOn, { locale })}`)
  const to = (build: Build) => `to “${levelWords[build.to]}”${until(build)}`
  return `${one.initiative.title} builds ${name} ${to(one)}, and ${other.initiative.title} ${to(other)}, at the same time: check that they are not the same effort.`
}

const mostNamed = 4

/** What was to be there by now and is not, as a sentence to check; null where nothing is overdue. */
export function sayOverdue(reading: CapabilityReading, locale = 'en'): string | null {
  const late = reading.builds.findLast(
    ({ readyOn, to }) =>
      readyOn !== null && readyOn <= reading.today && readinessOf(reading, to).state !== 'ready',
  )
  if (!late?.readyOn) return null
  const last = reading.assessments.at(-1)
  const seen =
    last === undefined || last.asOf < late.readyOn
      ? 'nobody has assessed it since'
      : `it was assessed at “${levelWords[last.level]}” on ${formatDay(last.asOf, { locale })}`
  return `${late.initiative.title} was to bring ${reading.capability.name} to “${levelWords[late.to]}” by ${formatDay(late.readyOn, { locale })}; ${seen}.`
}
