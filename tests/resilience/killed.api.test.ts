import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import { clientFor } from '#tests/support/client.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { contradictions } from './history.ts'
import { startMortal } from './mortal-server.ts'
import type { MortalServer } from './mortal-server.ts'
import { writeUntilItDies } from './writer.ts'
import type { Account } from './writer.ts'

/** `RESILIENCE_ROUNDS=200 npx vitest run tests/resilience` is the long version, which also tells the times. */
const rounds = Number(process.env['RESILIENCE_ROUNDS'] ?? 5)
const writers = 4
const password = 'correct horse battery'
const email = 'ada@example.com'

let folder: string
let file: string
let server: MortalServer
let token: string
let portfolio: PortfolioId

const client = () => clientFor(server.url, { userId: null, email, token })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bearing-killed-'))
  file = join(folder, 'bearing.db')
  server = await startMortal(file)
  token = await firstToken(server.url)
  const body = { name: 'Killed', key: 'KILL', currency: 'EUR' }
  portfolio = (await client().call(api.portfolio.create, { body })).id
})
afterAll(async () => {
  await server.kill()
  await rm(folder, { recursive: true, force: true })
})

test(
  `a server killed ${rounds} times while it writes loses nothing that it acknowledged`,
  async () => {
    const told = new Map<string, { title: string; version: number }>()
    const msToReady: number[] = []
    let writes = 0
    for (let round = 0; round < rounds; round += 1) {
      // spread over the life of a server, from its first write on, and over what it does at that moment
      let left = 1 + ((round * 17) % 80)
      const { promise: written, resolve: enough } = Promise.withResolvers<void>()
      const onWrite = () => void ((left -= 1) === 0 && enough())
      const writing = Array.from({ length: writers }, (_, at) =>
        writeUntilItDies(client(), { portfolio, name: `Round ${round}, writer ${at}`, onWrite }),
      )
      await Promise.race([written, Promise.all(writing)])
      await wait(round % 5)
      await server.kill()
      const accounts = await Promise.all(writing)
      server = await startMortal(file)
      msToReady.push(server.msToReady)
      expect(contradictions(file), `after round ${round}`).toEqual([])
      const stored = await readAll()
      for (const account of accounts) {
        for (const [id, seen] of settle(account, stored)) told.set(id, seen)
        expect(stored.revision).toBeGreaterThanOrEqual(account.revision)
        writes += account.writes
      }
      for (const [id, seen] of told) expect(stored.rows.get(id), id).toEqual(seen)
    }
    expect(writes).toBeGreaterThanOrEqual(rounds)
    if (rounds > 5) tell({ writes, msToReady })
  },
  60_000 + rounds * 30_000,
)

type Rows = Map<string, { title: string; version: number }>

/** What must be there from now on: what was acknowledged or, in its place, the one write without an answer. */
function settle({ acknowledged, unanswered }: Account, { rows }: { rows: Rows }): Rows {
  const settled: Rows = new Map(acknowledged)
  const last = unanswered && acknowledged.get(unanswered.id)
  const now = unanswered && rows.get(unanswered.id)
  if (!unanswered || !last || now?.version !== last.version + 1) return settled
  expect(now.title).toBe(unanswered.title)
  return settled.set(unanswered.id, now)
}

async function readAll(): Promise<{ rows: Rows; revision: number }> {
  const snapshot = await client().call(api.portfolio.snapshot, { params: { id: portfolio } })
  return {
    rows: new Map(snapshot.initiatives.map(({ id, title, version }) => [id, { title, version }])),
    revision: snapshot.portfolio.revision,
  }
}

/** The first administrator's token, as a script on another machine would get one. */
async function firstToken(url: string): Promise<string> {
  const stranger = clientFor(url, { userId: null, email, token: null })
  await stranger.call(api.user.setup, { body: { name: 'Ada Admin', email, password } })
  const entered = await stranger.request('POST', '/api/auth/sign-in/email', {
    body: { email, password },
    headers: { Origin: url },
  })
  const cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const headers = { Cookie: cookie, Origin: url }
  return (await stranger.call(api.token.create, { body: { name: 'killed' } }, headers)).secret
}

function tell({ writes, msToReady }: { writes: number; msToReady: number[] }): void {
  const sorted = msToReady.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  process.stdout.write(
    `${rounds} kills, ${writes} acknowledged writes, ready again in ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms (worst)\n`,
  )
}
