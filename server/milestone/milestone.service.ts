import type { Day } from '#shared/kernel/day.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import type { Milestone, MilestoneFields } from '#shared/milestone/milestone.ts'

import { insertRecord, saveRecord } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { milestones } from './milestone.row.ts'

export const addMilestone = (
  tx: Tx,
  portfolioId: PortfolioId,
  { initiative, written }: { initiative: InitiativeId; written: MilestoneFields },
): Promise<Milestone> =>
  insertRecord(tx, milestones, {
    portfolioId,
    record: { id: tx.newId(), initiative, ...written, version: 0 },
  })

/** Says on which day it was reached. */
export const reachMilestone = (tx: Tx, current: Milestone, doneOn: Day): Promise<Milestone> =>
  saveRecord(tx, milestones, { current, wanted: { ...current, doneOn } })
