import type { CapabilityUseWrite } from '#shared/capability/capability.ts'
import { currencyDigits } from '#shared/kernel/currency.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Health } from '#shared/initiative/vocabulary.ts'
import type { InitiativeCreate, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { StatusCreate } from '#shared/status/status-update.ts'

import { samplePurposes } from '../../prisma/sample/sample.ts'
import type { SampleInitiative, SampleTurn, SampleUpdate, SampleUses } from '../../prisma/sample/sample.ts'
import { firstStage } from './story.ts'

/** The day of loading and the currency: what turns a sample's numbers into days and minor units. */
export interface Scale {
  today: Day
  currency: string
}

const minor = (whole: number, { currency }: Scale): number => whole * 10 ** currencyDigits(currency)
const dayOrNull = (offset: number | null, { today }: Scale): Day | null =>
  offset === null ? null : addDays(today, offset)

/** An initiative as it was written when it was logged: nothing spent, nothing reported. */
export function fieldsOf(one: SampleInitiative, scale: Scale): InitiativeCreate {
  const { plan, size } = one
  return {
    title: one.title,
    summary: one.summary,
    ...samplePurposes[one.purpose],
    ...one.people,
    stage: firstStage(one),
    start: dayOrNull(plan.start, scale),
    end: dayOrNull(plan.end, scale),
    budget: minor(size.budget, scale),
    fte: size.fte ?? null,
    value: size.value ?? null,
    risk: size.risk ?? null,
    technologies: one.technologies ?? [],
    tags: one.tags ?? [],
    confidential: one.confidential ?? false,
  }
}

/** What an initiative builds and requires, as it is written; `idOf` knows the capabilities by their names here. */
export const usesOf = (
  { builds = {}, requires = {} }: SampleUses,
  { today, idOf }: Pick<Scale, 'today'> & { idOf: (name: string) => string },
): CapabilityUseWrite[] => [
  ...Object.entries(builds).map(([name, { from, to, by }]) => ({
    capability: idOf(name),
    relation: 'builds' as const,
    fromLevel: from ?? null,
    toLevel: to,
    by: by === undefined ? null : addDays(today, by),
  })),
  ...Object.entries(requires).map(([name, minLevel]) => ({
    capability: idOf(name),
    relation: 'requires' as const,
    minLevel,
  })),
]

/** What a turn changes. */
export function patchOf(turn: Omit<SampleTurn, 'ago'>, scale: Scale): InitiativePatch {
  const { purpose, end, budget, ...plain } = turn
  return {
    ...plain,
    ...(purpose === undefined ? {} : samplePurposes[purpose]),
    ...(end === undefined ? {} : { end: dayOrNull(end, scale) }),
    ...(budget === undefined ? {} : { budget: minor(budget, scale) }),
  }
}

/** Bad news is young: what is amber or red today was green before. */
const badForDays = { amber: 70, red: 40 } as const

/** What the monthly report of `ago` days before loading says of active work: money in thousands, and health. */
export function reported(
  one: SampleInitiative,
  scale: Scale,
  ago: number,
): Partial<Pick<InitiativeRecord, 'spent' | 'health'>> {
  const { plan, size, turns = [] } = one
  const begun = plan.start === null ? plan.logged : Math.min(-plan.start, plan.logged)
  const ended = turns.find(({ stage }) => stage === 'completed' || stage === 'stopped')?.ago ?? 2
  const share = Math.min(1, Math.max(0, (begun - ago) / (begun - ended)))
  const spent = Math.round(((size.spent ?? 0) * share) / 1000) * 1000
  return {
    ...(size.spent === undefined ? {} : { spent: minor(spent, scale) }),
    ...(plan.health === undefined ? {} : { health: healthThen(plan.health, ago) }),
  }
}

/** What an update says, as of the day on which it is written. */
export const statusOf = (
  { of: _of, ago, ...said }: SampleUpdate,
  { plan }: SampleInitiative,
): StatusCreate => ({
  schedule: 'green',
  cost: 'green',
  scope: 'green',
  benefit: 'green',
  ...said,
  ...(plan.health === undefined ? {} : { health: healthThen(plan.health, ago) }),
})

function healthThen(now: Health, ago: number): Health {
  return (now === 'amber' || now === 'red') && ago > badForDays[now] ? 'green' : now
}
