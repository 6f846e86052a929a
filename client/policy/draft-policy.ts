import { targetedClasses } from '#shared/focus/mix-match.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import type { Policy, PolicyNumbers } from '#shared/policy/policy.ts'
import { usedThresholds } from '#shared/policy/policy.words.ts'
import type { UsedThreshold } from '#shared/policy/policy.words.ts'

type Thresholds = Record<UsedThreshold, number>

/** What the form holds: the thresholds in use, as typed (text while a number is being replaced), and a note. */
export type PolicyValues = Record<UsedThreshold, number | string> & {
  note: string
  mixTarget: MixPercents | null
}

/** A target in per cent, as typed. */
export type MixPercents = Record<(typeof targetedClasses)[number], number | string>

/** What a target begins with, to be changed. */
export const firstTarget: MixPercents = { core: 60, supporting: 15, foundation: 25, competing: 0 }

export const toPercents = (target: PolicyNumbers['mixTarget']): MixPercents | null =>
  target && mapClasses((one) => Math.round(target[one] * 1_000) / 10)

const toShares = (percents: MixPercents | null) =>
  percents &&
  mapClasses((one) => {
    const typed = percents[one]
    return typeof typed === 'number' ? typed / 100 : typed
  })

// each class once, by the list of the very names that the type asks for
const mapClasses = <T>(of: (one: (typeof targetedClasses)[number]) => T) =>
  Object.fromEntries(targetedClasses.map((one) => [one, of(one)])) as Record<
    (typeof targetedClasses)[number],
    T
  >

export const valuesOf = (policy: PolicyNumbers, note: string): PolicyValues => ({
  ...pick(policy),
  note,
  mixTarget: toPercents(policy.mixTarget),
})

export const defaultValues = { ...pick(defaultPolicy), mixTarget: null }

export const hasSameNumbers = (values: PolicyValues, than: PolicyNumbers | typeof defaultValues): boolean =>
  usedThresholds.every((name) => values[name] === than[name]) &&
  isSameMix(values.mixTarget, toPercents(than.mixTarget))

const isSameMix = (one: MixPercents | null, other: MixPercents | null): boolean =>
  one === null || other === null ? one === other : targetedClasses.every((part) => one[part] === other[part])

/** What is sent: the numbers typed, and those that no rule reads yet just as they are. */
export function bodyOf(values: PolicyValues, base: Policy) {
  const { version: _version, setBy: _setBy, setAt: _setAt, ...numbers } = base
  return { ...numbers, ...values, mixTarget: toShares(values.mixTarget) }
}

/** The edges as they can be drawn: a number being typed is the one in force until it is one, and none lies before another. */
export function edgesOf(values: PolicyValues, base: PolicyNumbers) {
  const drawn = (name: 'focusedMax' | 'watchMax' | 'splitMax', least: number) => {
    const typed = values[name]
    return Math.min(1, Math.max(least, typeof typed === 'number' ? typed : base[name]))
  }
  const focusedMax = drawn('focusedMax', 0)
  const watchMax = drawn('watchMax', focusedMax)
  return { focusedMax, watchMax, splitMax: drawn('splitMax', watchMax) }
}

function pick(policy: PolicyNumbers): Thresholds {
  // built from the list of the very names that the type asks for
  return Object.fromEntries(usedThresholds.map((name) => [name, policy[name]])) as Thresholds
}
