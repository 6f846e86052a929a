import { defaultPolicy } from '#shared/policy/policy.ts'
import type { Policy, PolicyNumbers } from '#shared/policy/policy.ts'
import { usedThresholds } from '#shared/policy/policy.words.ts'
import type { UsedThreshold } from '#shared/policy/policy.words.ts'

type Thresholds = Record<UsedThreshold, number>

/** What the form holds: the thresholds in use, as typed (text while a number is being replaced), and a note. */
export type PolicyValues = Record<UsedThreshold, number | string> & { note: string }

export const valuesOf = (policy: PolicyNumbers, note: string): PolicyValues => ({ ...pick(policy), note })

export const defaultValues: Thresholds = pick(defaultPolicy)

export const hasSameNumbers = (values: PolicyValues, than: PolicyNumbers | Thresholds): boolean =>
  usedThresholds.every((name) => values[name] === than[name])

/** What is sent: the numbers typed, and those that no rule reads yet just as they are. */
export function bodyOf(values: PolicyValues, base: Policy) {
  const { version: _version, setBy: _setBy, setAt: _setAt, ...numbers } = base
  return { ...numbers, ...values }
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
