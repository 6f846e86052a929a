import { Problem } from '#shared/kernel/problem.ts'
import type { Right } from '#shared/kernel/right.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'

import { allSamples } from '../../prisma/sample/all-samples.ts'
import type { Sample } from '../../prisma/sample/sample.ts'
import type { Caller } from '../auth/caller.ts'
import { oneAtATime } from '../db/one-at-a-time.ts'
import { writeTogether } from '../db/together.ts'
import { write } from '../db/write.ts'
import type { Scope, Tx } from '../db/write.ts'
import type { House } from '../house.ts'
import { findOrganisation } from '../organisation/organisation.service.ts'
import { createPortfolio, findPortfolio, setArchived } from '../portfolio/portfolio.service.ts'
import { findLoader, listByKeyStart } from './sample.store.ts'
import { storyOf } from './story.ts'
import type { SampleEvent } from './story.ts'
import { rightFor, tellers } from './tell.ts'
import type { Telling } from './telling.ts'

interface Loading {
  userId: string
  requestId: string
}

const dayMs = 86_400_000
const queue = oneAtATime()

/**
 * Makes the five sample portfolios, each with a year of history written through the door as of the days it tells of.
 * What is there already is answered as it is, and brought back when it was archived. All are made, or none.
 */
export const makeSamples = (house: House, by: Loading): Promise<Portfolio[]> =>
  queue(() =>
    writeTogether(house.db, async (db) => {
      const inside = { ...house, db }
      const made: Portfolio[] = []
      for (const sample of allSamples) made.push(await makeSample(inside, sample, by))
      return made
    }),
  )

async function makeSample(house: House, sample: Sample, by: Loading): Promise<Portfolio> {
  const taken = await listByKeyStart(house.db, sample.key)
  const there = taken.find((one) => Boolean(one.illustrative))
  if (there) {
    if (there.archivedAt !== null) {
      const work = (tx: Tx) => setArchived(tx, there.id, { archived: false })
      await write(house.db, house.clock, { scope: there.id, writer: writerOf(by, 'portfolio.archive'), work })
    }
    return findPortfolio(house.db, there.id)
  }
  const key = freeKey(sample.key, new Set(taken.map((one) => one.key)))
  return tellAll(house, { ...sample, key }, by)
}

/** The sample's own key; one letter more where a portfolio of somebody's own has it. */
function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  const others = Array.from('SXYZABCDEFGHIJKLMNOPQRTUVW', (letter) => wanted + letter)
  const free = [wanted, ...others].find((one) => !taken.has(one))
  if (free === undefined)
    throw new Problem('conflict', `Every key that begins with ${wanted} is taken: no sample can have one.`)
  return free
}

const writerOf = ({ userId, requestId }: Loading, right: Right) => ({ userId, right, owns: false, requestId })

async function tellAll(house: House, sample: Sample, by: Loading): Promise<Portfolio> {
  const story = storyOf(sample)
  const now = house.clock.now()
  const { today, revision } = await findOrganisation(house.db, now)
  // a second apart, so that a day's events keep their order
  const clockAt = (ago: number, second: number) => ({
    now: () => new Date(now.getTime() - ago * dayMs + second * 1000),
  })
  const writeAt = <T>(
    at: { ago: number; second: number; scope: Scope; right: Right },
    work: (tx: Tx) => Promise<T>,
  ) => write(house.db, clockAt(at.ago, at.second), { scope: at.scope, writer: writerOf(by, at.right), work })

  const begins = (story[0]?.ago ?? 1) + 1
  const { name, key, currency, description, fiscalYearStart } = sample
  const { reply: portfolio } = await writeAt(
    { ago: begins, second: 0, scope: 'organisation', right: 'portfolio.create' },
    (tx) =>
      createPortfolio(
        tx,
        { name, key, currency, description, fiscalYearStart, basis: 'auto', accent: null },
        { illustrative: true },
      ),
  )
  const telling: Telling = {
    db: house.db,
    sample,
    portfolio,
    caller: await callerFor(house, by, { portfolio, revision, today }),
    today,
    initiatives: new Map(),
    links: new Map(),
    fields: new Map(),
    milestones: new Map(),
    capabilities: new Map(),
    gates: new Map(),
    signals: new Map(),
    experiments: new Map(),
  }
  for (const [second, event] of story.entries()) {
    const at = { ago: event.ago, second, scope: portfolio.id, right: rightFor[event.kind] }
    await writeAt(at, (tx) => tell(tx, telling, event))
  }
  return findPortfolio(house.db, portfolio.id)
}

/** The loader as the services know callers: an administrator who owns none of the work. */
async function callerFor(
  house: House,
  { userId }: Loading,
  { portfolio, revision, today }: { portfolio: Portfolio; revision: number; today: string },
): Promise<Caller> {
  const user = await findLoader(house.db, userId)
  if (!user) throw new Problem('forbidden', 'Only an administrator loads the samples.')
  return {
    user: { ...user, person: null },
    administrator: true,
    role: 'leader',
    owns: false,
    seesConfidential: true,
    portfolio: { id: portfolio.id, revision: portfolio.revision },
    organisationRevision: revision,
    today,
    credential: null,
  }
}

function tell(tx: Tx, telling: Telling, event: SampleEvent): Promise<unknown> {
  // each event goes to the teller of its own kind, which the union no longer shows
  const teller = tellers[event.kind] as (tx: Tx, telling: Telling, event: SampleEvent) => Promise<unknown>
  return teller(tx, telling, event)
}
