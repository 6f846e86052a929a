import { pino } from 'pino'

import { signIn } from './auth/sign-in.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { PastCache } from './history/past-cache.ts'
import type { House } from './house.ts'
import { ReplyCache } from './http/reply-cache.ts'
import { Live } from './live/live.ts'
import { ensureOrganisation } from './organisation/organisation.store.ts'
import { SnapshotCache } from './portfolio/snapshot-cache.ts'

/** Brings the database up to date, opens it and puts the house together; used by server, commands and tests. */
export async function openHouse(config: Config, clock: Clock = systemClock): Promise<House> {
  await migrate(config.databaseUrl)
  const db = await openDatabase(config.databaseUrl)
  await ensureOrganisation(db)
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: false }))
  return {
    config,
    db,
    clock,
    log,
    signIn: signIn(config, db),
    replies: new ReplyCache(),
    snapshots: new SnapshotCache(),
    pasts: new PastCache(),
    live: new Live(),
  }
}
