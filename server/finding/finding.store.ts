import type { Finding, FindingDecision } from '#shared/finding/finding.ts'
import type { ChangeAction } from '#shared/history/change.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'

type Decided = Pick<FindingDecision, 'status' | 'reason' | 'until'>

const actions = { acknowledged: 'acknowledge', waived: 'waive', open: 'reopen' } as const satisfies Record<
  FindingDecision['status'],
  ChangeAction
>

/** Stores what people decided about a finding, with its size at that moment. The finding itself is never stored. */
export async function decideFinding(
  tx: Tx,
  portfolioId: PortfolioId,
  { finding, version, decided }: { finding: Finding; version: number; decided: Decided },
): Promise<void> {
  const row = await tx.prisma.findingDecision.findUnique({ where: { findingId: finding.id } })
  expectVersion({ ...finding, version: row?.version ?? 0 }, version)
  if (finding.status === decided.status && decided.status !== 'waived') {
    throw new Problem('conflict', `It is ${finding.status} already.`)
  }
  const data = {
    portfolioId,
    ...decided,
    byId: tx.writer.userId,
    at: tx.at,
    magnitude: finding.magnitude,
    version: version + 1,
  }
  await tx.prisma.findingDecision.upsert({
    where: { findingId: finding.id },
    create: { findingId: finding.id, ...data },
    update: data,
  })
  const before = row ? { status: row.status, reason: row.reason, until: row.until } : { status: 'open' }
  tx.change({
    action: actions[decided.status],
    subject: { type: 'finding', id: finding.id },
    before,
    // its size then, too: whoever looks back judges the waiver as it was judged
    after: { ...decided, magnitude: finding.magnitude },
  })
}

/** A decision about a finding as it is put back; nobody decided yet: `by` and `at` are null, and it is open. */
export interface Decision extends Pick<
  FindingDecision,
  'status' | 'reason' | 'until' | 'magnitude' | 'version'
> {
  id: string
  by: string | null
  at: string | null
}

/** The decision about a finding; null when nobody ever decided. */
export async function seekDecision(tx: Tx, findingId: string): Promise<Decision | null> {
  const row = await tx.prisma.findingDecision.findUnique({ where: { findingId } })
  if (!row) return null
  const { reason, until, magnitude, byId: by, at, version } = row
  // as it was checked on the way in
  return {
    id: findingId,
    status: row.status as Decision['status'],
    reason,
    until,
    magnitude,
    by,
    at,
    version,
  }
}

/** Puts a decision in the place of another, in the name of who made it; history tells of both whole. */
export async function saveDecision(
  tx: Tx,
  { current, wanted }: { current: Decision; wanted: Decision },
): Promise<void> {
  const { id: findingId, status, reason, until, magnitude, by, at } = wanted
  const made = { by: by ?? tx.writer.userId, at: at ?? tx.at }
  const decided = { status, reason, until, magnitude }
  await tx.prisma.findingDecision.update({
    where: { findingId },
    data: { ...decided, byId: made.by, at: made.at, version: current.version + 1 },
  })
  const { id: _i, version: _v, ...before } = current
  const subject = { type: 'finding' as const, id: findingId }
  tx.change({ action: actions[status], subject, before, after: { ...decided, ...made } })
}
