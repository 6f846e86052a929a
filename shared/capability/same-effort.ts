import type { Build, CapabilityReading } from './reading.ts'

/** Initiatives that build the same levels of a capability while another of them is at it, too. */
export interface SameEffort {
  readonly reading: CapabilityReading
  /** Two at least, the earliest ready first. */
  readonly builds: readonly Build[]
}

/** Efforts to check, since one may repeat the other; one a capability. Without dates it is unknown whether they overlap. */
export const findSameEfforts = (readings: readonly CapabilityReading[]): SameEffort[] =>
  readings.flatMap((reading) => {
    const builds = reading.builds.filter((one) =>
      reading.builds.some(
        (other) => other !== one && doLevelsOverlap(one, other) && doTimesOverlap(one, other),
      ),
    )
    return builds.length > 0 ? [{ reading, builds }] : []
  })

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
