import { daysBetween } from '../kernel/day.ts'
import { readSignal } from '../signal/reading.ts'
import type { SignalMove } from '../signal/reading.ts'
import type { Observation, Signal } from '../signal/signal.ts'
import { rounded } from './scale.ts'
import type { Point } from './scale.ts'

export interface SignalPicture {
  /** One for each observation, by day. */
  readonly points: readonly (Point & { readonly observation: Observation })[]
  /** A path through all of them; empty before there are two. */
  readonly line: string
  /** The way it should go, as an arrow at the right edge. */
  readonly arrow: string
  readonly move: SignalMove
  readonly sentence: string
}

interface Options {
  width: number
  height: number
  locale?: string
}

/** Room for the points themselves, and at the right for the arrow. */
const frame = { edge: 5, arrow: 18 } as const

/**
 * A signal as a small line: days from left to right, values from its lowest to its highest. What never changed, and
 * what was observed once, lies in the middle.
 */
export function drawSignalLine(
  signal: Pick<Signal, 'desired' | 'unit' | 'observations'>,
  { width, height, locale }: Options,
): SignalPicture {
  const { observations, desired } = signal
  const { move, sentence, first, last } = readSignal(signal, locale)
  const days = first && last ? daysBetween(first.on, last.on) : 0
  const values = observations.map((one) => one.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [wide, tall] = [width - 2 * frame.edge - frame.arrow, height - 2 * frame.edge]
  const points = observations.map((observation) => {
    const along = first && days > 0 ? daysBetween(first.on, observation.on) / days : 0.5
    const up = high > low ? (observation.value - low) / (high - low) : 0.5
    return {
      x: rounded(frame.edge + along * wide),
      y: rounded(frame.edge + (1 - up) * tall),
      observation,
    }
  })
  const line =
    points.length > 1 ? points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(' ') : ''
  return { points, line, arrow: arrowAt(width - frame.arrow / 2, { height, desired }), move, sentence }
}

/** A shaft with a head, up or down, as tall as the picture but for its edges. */
function arrowAt(x: number, { height, desired }: { height: number; desired: Signal['desired'] }): string {
  const [top, bottom] = [frame.edge, height - frame.edge]
  const [tip, tail, back] = desired === 'up' ? [top, bottom, 4] : [bottom, top, -4]
  return `M${x} ${tail} L${x} ${tip} M${x - 4} ${tip + back} L${x} ${tip} L${x + 4} ${tip + back}`
}
