import { lastLook } from '../direction/last-look.ts'
import type { PortfolioListed } from '../portfolio/verdict.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'

/** What stands beside a portfolio's verdict wherever several are shown. */
export type PortfolioSummary = Pick<
  PortfolioListed,
  'initiatives' | 'health' | 'money' | 'unbudgeted' | 'lastLook' | 'reviewDays'
>

/** Counts and sums over all initiatives that are not archived; what nobody entered counts as no money, and is counted. */
export function summarise(snapshot: Snapshot): PortfolioSummary {
  const health = { green: 0, amber: 0, red: 0, not_reported: 0 }
  const money = { budget: 0, spent: 0 }
  const current = snapshot.initiatives.filter((one) => one.archivedAt === null)
  for (const one of current) {
    health[one.health] += 1
    money.budget += one.budget ?? 0
    money.spent += one.spent ?? 0
  }
  const look = lastLook(snapshot)
  return {
    initiatives: current.length,
    health,
    money,
    unbudgeted: current.filter((one) => one.budget === null).length,
    lastLook: look && { on: look.on, days: look.days },
    reviewDays: snapshot.policy.reviewDays,
  }
}
