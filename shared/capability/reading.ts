import type { InitiativeRecord } from '../initiative/initiative.ts'
import { stagesInScope } from '../initiative/vocabulary.ts'
import { compareText } from '../kernel/compare-text.ts'
import type { Day } from '../kernel/day.ts'
import type { Capability, CapabilityAssessment, CapabilityUse } from './capability.ts'

/** What the levels of capabilities follow from; any snapshot has it. */
export interface BackboneFacts {
  readonly today: Day
  readonly capabilities: readonly Capability[]
  /** The last written of a day stands last. */
  readonly assessments: readonly CapabilityAssessment[]
  readonly uses: readonly CapabilityUse[]
  readonly initiatives: readonly InitiativeRecord[]
}

/** Work in scope that builds a capability. */
export interface Build {
  readonly initiative: InitiativeRecord
  /** Null: nobody has said where it begins. */
  readonly from: number | null
  readonly to: number
  /** By when it is there: the day given, else the initiative's end; null when neither is known. */
  readonly readyOn: Day | null
}

/** Work in scope that requires a capability. */
export interface Requirement {
  readonly initiative: InitiativeRecord
  readonly level: number
  /** Its start; what runs without one requires it today; null when nobody knows when it starts. */
  readonly from: Day | null
}

/** All that is known of one capability today. */
export interface CapabilityReading {
  readonly capability: Capability
  readonly today: Day
  /** Of days up to today, the oldest first. */
  readonly assessments: readonly CapabilityAssessment[]
  /** The earliest first, those without a day last. */
  readonly builds: readonly Build[]
  readonly requirements: readonly Requirement[]
}

/** Reads every capability once, with what work in scope (approved, active, paused; not archived) builds and requires. */
export function readCapabilities(facts: BackboneFacts): CapabilityReading[] {
  const { today } = facts
  const wanted = new Set(facts.uses.map((use) => use.initiative))
  const inScope = new Map(
    facts.initiatives
      .filter((one) => wanted.has(one.id) && one.archivedAt === null && stagesInScope.has(one.stage))
      .map((one) => [one.id, one]),
  )
  const saidOf = Map.groupBy(facts.assessments, (one) => one.capability)
  const usesOf = Map.groupBy(facts.uses, (one) => one.capability)
  return facts.capabilities.map((capability) => {
    const uses = usesOf.get(capability.id) ?? []
    const said = saidOf.get(capability.id) ?? []
    return {
      capability,
      today,
      // sorting keeps the order of those of one day
      assessments: said
        .filter((one) => one.asOf <= today)
        .toSorted((one, other) => compareText(one.asOf, other.asOf)),
      builds: uses
        .flatMap((use) => asBuild(use, inScope.get(use.initiative)))
        .toSorted((one, other) => compareText(one.readyOn ?? never, other.readyOn ?? never)),
      requirements: uses.flatMap((use) => asRequirement(use, { work: inScope.get(use.initiative), today })),
    }
  })
}

const never: Day = '9999-12-31'

function asBuild(use: CapabilityUse, initiative: InitiativeRecord | undefined): Build[] {
  if (initiative === undefined || use.relation !== 'builds') return []
  return [{ initiative, from: use.fromLevel, to: use.toLevel ?? 0, readyOn: use.by ?? initiative.end }]
}

function asRequirement(
  use: CapabilityUse,
  { work, today }: { work: InitiativeRecord | undefined; today: Day },
): Requirement[] {
  if (work === undefined || use.relation !== 'requires') return []
  const runs = work.stage === 'active' || work.stage === 'paused'
  return [{ initiative: work, level: use.minLevel ?? 0, from: work.start ?? (runs ? today : null) }]
}
