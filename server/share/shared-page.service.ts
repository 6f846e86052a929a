import type { ExportChoice } from '#shared/export/choice.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import { storyOf } from '#shared/export/story-of.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { addMonths } from '#shared/kernel/day.ts'
import type { Basis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { SharedPage } from '#shared/share/share.api.ts'

import type { Caller } from '../auth/caller.ts'
import { stateAt } from '../history/as-of.service.ts'
import { focusTrend, trendUpTo } from '../history/focus-trend.service.ts'
import type { House } from '../house.ts'
import { portfolioOf } from '../http/call.ts'
import type { KeptReply } from '../http/reply-cache.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import type { LinkRow } from './share.store.ts'

type Today = Pick<Caller, 'organisationRevision' | 'today'>

/** What a link shows: Focus and the roadmap, and by whose thresholds they were judged. Rows are not among it. */
const sections: ExportChoice['sections'] = ['verdict', 'trend', 'roadmap', 'decisions', 'judged']

const trendMonths = 12

/** The page behind a link, told once for each state of the portfolio: a room that opens it together waits for one. */
export const keptPage = (house: House, today: Today, row: LinkRow): Promise<KeptReply> =>
  house.replies.get(
    {
      of: `share link ${row.id}`,
      // of a frozen one, too: what became confidential since is left out
      state: `${row.portfolioRevision} ${today.organisationRevision} ${today.today}`,
    },
    () => sharedPage(house, today, row),
  )

/** As a viewer sees it: what is confidential is left out, and counted. */
async function sharedPage(house: House, today: Today, row: LinkRow): Promise<SharedPage> {
  // as it was checked on the way in
  const basis = (row.basis ?? undefined) as Basis | undefined
  const reader = viewerOf(row, today)
  const { snapshot, trend } = await seenThrough(house, reader, { row, basis })
  const choice: ExportChoice = { ...defaultChoice, sections, ...(basis ? { basis } : {}) }
  return {
    state: 'open',
    portfolio: snapshot.portfolio.name,
    kind: row.revision === null ? 'live' : 'frozen',
    asOf: snapshot.today,
    expiresAt: row.expiresAt,
    story: storyOf({ snapshot, trend, compared: [], logo: null }, choice),
  }
}

/** Whoever looks, signed in or not, sees what a viewer without a name would. */
const viewerOf = (row: LinkRow, { organisationRevision, today }: Today): Caller => ({
  user: null,
  administrator: false,
  role: 'viewer',
  owns: false,
  seesConfidential: false,
  portfolio: { id: row.portfolioId, revision: row.portfolioRevision },
  organisationRevision,
  today,
  credential: null,
})

interface Seen {
  snapshot: Snapshot
  trend: TrendPoint[]
}

async function seenThrough(
  house: House,
  reader: Caller,
  { row, basis }: { row: LinkRow; basis: Basis | undefined },
): Promise<Seen> {
  const from = addMonths(row.asOf ?? reader.today, -trendMonths)
  if (row.revision !== null && row.asOf !== null) {
    // the link's own write is in it, and nothing after
    const instant = new Date(Date.parse(row.createdAt) + 1).toISOString()
    const state = await stateAt(house, reader, { asOf: row.asOf, revision: row.revision, instant })
    return { snapshot: state.visible, trend: await trendUpTo(house, state, { from, basis }) }
  }
  const asked = { portfolio: portfolioOf(reader), sees: reader, from, to: reader.today, basis }
  return { snapshot: await snapshotFor(house, reader), trend: await focusTrend(house, reader, asked) }
}
