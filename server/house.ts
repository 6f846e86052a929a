import type { Logger } from 'pino'

import type { SignIn } from './auth/sign-in.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { ReplyCache } from './http/reply-cache.ts'
import type { PastCache } from './history/past-cache.ts'
import type { Live } from './live/live.ts'
import type { SnapshotCache } from './portfolio/snapshot-cache.ts'

/** What every part of the server is given: made once by `main`, or by a test. */
export interface House {
  config: Config
  db: Database
  clock: Clock
  log: Logger
  signIn: SignIn
  replies: ReplyCache
  snapshots: SnapshotCache
  pasts: PastCache
  live: Live
}
