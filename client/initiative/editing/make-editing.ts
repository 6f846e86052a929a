import type { QueryClient } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import type { InitiativeCreate, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { call, send } from '../../api/call.ts'
import { seenBy } from './edit.ts'
import type { Edit } from './edit.ts'
import { makeEditQueue } from './edit-queue.ts'
import { makeSnapshotCache, recordOf } from './snapshot-cache.ts'
import { makeUndoStack } from './undo-stack.ts'
import type { Done } from './undo-stack.ts'
import { keepUnsaved, readUnsaved } from './unsaved.ts'

export type Editing = ReturnType<typeof makeEditing>

/** Everything that writes initiatives of one portfolio from this tab, with what it takes to undo it. */
export function makeEditing(client: QueryClient, scope: { portfolioId: PortfolioId; userId: string }) {
  const { portfolioId, userId } = scope
  const cache = makeSnapshotCache(client, portfolioId)
  const undo = makeUndoStack()
  const inPortfolio = { params: { id: portfolioId } }

  const queue = makeEditQueue(
    {
      send: async (edit, version) => {
        const input = { params: { id: edit.initiative }, body: edit.patch, version }
        const { reply, revision } = await send(api.initiative.update, input)
        if (revision !== null)
          undo.push({ label: edit.label, changeSets: [revision], inverse: inverseOf(edit) })
        cache.reach(revision)
        return recordOf(reply)
      },
      find: cache.find,
      learn: cache.learn,
      keep: (waiting) => keepUnsaved(portfolioId, userId, waiting),
      pause: () => new Promise((resolve) => setTimeout(resolve, 3_000)),
    },
    readUnsaved(portfolioId, userId),
  )

  /** Takes back what one act did, newest change set first; answers what that makes in turn, and the cells left alone. */
  const takeBack = async (one: Done, left: string[]): Promise<Done | null> => {
    const made: number[] = []
    for (const changeSet of one.changeSets.toReversed()) {
      const undone = await call(api.history.undo, { ...inPortfolio, body: { changeSet } })
      if (undone.changeSet !== null) made.push(undone.changeSet)
      left.push(...undone.left.map(({ key, field, reason }) => `${key} ${field}: ${reason}`))
    }
    await cache.refetch()
    return made.length > 0 ? { label: one.label, changeSets: made, inverse: null } : null
  }

  const move = async (direction: 'undo' | 'redo', mayUndo: boolean) => {
    // what was just typed is part of what can be undone
    await queue.settled()
    const left: string[] = []
    const one = await undo[direction](async (act) => {
      if (mayUndo) return takeBack(act, left)
      const row = act.inverse && cache.find(act.inverse.initiative)
      if (act.inverse && row) {
        queue.add({
          initiative: row.id,
          patch: act.inverse.patch,
          seen: seenBy(act.inverse.patch, row),
          label: act.label,
        })
      }
      return null
    })
    return one && { label: one.label, left }
  }

  return {
    queue,
    acts: undo,
    cache,
    /** Takes the newest act back; null when there is none. `left` names cells that were changed since. */
    undo: (mayUndo: boolean) => move('undo', mayUndo),
    redo: (mayUndo: boolean) => move('redo', mayUndo),
    edit: (row: InitiativeRecord, patch: InitiativePatch, label: string) =>
      queue.add({ initiative: row.id, patch, seen: seenBy(patch, row), label }),
    create: async (body: InitiativeCreate, idempotencyKey: string): Promise<InitiativeRecord> => {
      const { reply, revision } = await send(
        api.initiative.create,
        { ...inPortfolio, body },
        { idempotencyKey },
      )
      if (revision !== null) undo.push({ label: `New ${reply.key}`, changeSets: [revision], inverse: null })
      cache.learn(recordOf(reply))
      cache.reach(revision)
      return recordOf(reply)
    },
    /** One patch on many, as one change set; shown at once, then fetched as stored. */
    bulk: async (ids: readonly InitiativeId[], patch: InitiativePatch, label: string) => {
      const revision = cache.read()?.portfolio.revision ?? 0
      const body = { ids: [...ids], patch, revision }
      const { reply } = await send(api.initiative.bulk, { ...inPortfolio, body })
      if (reply.changeSet !== null) undo.push({ label, changeSets: [reply.changeSet], inverse: null })
      cache.change((snapshot) =>
        applyChanges(
          snapshot,
          ids.map((id) => ({ id, patch })),
        ),
      )
      await cache.refetch()
      return reply.changed
    },
    /** Archives one after another; undone together. */
    archive: async (rows: readonly InitiativeRecord[], label: string) => {
      const changeSets: number[] = []
      try {
        for (const { id, version } of rows) {
          const { reply } = await send(api.initiative.archive, { params: { id }, version })
          changeSets.push(reply.revision)
        }
      } finally {
        if (changeSets.length > 0) undo.push({ label, changeSets, inverse: null })
        await cache.refetch()
      }
    },
    restore: async (row: InitiativeRecord) => {
      const { reply, revision } = await send(api.initiative.restore, { params: { id: row.id } })
      if (revision !== null)
        undo.push({ label: `${row.key} brought back`, changeSets: [revision], inverse: null })
      cache.learn(recordOf(reply))
      cache.reach(revision)
    },
  }
}

const written = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

const inverseOf = (edit: Edit): Done['inverse'] => ({
  initiative: edit.initiative,
  // what a row held is what may be written again, references by their id
  patch: Object.fromEntries(
    Object.entries(edit.seen).map(([field, value]) => [field, written(value)]),
  ) as InitiativePatch,
})

const known = new WeakMap<QueryClient, Map<string, Editing>>()

/** One per person and portfolio, so that edits go on being saved while the person looks at another page. */
export function editingOf(client: QueryClient, scope: { portfolioId: PortfolioId; userId: string }): Editing {
  const ofClient = known.get(client) ?? new Map<string, Editing>()
  known.set(client, ofClient)
  const name = `${scope.userId}/${scope.portfolioId}`
  const editing = ofClient.get(name) ?? makeEditing(client, scope)
  if (!ofClient.has(name)) {
    ofClient.set(name, editing)
    editing.queue.start()
  }
  return editing
}
