import { isDeepStrictEqual } from 'node:util'

import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Policy, PolicyWrite } from '#shared/policy/policy.ts'

import type { Ask } from '../db/ask.ts'
import { askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { toPolicy } from './policy.row.ts'
import type { PolicyRow } from './policy.row.ts'

/** The thresholds in force: the latest that were set, else Bearing's defaults. */
export async function findPolicy(ask: Ask, portfolioId: PortfolioId): Promise<Policy> {
  const [row] = await ask<PolicyRow>(
    `SELECT p.*, u."name" AS "setByName" FROM "Policy" p LEFT JOIN "User" u ON u."id" = p."setById"
     WHERE p."portfolioId" = $1 ORDER BY p."version" DESC LIMIT 1`,
    [portfolioId],
  )
  return toPolicy(row)
}

/** Sets the thresholds as a new version; the same ones again change nothing. */
export async function setPolicy(
  tx: Tx,
  portfolioId: PortfolioId,
  { written, version, by }: { written: PolicyWrite; version: number; by: { id: string; name: string } },
): Promise<Policy> {
  const current = await findPolicy(askInside(tx), portfolioId)
  expectVersion(current, version)
  const { note, ...numbers } = written
  const { note: oldNote, version: _v, setBy: _b, setAt: _a, ...oldNumbers } = current
  if (note === oldNote && isDeepStrictEqual(numbers, oldNumbers)) return current
  return insertPolicy(tx, portfolioId, { current, written, by })
}

/** Appends a version of the thresholds. */
export async function insertPolicy(
  tx: Tx,
  portfolioId: PortfolioId,
  { current, written, by }: { current: Policy; written: PolicyWrite; by: { id: string; name: string } },
): Promise<Policy> {
  const { note, ...numbers } = written
  const { version: _v, setBy: _b, setAt: _a, ...before } = current
  const policy: Policy = {
    ...written,
    version: current.version + 1,
    setBy: { id: by.id, name: by.name },
    setAt: tx.at,
  }
  await tx.prisma.policy.create({
    data: {
      id: tx.newId(),
      portfolioId,
      version: policy.version,
      numbers: JSON.stringify(numbers),
      note,
      setById: by.id,
      setAt: tx.at,
    },
  })
  const subject = { type: 'policy' as const, id: portfolioId }
  tx.change({ action: 'update', subject, before, after: { ...written, version: policy.version } })
  return policy
}
