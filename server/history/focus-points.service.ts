import { createHash } from 'node:crypto'

import { measurePoint } from '#shared/focus/point.ts'
import type { FocusPoint, PointSource } from '#shared/focus/point.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { endOfDayIn } from '../clock.ts'
import { askDatabase } from '../db/ask.ts'
import type { House } from '../house.ts'
import { findOrganisation } from '../organisation/organisation.service.ts'
import { findPolicyVersion, findRevisionBefore, listPast } from './as-of.store.ts'
import { focusRowsOf, takeBackRows } from './focus-rows.ts'
import type { FocusRows } from './focus-rows.ts'
import { rollBack } from './roll-back.ts'

interface Wanted {
  /** Past days, the latest first. */
  days: readonly Day[]
  /** Ids of the initiatives that are left out. */
  hidden: ReadonlySet<string>
}

interface Place {
  asOf: Day
  /** The last revision before the day ended. */
  revision: number
  key: string
}

/**
 * Focus as it was recorded when days ended, in the order asked for; null before the portfolio was made. `base` is all of
 * the portfolio on a later day: its changes are taken back once, the newest first, and measured on the way. What was
 * stays so, so each point is measured once.
 */
export async function focusPoints(
  house: House,
  base: Snapshot,
  { days, hidden }: Wanted,
): Promise<(FocusPoint | null)[]> {
  const places = await findPlaces(house, base, { days, hidden })
  const missing = places.filter((one) => one !== null && !house.pasts.points.has(one.key))
  const oldest = missing.at(-1)
  if (oldest) {
    const upTo = places.filter((one) => one !== null && one.revision >= oldest.revision)
    await measureBack(house, base, { places: upTo.filter((one) => one !== null), hidden })
  }
  return places.map((one) => (one === null ? null : (house.pasts.points.get(one.key) ?? null)))
}

async function findPlaces(
  house: House,
  { portfolio }: Snapshot,
  { days, hidden }: Wanted,
): Promise<(Place | null)[]> {
  const { timeZone } = await findOrganisation(house.db, house.clock.now())
  const ask = askDatabase(house.db)
  const without = createHash('sha256')
    .update([...hidden].toSorted().join())
    .digest('base64')
  const places: (Place | null)[] = []
  let { revision } = portfolio
  for (const asOf of days) {
    const instant = endOfDayIn(timeZone, asOf).toISOString()
    if (portfolio.createdAt >= instant) {
      places.push(null)
      continue
    }
    revision = await findRevisionBefore(ask, portfolio.id, { revision, instant })
    places.push({ asOf, revision, key: [portfolio.id, asOf, revision, without].join(' ') })
  }
  return places
}

async function measureBack(
  house: House,
  base: Snapshot,
  { places, hidden }: { places: readonly Place[]; hidden: ReadonlySet<string> },
): Promise<void> {
  const { id } = base.portfolio
  let state: Omit<PointSource, 'initiatives'> = base
  const rows = focusRowsOf(base.initiatives)
  let { revision } = base.portfolio
  for (const place of places) {
    const past = await listPast(house.db, id, { after: place.revision, upTo: revision, focusOnly: true })
    const of = (type: string) => past.filter((one) => one.subjectType === type)
    const versions = of('policy').length
    const { version } = state.policy
    state = {
      portfolio: rollBack([state.portfolio], of('portfolio'))[0] ?? state.portfolio,
      today: place.asOf,
      policy:
        versions === 0
          ? state.policy
          : await findPolicyVersion(askDatabase(house.db), id, version - versions),
      declarations: rollBack(state.declarations, of('declaration')),
      links: rollBack(state.links, of('support_link')),
    }
    takeBackRows(rows, past)
    ;({ revision } = place)
    if (house.pasts.points.has(place.key)) continue
    house.pasts.points.set(place.key, measurePoint(seen(state, { rows, hidden })))
  }
}

function seen(
  state: Omit<PointSource, 'initiatives'>,
  { rows, hidden }: { rows: FocusRows; hidden: ReadonlySet<string> },
): PointSource {
  const initiatives = [...rows.values()]
  if (hidden.size === 0) return { ...state, initiatives }
  return {
    ...state,
    initiatives: initiatives.filter((one) => !hidden.has(one.id)),
    links: state.links.filter((one) => !hidden.has(one.from) && !hidden.has(one.to)),
  }
}
