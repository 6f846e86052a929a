import type { QueryClient } from '@tanstack/react-query'
import type { Initiative, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { unitId } from '#shared/kernel/id.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { Unit } from '#shared/unit/unit.ts'
import { portfolioKeys } from '../../api/mutation.ts'
import { snapshotQuery } from '../../portfolio/portfolio.queries.ts'

/** The snapshot as the page remembers it; one write changes one row of it instead of fetching all again. */
export function makeSnapshotCache(client: QueryClient, portfolioId: PortfolioId) {
  const { queryKey } = snapshotQuery(portfolioId)
  const read = (): Snapshot | undefined => client.getQueryData(queryKey)

  const change = (make: (snapshot: Snapshot) => Snapshot) => {
    // an answer that is under way was taken before this change: it is asked for again
    const isOvertaken = client.isFetching({ queryKey }) > 0
    client.setQueryData(queryKey, (old: Snapshot | undefined) => old && make(old))
    if (isOvertaken) void client.invalidateQueries({ queryKey })
  }

  // lists of portfolios and of changes may lag behind a run of typing
  let timer: ReturnType<typeof setTimeout> | undefined
  const staleSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const predicate = (query: { queryKey: readonly unknown[] }) => query.queryKey[2] !== 'snapshot'
      for (const key of portfolioKeys(portfolioId))
        void client.invalidateQueries({ queryKey: key, predicate })
    }, 1_000)
  }

  return {
    read,
    find: (id: string): InitiativeRecord | undefined => read()?.initiatives.find((row) => row.id === id),
    change,
    learn: (row: InitiativeRecord) => change((snapshot) => withRow(snapshot, row)),
    /** After a write of ours: moves on by one, or fetches all when others wrote in between. */
    reach: (revision: number | null) => {
      const snapshot = read()
      if (!snapshot || revision === null || snapshot.portfolio.revision + 1 !== revision) {
        void client.invalidateQueries({ queryKey })
      } else {
        change((old) => ({ ...old, portfolio: { ...old.portfolio, revision } }))
      }
      staleSoon()
    },
    refetch: () =>
      Promise.all(portfolioKeys(portfolioId).map((key) => client.invalidateQueries({ queryKey: key }))),
  }
}

export type SnapshotCache = ReturnType<typeof makeSnapshotCache>

/** An answered initiative as the snapshot keeps it: without its class, which follows from everything else. */
export function recordOf(answered: Initiative): InitiativeRecord {
  const { class: _derived, ...record } = answered
  return record
}

function withRow(snapshot: Snapshot, row: InitiativeRecord): Snapshot {
  const isKnown = snapshot.initiatives.some((one) => one.id === row.id)
  const initiatives = isKnown
    ? snapshot.initiatives.map((one) => (one.id === row.id ? row : one))
    : [...snapshot.initiatives, row]
  // a new name has made a unit; it is fetched with its place in the tree next time
  const isUnitKnown = row.unit === null || snapshot.units.some((one) => one.id === row.unit?.id)
  const units = isUnitKnown ? snapshot.units : [...snapshot.units, unitOf(row)].filter((one) => one !== null)
  return { ...snapshot, initiatives, units }
}

const unitOf = ({ unit }: InitiativeRecord): Unit | null =>
  unit && { id: unitId.parse(unit.id), name: unit.name, parent: null, version: 0 }
