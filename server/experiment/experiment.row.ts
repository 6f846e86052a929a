import type { Experiment } from '#shared/experiment/experiment.ts'

import type { RecordKind } from '../db/record.ts'

interface ExperimentRow extends Omit<Experiment, 'initiative'> {
  initiativeId: Experiment['initiative']
}

export const experiments: RecordKind<Experiment, ExperimentRow> = {
  table: 'Experiment',
  subject: 'experiment',
  noun: 'experiment',
  select: 'SELECT r.* FROM "Experiment" r',
  order: 'r."startedOn" DESC, r."id" DESC',
  toRecord: (row) => ({
    id: row.id,
    hypothesis: row.hypothesis,
    initiative: row.initiativeId,
    learned: row.learned,
    outcome: row.outcome,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    version: row.version,
  }),
  toRow: ({ initiative, ...rest }) => ({ ...rest, initiativeId: initiative }),
}
