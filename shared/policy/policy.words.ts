import { numberFormat } from '../kernel/formatter.ts'
import type { PolicyNumbers } from './policy.ts'

type Threshold = Exclude<keyof PolicyNumbers, 'mixTarget'>

interface ThresholdWords {
  group: 'zones' | 'evidence' | 'support' | 'time' | 'units' | 'reporting' | 'waivers'
  label: string
  /** `share` is of 1; `gap` is a distance on focus, which runs from -1 to +1. */
  kind: 'share' | 'count' | 'gap'
  max: number
  /** What the number means, said with the number. */
  say: (value: number, locale?: string) => string
}

const percent = (share: number, locale: string): string =>
  numberFormat('percent to one decimal', locale, () => ({
    style: 'percent',
    maximumFractionDigits: 1,
  })).format(share)
const decimal = (value: number, locale: string): string =>
  numberFormat('two decimals', locale, () => ({
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })).format(value)
const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** The thresholds that a rule reads today, in the order in which they are asked; the other numbers wait for their rules. */
export const thresholdWords = {
  focusedMax: {
    group: 'zones',
    label: 'Focused, up to',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `One clear driver: at most ${percent(value, locale)} of what drives a strategy drives the other one.`,
  },
  watchMax: {
    group: 'zones',
    label: 'Watch, up to',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `A second driver is appearing: at most ${percent(value, locale)} drives the other strategy.`,
  },
  splitMax: {
    group: 'zones',
    label: 'Split, up to',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `Heading in two directions: at most ${percent(value, locale)}. Anything above is inverted.`,
  },
  minCoverage: {
    group: 'evidence',
    label: 'Coverage at least',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `No verdict before ${percent(value, locale)} of the weight, mandatory work aside, is classified.`,
  },
  minDriving: {
    group: 'evidence',
    label: 'Driving initiatives at least',
    kind: 'count',
    max: 10_000,
    say: (value) => `No verdict with fewer than ${counted(value, 'initiative')} that drive a strategy.`,
  },
  basisGap: {
    group: 'evidence',
    label: 'Gap between bases',
    kind: 'gap',
    max: 2,
    say: (value, locale = 'en') =>
      `Warn when focus by money, staff and count lies more than ${decimal(value, locale)} apart.`,
  },
  rhoCaution: {
    group: 'support',
    label: 'Caution above',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `Caution when more than ${percent(value, locale)} of core and supporting work is supporting.`,
  },
  rhoAlert: {
    group: 'support',
    label: 'Alert above',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `Alert when it is more than ${percent(value, locale)}: what supports outweighs what it serves.`,
  },
  driftDrop: {
    group: 'time',
    label: 'Drift from a fall of',
    kind: 'gap',
    max: 2,
    say: (value, locale = 'en') => `Warn when focus has fallen by ${decimal(value, locale)} or more.`,
  },
  driftMonths: {
    group: 'time',
    label: 'Drift within months',
    kind: 'count',
    max: 36,
    say: (value) => `Focus is compared with what it was ${counted(value, 'month')} ago.`,
  },
  forwardDrop: {
    group: 'time',
    label: 'A coming split from',
    kind: 'gap',
    max: 2,
    say: (value, locale = 'en') =>
      `Warn when what starts next lies ${decimal(value, locale)} or more below focus today.`,
  },
  forwardQuarters: {
    group: 'time',
    label: 'Quarters looked forward',
    kind: 'count',
    max: 12,
    say: (value) =>
      `What starts next is what starts by the end of the next ${value === 1 ? 'quarter' : `${value} quarters`}.`,
  },
  unitMinDriving: {
    group: 'units',
    label: 'In a unit, driving initiatives at least',
    kind: 'count',
    max: 10_000,
    say: (value) =>
      `A unit with fewer than ${counted(value, 'driving initiative')} is not said to pull the other way.`,
  },
  unitMinShare: {
    group: 'units',
    label: 'In a unit, share of the driving weight at least',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `Nor is one that holds less than ${percent(value, locale)} of all that drives a strategy.`,
  },
  statusDays: {
    group: 'reporting',
    label: 'Status at most so many days old',
    kind: 'count',
    max: 3_650,
    say: (value) =>
      `Active work whose last published status is older than ${counted(value, 'day')} is named.`,
  },
  waiverGrowth: {
    group: 'waivers',
    label: 'Growth that reopens',
    kind: 'share',
    max: 1,
    say: (value, locale = 'en') =>
      `A waived finding reopens when its size, from 0 to 1, has grown by more than ${decimal(value, locale)}.`,
  },
} as const satisfies Partial<Record<Threshold, ThresholdWords>>

export type UsedThreshold = keyof typeof thresholdWords

// its keys are the thresholds' names
export const usedThresholds = Object.keys(thresholdWords) as readonly UsedThreshold[]

export const thresholdGroups = {
  zones: {
    title: 'Zones',
    about: 'Where each zone ends: the share of the driving weight that pursues the strategy not declared.',
  },
  evidence: { title: 'Evidence', about: 'What it takes before Bearing gives a verdict at all.' },
  support: {
    title: 'Supporting work',
    about: 'How much of it is healthy beside the core work that it serves.',
  },
  time: {
    title: 'Drift and what comes',
    about: 'How far focus may move, backwards and forwards, before it is a finding.',
  },
  units: { title: 'Units', about: 'When a unit is large enough to be said to pull the other way.' },
  reporting: { title: 'Reporting', about: 'How old the last status of active work may be.' },
  waivers: { title: 'Waivers', about: 'How long an accepted finding stays accepted when it gets worse.' },
} as const satisfies Record<ThresholdWords['group'], { title: string; about: string }>

/** What a threshold means, said with its number in the reader's locale. */
export function sayThreshold(name: UsedThreshold, value: number, locale?: string): string {
  const words: ThresholdWords = thresholdWords[name]
  return words.say(value, locale)
}

/** A threshold as people read it: "0.10", "3". */
export const showThreshold = (name: UsedThreshold, value: number, locale = 'en'): string =>
  thresholdWords[name].kind === 'count' ? String(value) : decimal(value, locale)
