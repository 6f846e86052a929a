import type { Experiment, ExperimentCreate, ExperimentPatch } from '#shared/experiment/experiment.ts'
import { refusedExperiment } from '#shared/experiment/refused-experiment.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { insertRecord, saveRecord } from '../db/record.ts'
import { stated } from '../db/stated.ts'
import type { Tx } from '../db/write.ts'
import { experiments } from './experiment.row.ts'

const refused = (path: string, message: string) =>
  new Problem('bad_input', message, { errors: [{ path, message }] })

/** Logs an experiment, running from today unless said otherwise. `snapshot` is what its writer may see. */
export function createExperiment(
  tx: Tx,
  snapshot: Snapshot,
  { hypothesis, ...written }: ExperimentCreate,
): Promise<Experiment> {
  const blank = {
    initiative: null,
    learned: '',
    outcome: 'running' as const,
    startedOn: snapshot.today,
    endedOn: null,
  }
  const record = withEnd(
    { ...blank, ...stated(written), hypothesis, id: tx.newId(), version: 0 },
    snapshot.today,
  )
  refuseUnsound(record, snapshot)
  return insertRecord(tx, experiments, { portfolioId: snapshot.portfolio.id, record })
}

export function updateExperiment(
  tx: Tx,
  snapshot: Snapshot,
  { current, patch }: { current: Experiment; patch: ExperimentPatch },
): Promise<Experiment> {
  const said = stated(patch)
  // begins again: the end that it had is none any more
  const begun = said.outcome === 'running' && said.endedOn === undefined ? { endedOn: null } : {}
  const wanted = withEnd({ ...current, ...said, ...begun }, snapshot.today)
  refuseUnsound(wanted, snapshot)
  return saveRecord(tx, experiments, { current, wanted })
}

/** What is over without a day ended today. */
const withEnd = (one: Experiment, today: string): Experiment =>
  one.outcome === 'running' || one.endedOn !== null ? one : { ...one, endedOn: today }

function refuseUnsound(one: Experiment, { initiatives, today }: Snapshot): void {
  if (one.initiative !== null && !initiatives.some(({ id }) => id === one.initiative))
    throw refused('initiative', 'Choose an initiative of this portfolio.')
  const issue = refusedExperiment(one, today)
  if (issue) throw refused(issue.path, issue.message)
}
