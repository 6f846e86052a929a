import type { Capability } from '#shared/capability/capability.ts'
import type { Experiment } from '#shared/experiment/experiment.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { Gate } from '#shared/gate/gate.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Milestone } from '#shared/milestone/milestone.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import type { SignalRecord } from '#shared/signal/signal.ts'
import type { SupportLink } from '#shared/support/support-link.ts'

import type {
  Sample,
  SampleExperiment,
  SampleField,
  SampleGate,
  SampleLink,
  SampleMilestone,
  SampleSignal,
} from '../../prisma/sample/sample.ts'
import type { Caller } from '../auth/caller.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/write.ts'
import { loadSnapshot } from '../portfolio/snapshot.service.ts'
import type { SampleEvent } from './story.ts'

/** A sample while it is told: what has been made so far, by its name in the sample. */
export interface Telling {
  db: Database
  sample: Sample
  portfolio: Portfolio
  /** The administrator who loads the samples: every write of the story is theirs. */
  caller: Caller
  /** The day of loading. */
  today: string
  initiatives: Map<string, InitiativeRecord>
  links: Map<SampleLink, SupportLink>
  fields: Map<SampleField, CustomField>
  milestones: Map<SampleMilestone, Milestone>
  gates: Map<SampleGate, Gate>
  signals: Map<SampleSignal, SignalRecord>
  experiments: Map<SampleExperiment, Experiment>
  capabilities: Map<string, Capability>
}

type Of<K extends SampleEvent['kind']> = SampleEvent & { kind: K }

/** How each event is written. */
export type Tellers = {
  [K in SampleEvent['kind']]: (tx: Tx, telling: Telling, event: Of<K>) => Promise<unknown>
}

export const known = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The sample speaks of ${String(key)} before it is there.`)
  return found
}

/** The portfolio as it was so many days before loading. */
export const snapshotOn = ({ db, portfolio, today }: Telling, ago: number) =>
  loadSnapshot(db, portfolio.id, addDays(today, -ago))
