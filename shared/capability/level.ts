import type { Day } from '../kernel/day.ts'
import type { Build, CapabilityReading } from './reading.ts'

/** How far a capability has come on a day, how far it is planned to come, and what work needs of it; 0 to 4. */
export interface Levels {
  /** By the latest assessment of that day or before; null when nobody had assessed it. */
  readonly assessed: number | null
  /** What is assessed, or after today what is being built by then if that is more. Null: neither. */
  readonly planned: number | null
  /** The highest that work in scope requires which has started by then; 0 when none does. */
  readonly required: number
}

/**
 * The level of a capability on a day. A plan whose day has passed lifts nothing: from then on only an assessment says
 * how far it came. What once requires a capability goes on standing on it.
 */
export function levelsOn(reading: CapabilityReading, day: Day): Levels {
  const { today, assessments, builds, requirements } = reading
  const assessed = assessments.findLast((one) => one.asOf <= day)?.level ?? null
  const coming = builds.filter(({ readyOn }) => readyOn !== null && readyOn > today && readyOn <= day)
  const needing = requirements.filter(({ from }) => from !== null && from <= day)
  const planned = Math.max(assessed ?? -1, ...coming.map((one) => one.to))
  return {
    assessed,
    planned: planned < 0 ? null : planned,
    required: Math.max(0, ...needing.map((one) => one.level)),
  }
}

/** By how many levels a capability falls short; one that nobody has assessed counts as none. */
export const shortfall = ({ planned, required }: Pick<Levels, 'planned' | 'required'>): number =>
  Math.max(0, required - (planned ?? 0))

/** Whether a capability has a level, and if not, what is to bring it there. */
export type Readiness =
  | { readonly state: 'ready' }
  /** On the day given, after today. */
  | { readonly state: 'coming'; readonly on: Day; readonly build: Build }
  /** Built, but nobody has said by when. */
  | { readonly state: 'undated'; readonly build: Build }
  /** The day of all that builds it has passed, and no assessment says that it is there. */
  | { readonly state: 'overdue'; readonly on: Day; readonly build: Build }
  | { readonly state: 'unbuilt' }

/** What is to bring a capability to a level: the soonest that work in scope builds it there. */
export function readinessOf(reading: CapabilityReading, level: number): Readiness {
  const { today, builds } = reading
  if ((levelsOn(reading, today).assessed ?? 0) >= level) return { state: 'ready' }
  const enough = builds.filter((one) => one.to >= level)
  const coming = enough.find(({ readyOn }) => readyOn !== null && readyOn > today)
  if (coming?.readyOn) return { state: 'coming', on: coming.readyOn, build: coming }
  const undated = enough.find(({ readyOn }) => readyOn === null)
  if (undated) return { state: 'undated', build: undated }
  const [overdue] = enough
  return overdue?.readyOn ? { state: 'overdue', on: overdue.readyOn, build: overdue } : { state: 'unbuilt' }
}

/** The highest level that work in scope requires, whenever it starts; 0 when none does. */
export const highestRequired = ({ requirements }: CapabilityReading): number =>
  Math.max(0, ...requirements.map((one) => one.level))
