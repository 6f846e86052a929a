import type { QueryClient } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import type { BlockPlan } from '#shared/initiative/block.ts'
import type { InitiativeCreate, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { call, send } from '../../api/call.ts'
import { newKey } from '../add/new-key.ts'
import { editOf, inverseOf, rowEdit } from './edit.ts'
import type { Edit, RowEdit } from './edit.ts'
import { makeEditQueue } from './edit-queue.ts'
import { makeSnapshotCache, recordOf } from './snapshot-cache.ts'
import { makeUndoStack } from './undo-stack.ts'
import type { Done } from './undo-stack.ts'
import { keepUnsaved, readUnsaved } from './unsaved.ts'

export type Editing = ReturnType<typeof makeEditing>

interface Scope {
  portfolioId: PortfolioId
  userId: string
}

interface Taking {
  /** Whether change sets may be undone; who may not puts single edits back by editing. */
  mayUndo: boolean
  /** Absent: the newest. */
  which?: Done | null
}

/** Everything that writes initiatives of one portfolio from this tab, with what it takes to undo it. */
export function makeEditing(client: QueryClient, { portfolioId, userId }: Scope) {
  const cache = makeSnapshotCache(client, portfolioId)
  const acts = makeUndoStack()
  const inPortfolio = { params: { id: portfolioId } }

  const did = (label: string, changeSets: readonly (number | null)[], inverse: Done['inverse'] = []) => {
    const made = changeSets.filter((one) => one !== null)
    if (made.length === 0) return null
    const done: Done = { label, changeSets: made, inverse }
    acts.push(done)
    return done
  }
  const know = (row: InitiativeRecord, revision: number | null) => {
    cache.learn(row, revision)
    return row
  }

  const sendOne = async (edit: Edit, one: RowEdit, { version }: InitiativeRecord) => {
    const input = { params: { id: one.initiative }, body: one.patch, version }
    const { reply, revision } = await send(api.initiative.update, input)
    did(edit.label, [revision], [inverseOf(one)])
    return know(recordOf(reply), revision).updatedAt
  }
  const sendBlock = async (edit: Edit) => {
    const changes = [
      ...edit.rows.map(({ initiative, patch }) => ({ id: initiative, patch })),
      ...edit.created.map((patch) => ({ patch })),
    ]
    const body = { revision: cache.read()?.portfolio.revision ?? 0, changes }
    const { reply, revision } = await send(
      api.initiative.patches,
      { ...inPortfolio, body },
      { idempotencyKey: edit.key },
    )
    // what was added stays for who may not undo: nothing that they may do takes a row out
    did(edit.label, [reply.changeSet], edit.rows.map(inverseOf))
    cache.learnAll(reply.initiatives.map(recordOf), revision)
    return reply.initiatives[0]?.updatedAt ?? null
  }

  const queue = makeEditQueue(
    {
      send: async (edit, rows) => {
        const [row, ...others] = rows
        const [only] = edit.rows
        return row && only && others.length + edit.created.length === 0
          ? sendOne(edit, only, row)
          : sendBlock(edit)
      },
      find: cache.find,
      learn: cache.learn,
      refresh: cache.refetch,
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
    return made.length > 0 ? { label: one.label, changeSets: made, inverse: [] } : null
  }

  const editBack = ({ inverse, label }: Done): null => {
    const rows = inverse.flatMap(({ initiative, patch }) => {
      const row = cache.find(initiative)
      return row ? [rowEdit(row, patch)] : []
    })
    if (rows.length > 0) queue.add({ rows, created: [], label, key: newKey() })
    return null
  }

  const move = async (direction: 'undo' | 'redo', { mayUndo, which }: Taking) => {
    // what was just typed is part of what can be undone
    await queue.settled()
    const left: string[] = []
    const act = async (one: Done) => (mayUndo ? takeBack(one, left) : editBack(one))
    const one = await acts[direction](act, which ?? undefined)
    return one && { label: one.label, left }
  }

  return {
    queue,
    acts,
    cache,
    /** Takes an act back; null when there is none. `left` names cells that were changed since. */
    undo: (taking: Taking) => move('undo', taking),
    redo: (taking: Taking) => move('redo', taking),
    edit: (row: InitiativeRecord, patch: InitiativePatch, label: string) =>
      queue.add(editOf(row, patch, label)),
    /** Many cells at once: one change set, so one undo. */
    editBlock: ({ changes, created }: Pick<BlockPlan, 'changes' | 'created'>, label: string) =>
      queue.add({
        rows: changes.map(({ row, patch }) => rowEdit(row, patch)),
        created,
        label,
        key: newKey(),
      }),
    create: async (body: InitiativeCreate, idempotencyKey: string) => {
      const input = { ...inPortfolio, body }
      const { reply, revision } = await send(api.initiative.create, input, { idempotencyKey })
      did(`New ${reply.key}`, [revision])
      return know(recordOf(reply), revision)
    },
    /** One patch on many, as one change set; shown at once, then fetched as stored. */
    bulk: async (ids: readonly InitiativeId[], patch: InitiativePatch, label: string) => {
      await queue.settled()
      const revision = cache.read()?.portfolio.revision ?? 0
      const { reply } = await send(api.initiative.bulk, {
        ...inPortfolio,
        body: { ids: [...ids], patch, revision, focus: false },
      })
      const changes = ids.map((id) => ({ id, patch }))
      cache.change((snapshot) => applyChanges(snapshot, changes))
      await cache.refetch()
      return did(label, [reply.changeSet])
    },
    /** Archives one after another; undone together, also when it stopped half-way. */
    archive: async (rows: readonly InitiativeRecord[], label: string) => {
      const changeSets: number[] = []
      let done: Done | null = null
      try {
        for (const { id, version } of rows) {
          const { reply } = await send(api.initiative.archive, { params: { id }, version })
          changeSets.push(reply.revision)
        }
      } finally {
        done = did(label, changeSets)
        await cache.refetch()
      }
      return done
    },
    restore: async (row: InitiativeRecord) => {
      const { reply, revision } = await send(api.initiative.restore, { params: { id: row.id } })
      did(`${row.key} brought back`, [revision])
      return know(recordOf(reply), revision)
    },
  }
}

const known = new WeakMap<QueryClient, Map<string, Editing>>()

/** One per person and portfolio, so that edits go on being saved while the person looks at another page. */
export function editingOf(client: QueryClient, scope: Scope): Editing {
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
