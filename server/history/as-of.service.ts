import type { Day } from '#shared/kernel/day.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { endOfDayIn } from '../clock.ts'
import { askDatabase } from '../db/ask.ts'
import { nameKey } from '../db/name-key.ts'
import { portfolioOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { findOrganisation } from '../organisation/organisation.service.ts'
import { isHiddenFrom } from '../portfolio/hidden.ts'
import { leaveOut, snapshotFor, wholeSnapshot } from '../portfolio/snapshot.service.ts'
import {
  findDecisionAt,
  findPolicyVersion,
  findRevisionBefore,
  listPast,
  listPastOfNames,
  listReportedBefore,
} from './as-of.store.ts'
import { hiddenEver, withPast } from './past-focus.service.ts'
import { oldNames, renamed, rollBack, rollBackFields, rollBackInitiatives } from './roll-back.ts'
import type { PastChange } from './roll-back.ts'

/**
 * The portfolio as it stood when a day ended in the organisation's time zone, as far as the caller may see it; absent
 * is now. Throws Problem: 400 for a day to come, 404 for one before the portfolio was made.
 */
export async function snapshotAsOf(house: House, caller: Caller, asOf: Day | undefined): Promise<Snapshot> {
  const snapshot = await findSnapshotAsOf(house, caller, asOf)
  if (snapshot) return snapshot
  const day = formatDay(asOf ?? caller.today, { long: true })
  throw new Problem('not_found', `Nothing is recorded of this portfolio by ${day}: it was made later.`)
}

/** As `snapshotAsOf`, with null for a day before the portfolio was made. */
export async function findSnapshotAsOf(
  house: House,
  caller: Caller,
  asOf: Day | undefined,
): Promise<Snapshot | null> {
  if (asOf === undefined || asOf === caller.today) return snapshotFor(house, caller)
  if (asOf > caller.today) {
    const message = 'Nobody knows yet how things stand after today.'
    throw new Problem('bad_input', message, { errors: [{ path: 'asOf', message }] })
  }
  const now = await wholeSnapshot(house, portfolioOf(caller), caller)
  const { timeZone } = await findOrganisation(house.db, house.clock.now())
  const instant = endOfDayIn(timeZone, asOf).toISOString()
  if (now.portfolio.createdAt >= instant) return null
  const ask = askDatabase(house.db)
  const { id, revision } = now.portfolio
  const point = { asOf, instant, revision: await findRevisionBefore(ask, id, { revision, instant }) }
  // what was, stays so: later writes in the portfolio leave these keys alone
  const key = {
    of: `${id} as of ${asOf} ${instant}`,
    state: `${point.revision} ${caller.organisationRevision}`,
  }
  const whole = await house.snapshots.get(key, () => rollBackTo(house, now, point))
  // who may see a row of the past is decided by today's rule, as it is for its history: what is confidential now is left
  // out, whatever it was then
  const hidden = await hiddenEver(house, now, caller)
  return withPast(house, leaveOut(whole, hidden), { base: whole, hidden })
}

/** A state of a portfolio, and what of it somebody may see. */
export interface PastState {
  base: Snapshot
  /** What is left out of this state and of all before it. */
  hidden: ReadonlySet<string>
  visible: Snapshot
}

/**
 * The portfolio as it stood at a point of its history, as far as somebody may see it: what was hidden from them then
 * stays left out, and so does all that is hidden from them today.
 */
export async function stateAt(house: House, caller: Caller, point: Point): Promise<PastState> {
  const now = await wholeSnapshot(house, portfolioOf(caller), caller)
  const key = {
    of: `${now.portfolio.id} at ${point.revision} ${point.instant}`,
    state: String(caller.organisationRevision),
  }
  const base = await house.snapshots.get(key, () => rollBackTo(house, now, point))
  const then = base.initiatives.filter((one) => isHiddenFrom(caller, one)).map((one) => one.id)
  const hidden = new Set([...(await hiddenEver(house, now, caller)), ...then])
  const visible = await withPast(house, leaveOut(base, hidden), { base, hidden })
  return { base, hidden, visible }
}

interface Point {
  asOf: Day
  /** The first instant after it: for a whole day, that of the next one. */
  instant: string
  /** The portfolio's last revision before that instant. */
  revision: number
}

/** Takes back, newest first, all that was changed after a day. */
async function rollBackTo(house: House, now: Snapshot, point: Point): Promise<Snapshot> {
  const ask = askDatabase(house.db)
  const { id } = now.portfolio
  const past = await listPast(house.db, id, { after: point.revision, upTo: now.portfolio.revision })
  const ofNames = await listPastOfNames(house.db, point.instant)
  const of = (type: string) => past.filter((one) => one.subjectType === type)
  const [portfolio = now.portfolio] = rollBack([now.portfolio], of('portfolio'))
  const whole: Snapshot = {
    portfolio: { ...portfolio, revision: point.revision },
    today: point.asOf,
    policy: await policyBefore(house, now, of('policy').length),
    declarations: rollBack(now.declarations, of('declaration')).toSorted((one, other) =>
      one.effectiveFrom < other.effectiveFrom ? -1 : 1,
    ),
    initiatives: rollBackInitiatives(now.initiatives, of('initiative'), portfolio.key),
    links: rollBack(now.links, of('support_link')).toSorted(byText((one) => one.id)),
    units: rollBack(
      now.units,
      ofNames.filter((one) => one.subjectType === 'unit'),
    ).toSorted(byText((one) => nameKey(one.name))),
    fields: rollBackFields(now.fields, of('field')),
    decisions: await decisionsBefore(house, now, { past: of('finding'), revision: point.revision }),
    reported: await listReportedBefore(ask, id, point.instant),
    milestones: rollBack(now.milestones, of('milestone')).toSorted(byText((one) => one.due + one.id)),
    gates: rollBack(now.gates, of('gate')).toSorted(byText((one) => (one.due ?? '9999-12-31') + one.id)),
    dependencies: rollBack(now.dependencies, of('dependency')).toSorted(byText((one) => one.id)),
    capabilities: rollBack(now.capabilities, of('capability')).toSorted(byText((one) => nameKey(one.name))),
    // written once, in this order
    assessments: rollBack(now.assessments, of('capability_assessment')),
    uses: rollBack(now.uses, of('capability_use')).toSorted(byText((one) => one.id)),
    adaptations: rollBack(now.adaptations, of('direction_change')),
    hidden: 0,
    past: null,
  }
  return withOldNames(whole, oldNames(ofNames))
}

const byText =
  <T>(textOf: (one: T) => string) =>
  (one: T, other: T): number =>
    textOf(one) < textOf(other) ? -1 : 1

async function policyBefore(house: House, now: Snapshot, versions: number): Promise<Snapshot['policy']> {
  if (versions === 0) return now.policy
  return findPolicyVersion(askDatabase(house.db), now.portfolio.id, now.policy.version - versions)
}

async function decisionsBefore(
  house: House,
  now: Snapshot,
  { past, revision }: { past: readonly PastChange[]; revision: number },
): Promise<Snapshot['decisions']> {
  const changed = new Set(past.map((one) => one.subjectId))
  if (changed.size === 0) return now.decisions
  const ask = askDatabase(house.db)
  const before = await Promise.all([...changed].map((id) => findDecisionAt(ask, id, revision)))
  const same = now.decisions.filter((one) => !changed.has(one.findingId))
  return [...same, ...before.filter((one) => one !== null)].toSorted(byText((one) => one.findingId))
}

/** Units, people and users under the names that they had. */
const withOldNames = (whole: Snapshot, names: ReadonlyMap<string, string>): Snapshot => ({
  ...whole,
  policy: renamed(whole.policy, names),
  declarations: renamed(whole.declarations, names),
  initiatives: renamed(whole.initiatives, names),
  links: renamed(whole.links, names),
  gates: renamed(whole.gates, names),
  assessments: renamed(whole.assessments, names),
  adaptations: renamed(whole.adaptations, names),
  decisions: renamed(whole.decisions, names),
})
