import type { QueryClient } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { Delta } from '#shared/history/delta.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { liveEvent } from '#shared/live/live.api.ts'
import type { LiveEvent } from '#shared/live/live.api.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { addressOf, call } from '../api/call.ts'
import { portfolioKeys } from '../api/mutation.ts'
import { snapshotQuery } from '../portfolio/portfolio.queries.ts'
import { isHeld, onceLetGo } from './held-rows.ts'
import { mergeDelta, splitDelta } from './merge-delta.ts'

/** The answer to a write of our own comes first, as a rule: then there is nothing to ask. */
const pauseMs = 300
/** Lists beside the snapshot may lag behind a run of changes. */
const lagMs = 2_000
const firstRetryMs = 3_000
const lastRetryMs = 60_000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Keeps the snapshot of an open portfolio up to date with what others write, as long as the page is looked at: browsers
 * allow few open connections, so a hidden page closes its own. Where it fails, the page fetches as it did without it.
 * Answers how to stop.
 */
export function followPortfolio(client: QueryClient, portfolioId: PortfolioId): () => void {
  const params = { id: portfolioId }
  const { queryKey } = snapshotQuery(portfolioId)
  let source: EventSource | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let retryMs = firstRetryMs
  let told: LiveEvent | null = null
  /** The organisation's revision up to which names are known. */
  let names: number | null = null
  let isBusy = false
  let lag: ReturnType<typeof setTimeout> | undefined

  const read = () => client.getQueryData<Snapshot>(queryKey)
  const isBehind = (event: LiveEvent, snapshot: Snapshot) =>
    event.revision > snapshot.portfolio.revision || (names !== null && event.organisation > names)

  const merge = (delta: Delta) =>
    client.setQueryData(queryKey, (old: Snapshot | undefined) => old && mergeDelta(old, delta))
  const take = (delta: Delta) => {
    if (delta.whole) return client.invalidateQueries({ queryKey })
    const { now, later } = splitDelta(delta, isHeld)
    merge(now)
    for (const row of later.initiatives)
      onceLetGo(row.id, () => merge({ ...later, initiatives: [row], removed: [] }))
    for (const id of later.removed) onceLetGo(id, () => merge({ ...later, initiatives: [], removed: [id] }))
    return undefined
  }
  const staleSoon = () => {
    clearTimeout(lag)
    lag = setTimeout(() => {
      const predicate = (query: { queryKey: readonly unknown[] }) => query.queryKey[2] !== 'snapshot'
      for (const key of portfolioKeys(portfolioId))
        void client.invalidateQueries({ queryKey: key, predicate })
    }, lagMs)
  }

  const catchUp = async () => {
    if (isBusy) return
    isBusy = true
    try {
      await sleep(pauseMs)
      for (let event = told; event; event = told) {
        // an answer under way would put back what is merged here
        while (client.isFetching({ queryKey }) > 0) await sleep(pauseMs)
        const snapshot = read()
        names ??= event.organisation
        if (!snapshot || !isBehind(event, snapshot)) break
        await take(await call(api.history.since, { params, query: { since: snapshot.portfolio.revision } }))
        names = event.organisation
        staleSoon()
        if (told === event) break
      }
    } catch {
      // the next event, or the next look at the page, asks again
    } finally {
      isBusy = false
    }
  }

  const connect = () => {
    clearTimeout(retry)
    if (source || document.visibilityState !== 'visible') return
    const opened = new EventSource(addressOf(api.live.events, { params }))
    source = opened
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const event = liveEvent.safeParse(JSON.parse(data))
      if (!event.success) return
      retryMs = firstRetryMs
      told = event.data
      void catchUp()
    })
    opened.addEventListener('error', () => {
      // the browser itself tries again, unless the server said no
      if (opened.readyState !== EventSource.CLOSED) return
      source = null
      retry = setTimeout(connect, retryMs)
      retryMs = Math.min(retryMs * 2, lastRetryMs)
    })
  }
  const disconnect = () => {
    clearTimeout(retry)
    source?.close()
    source = null
  }
  const look = () => (document.visibilityState === 'visible' ? connect() : disconnect())

  document.addEventListener('visibilitychange', look)
  connect()
  return () => {
    document.removeEventListener('visibilitychange', look)
    clearTimeout(lag)
    disconnect()
  }
}
