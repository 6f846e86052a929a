import type { Build, CapabilityReading } from './reading.ts'

/** Two initiatives that build the same levels of a capability while both are at it. */
export interface SameEffort {
  readonly reading: CapabilityReading
  readonly builds: readonly [Build, Build]
}

/** Efforts to check, since one may repeat the other. Without dates it is unknown whether they overlap. */
export const findSameEfforts = (readings: readonly CapabilityReading[]): SameEffort[] =>
  readings.flatMap((reading) =>
    reading.builds.flatMap((one, at) =>
      reading.builds
        .slice(at + 1)
        .filter((other) => doLevelsOverlap(one, other) && doTimesOverlap(one, other))
        .map((other): SameEffort => ({ reading, builds: [one, other] })),
    ),
  )

/** From 1 to 2 and from 2 to 4 follow each other; where the beginning is unknown, the last step is built at least. */
function doLevelsOverlap(one: Build, other: Build): boolean {
  const beginning = ({ from, to }: Build) => from ?? to - 1
  return beginning(one) < other.to && beginning(other) < one.to
}

function doTimesOverlap(one: Build, other: Build): boolean {
  const [mine, theirs] = [one.initiative.start, other.initiative.start]
  if (mine === null || theirs === null || one.readyOn === null || other.readyOn === null) return false
  return mine <= other.readyOn && theirs <= one.readyOn
}
