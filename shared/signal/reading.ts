import { formatDay } from '../kernel/day.ts'
import type { Observation, Signal, SignalFields } from './signal.ts'

/** Whether a signal moves where it should; `unknown` before it was observed twice. */
export type SignalMove = 'as_desired' | 'against' | 'steady' | 'unknown'

export interface SignalReading {
  move: SignalMove
  /** The last step by itself, from the observation before. */
  lastStep: SignalMove
  first: Observation | null
  last: Observation | null
  sentence: string
}

/** What a signal's observations say, from the first to the last. There is no target to hold them against. */
export function readSignal(
  signal: Pick<Signal, 'desired' | 'unit' | 'observations'>,
  locale = 'en',
): SignalReading {
  const { observations } = signal
  const [first = null, last = null, before] = [observations[0], observations.at(-1), observations.at(-2)]
  const move = moveBetween(signal, first, observations.length > 1 ? last : null)
  const lastStep = moveBetween(signal, before ?? null, last)
  const reading = { move, lastStep, first, last }
  return { ...reading, sentence: saySignal(signal, reading, locale) }
}

function moveBetween(
  { desired }: Pick<SignalFields, 'desired'>,
  from: Observation | null,
  to: Observation | null,
): SignalMove {
  if (from === null || to === null) return 'unknown'
  if (from.value === to.value) return 'steady'
  return to.value > from.value === (desired === 'up') ? 'as_desired' : 'against'
}

/** What a signal was, with its unit: "56% of plans", "0.9 days". */
export function sayValue(value: number, { unit, locale = 'en' }: { unit: string; locale?: string }): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value)
  return unit === '' ? number : `${number}${unit.startsWith('%') ? '' : ' '}${unit}`
}

/** How a movement is said on its own. */
export const moveWords = {
  as_desired: 'moves as desired',
  against: 'moves the other way',
  steady: 'stays where it was',
  unknown: 'too early to say',
} as const satisfies Record<SignalMove, string>

function saySignal(
  { desired, unit }: Pick<SignalFields, 'desired' | 'unit'>,
  { move, lastStep, first, last }: Omit<SignalReading, 'sentence'>,
  locale: string,
): string {
  if (first === null || last === null) return `Should go ${desired}. Nothing was observed yet.`
  const said = (one: Observation) =>
    `${sayValue(one.value, { unit, locale })} on ${formatDay(one.on, { locale })}`
  if (move === 'unknown')
    return `Should go ${desired}. ${said(last)}: observed once, so it is ${moveWords.unknown}.`
  const turned = (lastStep === 'as_desired' || lastStep === 'against') && lastStep !== move
  const turn = turned
    ? `; its last step ${lastStep === 'against' ? 'went the other way' : 'went as desired'}`
    : ''
  return `Should go ${desired}, and ${moveWords[move]}: ${said(last)}, from ${said(first)}${turn}.`
}
