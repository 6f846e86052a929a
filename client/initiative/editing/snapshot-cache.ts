import type { QueryClient } from '@tanstack/react-query'
import type { Initiative, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { unitId } from '#shared/kernel/id.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { Unit } from '#shared/unit/unit.ts'
import { portfolioKeys } from '../../api/mutation.ts'
import { snapshotQuery } from '../../portfolio/portfolio.queries.ts'

export type SnapshotCache = ReturnType<typeof makeSnapshotCache>

/** How long lists of portfolios and of changes may lag behind a run of typing. */
const lagMs = 1_000

/** The snapshot as the page remembers it; one write changes one row of it instead of fetching all again. */
export function makeSnapshotCache(client: QueryClient, portfolioId: PortfolioId) {
  const { queryKey } = snapshotQuery(portfolioId)
  const read = (): Snapshot | undefined => client.getQueryData(queryKey)
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = (make: (snapshot: Snapshot) => Snapshot) => {
    // an answer that is under way was taken before this change: it is asked for again
    const isOvertaken = client.isFetching({ queryKey }) > 0
    client.setQueryData(queryKey, (old: Snapshot | undefined) => old && make(old))
    if (isOvertaken) void client.invalidateQueries({ queryKey })
  }
  const staleSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const predicate = (query: { queryKey: readonly unknown[] }) => query.queryKey[2] !== 'snapshot'
      for (const key of portfolioKeys(portfolioId))
        void client.invalidateQueries({ queryKey: key, predicate })
    }, lagMs)
  }

  const learnAll = (rows: readonly InitiativeRecord[], revision: number | null) => {
    const here = read()?.portfolio.revision ?? 0
    const isNext = here === (revision ?? 0) - 1
    // what others did came live before our own answer did, and ours with it
    const isPast = revision !== null && revision <= here
    change((snapshot) => {
      const { portfolio } = snapshot
      const next = isNext && revision !== null ? { ...portfolio, revision } : portfolio
      return withRows({ ...snapshot, portfolio: next }, rows)
    })
    if (!isNext && !isPast) void client.invalidateQueries({ queryKey })
    staleSoon()
  }

  return {
    read,
    change,
    find: (id: string): InitiativeRecord | undefined => read()?.initiatives.find((row) => row.id === id),
    /**
     * Takes rows that the server has. After a write of ours comes the revision that it made: the snapshot moves on by
     * one, or all of it is fetched when others wrote in between.
     */
    learnAll,
    learn: (row: InitiativeRecord, revision: number | null = null) => learnAll([row], revision),
    refetch: () =>
      Promise.all(portfolioKeys(portfolioId).map((key) => client.invalidateQueries({ queryKey: key }))),
  }
}

/** An answered initiative as the snapshot keeps it: without its class, which follows from everything else. */
export function recordOf(answered: Initiative): InitiativeRecord {
  const { class: _derived, ...record } = answered
  return record
}

/** A snapshot with rows as the server has them; a row known in a later version stays as it is. */
export function withRows(snapshot: Snapshot, rows: readonly InitiativeRecord[]): Snapshot {
  const given = new Map(rows.map((row) => [row.id, row]))
  const initiatives = snapshot.initiatives.map((one) => {
    const row = given.get(one.id)
    given.delete(one.id)
    return row && row.version >= one.version ? row : one
  })
  // a new name has made a unit; it is fetched with its place in the tree next time
  const units = new Map(snapshot.units.map((one) => [one.id, one]))
  for (const row of rows) {
    const made = unitOf(row)
    if (made && !units.has(made.id)) units.set(made.id, made)
  }
  const isKnown = units.size === snapshot.units.length
  return {
    ...snapshot,
    initiatives: [...initiatives, ...given.values()],
    units: isKnown ? snapshot.units : [...units.values()],
  }
}

const unitOf = ({ unit }: InitiativeRecord): Unit | null =>
  unit && { id: unitId.parse(unit.id), name: unit.name, parent: null, version: 0 }
