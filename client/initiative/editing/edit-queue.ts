import type { InitiativeId } from '#shared/kernel/id.ts'
import type { InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { CallProblem } from '../../api/call-problem.ts'
import { collisions, isAlreadyDone } from './edit.ts'
import type { Conflict, Edit, Refusal } from './edit.ts'

export interface QueueState {
  /** Not yet on the server, oldest first; the page shows rows with these applied. */
  readonly waiting: readonly Edit[]
  readonly conflicts: readonly Conflict[]
  readonly refusals: readonly Refusal[]
  /** True while the server cannot be reached: edits are kept and tried again. */
  readonly isStuck: boolean
  /** When the last one was saved, as the server says; null before the first. */
  readonly savedAt: string | null
}

export interface QueueWork {
  /** Sends one edit against a version, takes the row as stored and answers it. Throws `CallProblem`. */
  send: (edit: Edit, version: number) => Promise<InitiativeRecord>
  /** The row as last known from the server. */
  find: (id: InitiativeId) => InitiativeRecord | undefined
  /** Takes a row that the server has, newer than the one known. */
  learn: (row: InitiativeRecord) => void
  /** Keeps what is not saved yet where it survives the tab. */
  keep: (waiting: readonly Edit[]) => void
  /** Waits before trying an unreachable server again. */
  pause: () => Promise<void>
}

export type EditQueue = ReturnType<typeof makeEditQueue>

/**
 * Saves edits one after another, in the order they were made, each against the version its forerunner left. A refused
 * edit is taken back with its sentence, a collision waits for a choice, a lost connection is tried again.
 */
export function makeEditQueue(work: QueueWork, left: readonly Edit[] = []) {
  let state: QueueState = { waiting: left, conflicts: [], refusals: [], isStuck: false, savedAt: null }
  const listeners = new Set<() => void>()
  let next = left.reduce((most, edit) => Math.max(most, edit.id), 0) + 1
  let isSending = false

  const set = (change: Partial<QueueState>) => {
    const wasWaiting = state.waiting
    state = { ...state, ...change }
    if (state.waiting !== wasWaiting) work.keep(state.waiting)
    for (const listener of listeners) listener()
  }
  const drop = (edit: Edit) => state.waiting.filter((one) => one.id !== edit.id)
  const saved = (edit: Edit, row: InitiativeRecord) => {
    set({ waiting: drop(edit), savedAt: row.updatedAt, isStuck: false })
  }
  const refuse = (edit: Edit, problem: CallProblem) => {
    const refusal: Refusal = { edit, sentence: problem.detail, issues: problem.errors }
    set({ waiting: drop(edit), refusals: [...state.refusals, refusal], isStuck: false })
  }

  const meet = (edit: Edit, theirs: InitiativeRecord) => {
    work.learn(theirs)
    if (isAlreadyDone(edit, theirs)) return saved(edit, theirs)
    const fields = collisions(edit, theirs)
    // nothing of theirs is in the way: the next round sends it against their version
    if (fields.length > 0) {
      set({ waiting: drop(edit), conflicts: [...state.conflicts, { edit, theirs, fields }], isStuck: false })
    }
    return undefined
  }

  const fail = async (edit: Edit, error: unknown) => {
    const problem =
      error instanceof CallProblem
        ? error
        : new CallProblem('internal', 'Something went wrong in this page. The change was taken back.', {
            status: 0,
          })
    // the queue asked for an initiative's current row, which is what the contract gives with this code
    if (problem.code === 'stale_version') return meet(edit, problem.current as InitiativeRecord)
    if (
      problem.code === 'unreachable' ||
      problem.code === 'not_signed_in' ||
      problem.code === 'too_many_requests'
    ) {
      set({ isStuck: true })
      return work.pause()
    }
    return refuse(edit, problem)
  }

  const pump = async () => {
    if (isSending) return
    isSending = true
    for (let edit = state.waiting[0]; edit; edit = state.waiting[0]) {
      const row = work.find(edit.initiative)
      if (!row) {
        refuse(edit, new CallProblem('not_found', 'This initiative is no longer here.', { status: 404 }))
        continue
      }
      try {
        saved(edit, await work.send(edit, row.version))
      } catch (error) {
        await fail(edit, error)
      }
    }
    isSending = false
  }

  return {
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Shows the change at once and saves it in its turn. */
    add: (edit: Omit<Edit, 'id'>) => {
      set({ waiting: [...state.waiting, { ...edit, id: next++ }] })
      void pump()
    },
    /** Resolves once nothing waits any more, saved or not. */
    settled: () =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (state.waiting.length > 0) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
    /** Sends what an earlier page left. */
    start: () => void pump(),
    /** Keeps theirs when nothing is chosen as mine; what was chosen is sent against their version. */
    settle: (conflict: Conflict, mine: InitiativePatch) => {
      set({ conflicts: state.conflicts.filter((one) => one !== conflict) })
      if (Object.keys(mine).length === 0) return
      const { theirs, edit } = conflict
      set({ waiting: [...state.waiting, { ...edit, id: next++, patch: mine, seen: theirs }] })
      void pump()
    },
    dismiss: (refusal: Refusal) => set({ refusals: state.refusals.filter((one) => one !== refusal) }),
  }
}
