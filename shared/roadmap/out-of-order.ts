import { readinessOf } from '../capability/level.ts'
import { missingOf } from '../capability/missing.ts'
import { readCapabilities } from '../capability/reading.ts'
import type { BackboneFacts, CapabilityReading, Requirement } from '../capability/reading.ts'
import { dependencyHolds } from '../dependency/dependency-holds.ts'
import type { Dependency } from '../dependency/dependency.ts'
import type { Gate } from '../gate/gate.ts'
import type { Initiative } from '../initiative/initiative.ts'
import type { Day } from '../kernel/day.ts'
import type { InitiativeId } from '../kernel/id.ts'
import { mayStartFrom } from '../support/timing-sentence.ts'
import { timingHolds } from '../support/timing.ts'
import type { SupportLink } from '../support/support-link.ts'
import { isPlanned } from './lanes.ts'
import type { Dates } from './lanes.ts'

/**
 * A rule about the order of two initiatives: `from` follows `to`. For a capability `to` is what is to bring it to the level
 * required, or `from` itself while nothing does.
 */
export type OrderRule =
  | {
      kind: 'support'
      id: string
      from: InitiativeId
      to: InitiativeId
      link: SupportLink
      gate: Gate | null
    }
  | { kind: 'dependency'; id: string; from: InitiativeId; to: InitiativeId; dependency: Dependency }
  | { kind: 'capability'; id: string; from: InitiativeId; to: InitiativeId; needs: Needs }

/** What core work requires of a capability. */
interface Needs {
  readonly reading: CapabilityReading
  readonly requirement: Requirement
}

/** Every rule between planned initiatives, and those that name each of them. */
export interface OrderRules {
  readonly all: readonly OrderRule[]
  readonly of: ReadonlyMap<InitiativeId, readonly OrderRule[]>
  readonly rows: ReadonlyMap<InitiativeId, Initiative>
  readonly today: Day
}

/** What rules about order follow from; any snapshot has it. */
interface OrderFacts extends BackboneFacts {
  readonly links: readonly SupportLink[]
  readonly gates: readonly Gate[]
  readonly dependencies: readonly Dependency[]
}

export function orderRules(rows: readonly Initiative[], snapshot: OrderFacts): OrderRules {
  const planned = new Map(rows.filter(isPlanned).map((row) => [row.id, row]))
  const gates = new Map(snapshot.gates.map((one) => [one.id, one]))
  const isKnown = ({ from, to }: { from: InitiativeId; to: InitiativeId }) =>
    planned.has(from) && planned.has(to)
  const all: OrderRule[] = [
    ...snapshot.links.filter(isKnown).map((link): OrderRule => {
      const { id, from, to } = link
      return { kind: 'support', id, from, to, link, gate: gates.get(link.gate ?? '') ?? null }
    }),
    ...snapshot.dependencies.filter(isKnown).map((dependency): OrderRule => {
      const { id, from, to } = dependency
      return { kind: 'dependency', id, from, to, dependency }
    }),
    ...readCapabilities(snapshot).flatMap((reading) =>
      reading.requirements
        .filter(({ initiative }) => planned.get(initiative.id)?.class === 'core')
        .map((requirement) => requiring({ reading, requirement })),
    ),
  ]
  const of = new Map<InitiativeId, OrderRule[]>()
  for (const rule of all)
    for (const end of new Set([rule.from, rule.to])) {
      const known = of.get(end)
      if (known) known.push(rule)
      else of.set(end, [rule])
    }
  return { all, of, rows: planned, today: snapshot.today }
}

function requiring(needs: Needs): OrderRule {
  const { reading, requirement } = needs
  const from = requirement.initiative.id
  const readiness = readinessOf(reading, requirement.level)
  const to = 'build' in readiness ? readiness.build.initiative.id : from
  return { kind: 'capability', id: `${reading.capability.id} ${from}`, from, to, needs }
}

/** What is missing of a capability when work starts on another day; a day taken away is that of today's reading. */
export const missingIn = ({ reading, requirement }: Needs, dates?: Dates) =>
  missingOf(reading, { ...requirement, from: dates?.start ?? requirement.from })

/** Days that are not saved yet, by initiative. */
export type Moved = ReadonlyMap<InitiativeId, Dates>

const nothingMoved: Moved = new Map()

/** Whether a rule holds; null when a date that it needs is missing. */
export function ruleHolds(rule: OrderRule, rules: OrderRules, moved: Moved = nothingMoved): boolean | null {
  if (rule.kind === 'capability') return missingIn(rule.needs, moved.get(rule.from)) === null
  const datesOf = (id: InitiativeId) => moved.get(id) ?? rules.rows.get(id)
  const [from, to] = [datesOf(rule.from), datesOf(rule.to)]
  if (!from || !to) return null
  return rule.kind === 'dependency'
    ? dependencyHolds(rule.dependency.kind, { from, to })
    : timingHolds(rule.link.timing, { from, to, gate: rule.gate, today: rules.today })
}

/** The rules that do not hold. */
export const brokenRules = (rules: OrderRules): ReadonlySet<OrderRule> =>
  new Set(rules.all.filter((rule) => ruleHolds(rule, rules) === false))

/** The same once some have moved: only rules that name one of them are looked at. */
export function brokenAfter(
  broken: ReadonlySet<OrderRule>,
  rules: OrderRules,
  moved: Moved,
): ReadonlySet<OrderRule> {
  const after = new Set(broken)
  for (const id of moved.keys())
    for (const rule of rules.of.get(id) ?? []) {
      if (ruleHolds(rule, rules, moved) === false) after.add(rule)
      else after.delete(rule)
    }
  return after
}

/**
 * The day from which on a broken rule would hold: what lies before it is too early. Null when no day is known, or when it
 * is the end that reaches too far.
 */
export function inOrderFrom(rule: OrderRule, rules: OrderRules, moved: Moved = nothingMoved): Day | null {
  if (rule.kind === 'capability') {
    const readiness = missingIn(rule.needs, moved.get(rule.from))?.readiness
    return readiness?.state === 'coming' ? readiness.on : null
  }
  const to = moved.get(rule.to) ?? rules.rows.get(rule.to)
  if (!to) return null
  if (rule.kind === 'dependency') return rule.dependency.kind === 'finish_to_start' ? to.end : to.start
  return mayStartFrom(rule.link.timing, { to, gate: rule.gate, today: rules.today })
}

/** The latest of those days; null when none of the rules knows one. */
export const allInOrderFrom = (
  broken: readonly OrderRule[],
  rules: OrderRules,
  moved: Moved = nothingMoved,
): Day | null =>
  broken
    .map((rule) => inOrderFrom(rule, rules, moved))
    .reduce((late, day) => (late === null || (day ?? '') > late ? day : late), null)
