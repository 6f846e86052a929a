import { isDue } from '#shared/status/my-updates.ts'
import type { MyUpdates } from '#shared/status/my-updates.ts'

import type { Caller } from '../auth/caller.ts'
import { dayIn } from '../clock.ts'
import { askDatabase } from '../db/ask.ts'
import { userOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { findOrganisation } from '../organisation/organisation.service.ts'
import { listOwned, listOwnUpdates } from './my-updates.store.ts'
import type { OwnedRow } from './my-updates.store.ts'

/** Whether an initiative's update is owed on a day, months being those of the organisation's time zone. */
export const isOwed = (
  { publishedAt }: Pick<OwnedRow, 'publishedAt'>,
  { today, timeZone }: { today: string; timeZone: string },
): boolean => isDue(publishedAt === null ? null : dayIn(timeZone, new Date(publishedAt)), today)

/** What the caller owes this month; nothing for those who own no active work. */
export async function listMyUpdates(house: House, caller: Caller): Promise<MyUpdates> {
  const ask = askDatabase(house.db)
  const { id } = userOf(caller)
  const organisation = await findOrganisation(house.db, house.clock.now())
  const updates = await listOwnUpdates(ask, id)
  const items = (await listOwned(ask, id)).map((row) => ({
    portfolio: { id: row.portfolioId, key: row.portfolioKey, name: row.portfolioName },
    initiative: {
      id: row.id,
      key: `${row.portfolioKey}-${row.number}`,
      title: row.title,
      health: row.health,
      end: row.end,
    },
    last: updates.find((one) => one.initiative === row.id && one.publishedAt !== null) ?? null,
    draft: updates.find((one) => one.initiative === row.id && one.publishedAt === null) ?? null,
    due: isOwed(row, organisation),
  }))
  return { today: organisation.today, items, due: items.filter((one) => one.due).length }
}
