import type { AssessmentCreate, Capability, CapabilityAssessment } from '#shared/capability/capability.ts'
import type { Reference } from '#shared/kernel/list.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { insertRecord } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { assessments } from './capability.row.ts'

interface Said {
  written: AssessmentCreate
  by: Reference
  /** The organisation's day. */
  today: Day
}

/** Says how far a capability has come, as of today unless said otherwise; it stays as it is, a correction is a new one. */
export async function assessCapability(
  tx: Tx,
  portfolioId: PortfolioId,
  { capability, written, by, today }: Said & { capability: Pick<Capability, 'id'> },
): Promise<CapabilityAssessment> {
  const { level, evidence, asOf = today } = written
  if (asOf > today) {
    const message = 'Nobody knows yet how far it has come after today.'
    throw new Problem('bad_input', message, { errors: [{ path: 'asOf', message }] })
  }
  const record: CapabilityAssessment = {
    id: tx.newId(),
    capability: capability.id,
    level,
    evidence,
    asOf,
    by: { id: by.id, name: by.name },
    at: tx.at,
    version: 0,
  }
  return insertRecord(tx, assessments, { portfolioId, record })
}
