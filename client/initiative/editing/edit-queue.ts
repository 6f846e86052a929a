import type { InitiativeId } from '#shared/kernel/id.ts'
import type { InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { CallProblem } from '../../api/call-problem.ts'
import { behind, collisions, isAlreadyDone, rebased, rowEdit } from './edit.ts'
import type { Conflict, Edit, NewEdit, Refusal } from './edit.ts'

export interface QueueState {
  /** Not yet on the server, oldest first; the page shows rows with these applied. */
  readonly waiting: readonly Edit[]
  readonly conflicts: readonly Conflict[]
  readonly refusals: readonly Refusal[]
  /** True while the server cannot be reached: edits are kept and tried again. */
  readonly isStuck: boolean
  /** The newest that was saved; null before the first. */
  readonly lastSaved: Edit | null
  /** When that was, as the server says. */
  readonly savedAt: string | null
}

export interface QueueWork {
  /** Sends one edit against its rows as last known, takes them as stored and answers when. Throws `CallProblem`. */
  send: (edit: Edit, rows: readonly InitiativeRecord[]) => Promise<string | null>
  /** The row as last known from the server. */
  find: (id: InitiativeId) => InitiativeRecord | undefined
  /** Takes a row that the server has, newer than the one known. */
  learn: (row: InitiativeRecord) => void
  /** Asks the server for all rows anew. */
  refresh: () => Promise<unknown>
  /** Keeps what is not saved yet where it survives the tab. */
  keep: (unsaved: readonly Edit[]) => void
  /** Waits before trying an unreachable server again. */
  pause: () => Promise<void>
}

export type EditQueue = ReturnType<typeof makeEditQueue>

const toTryAgain = new Set(['unreachable', 'not_signed_in', 'too_many_requests'])

/**
 * Saves edits one after another, in the order they were made, each against the version its forerunner left. A refused
 * edit is taken back with its sentence, a collision waits for a choice, a lost connection is tried again.
 */
export function makeEditQueue(work: QueueWork, left: readonly Edit[] = []) {
  let state: QueueState = {
    waiting: left,
    conflicts: [],
    refusals: [],
    isStuck: false,
    lastSaved: null,
    savedAt: null,
  }
  const listeners = new Set<() => void>()
  let next = left.reduce((most, edit) => Math.max(most, edit.id), 0) + 1
  let isSending = false

  const set = (change: Partial<QueueState>) => {
    const before = state
    state = { ...state, ...change }
    // what waits for a choice is not saved either
    if (state.waiting !== before.waiting || state.conflicts !== before.conflicts)
      work.keep([...state.conflicts.map((conflict) => conflict.edit), ...state.waiting])
    for (const listener of listeners) listener()
  }
  const drop = (edit: Edit) => state.waiting.filter((one) => one.id !== edit.id)
  const saved = (edit: Edit, at: string | null) =>
    set({ waiting: drop(edit), lastSaved: edit, savedAt: at ?? state.savedAt, isStuck: false })
  const refuse = (edit: Edit, problem: CallProblem) => {
    const refusal: Refusal = { edit, sentence: problem.detail, issues: problem.errors }
    const waiting = drop(edit).map((later) => rebased(later, edit))
    set({ waiting, refusals: [...state.refusals, refusal], isStuck: false })
  }

  /** What of an edit can be sent: rows that somebody changed under it wait for a choice, one by one. */
  const part = (edit: Edit): { edit: Edit; rows: InitiativeRecord[] } => {
    const rows: InitiativeRecord[] = []
    const conflicts: Conflict[] = []
    const kept = edit.rows.filter((row) => {
      const theirs = work.find(row.initiative)
      if (!theirs) throw new CallProblem('not_found', goneSentence(edit), { status: 404 })
      const cells = collisions(row, theirs)
      if (cells.length > 0) {
        conflicts.push({ edit: { ...edit, id: next++, rows: [row], created: [] }, row, theirs, cells })
      } else if (!isAlreadyDone(row, theirs)) rows.push(theirs)
      return cells.length === 0 && !isAlreadyDone(row, theirs)
    })
    if (kept.length === edit.rows.length) return { edit, rows }
    const rest = { ...edit, rows: kept }
    set({
      waiting: state.waiting.map((one) => (one.id === edit.id ? rest : one)),
      ...(conflicts.length > 0 ? { conflicts: [...state.conflicts, ...conflicts] } : {}),
    })
    return { edit: rest, rows }
  }

  const fail = async (edit: Edit, error: unknown) => {
    const problem = error instanceof CallProblem ? error : ownMistake
    // the next round looks at it again, against what the server has
    if (problem.code === 'changed_since') await work.refresh()
    // the queue asked for an initiative's current row, which is what the contract gives with this code
    else if (problem.code === 'stale_version') work.learn(problem.current as InitiativeRecord)
    else if (toTryAgain.has(problem.code)) {
      set({ isStuck: true })
      await work.pause()
    } else refuse(edit, problem)
  }

  const pump = async () => {
    if (isSending) return
    isSending = true
    for (let edit = state.waiting[0]; edit; edit = state.waiting[0]) {
      try {
        const { edit: sent, rows } = part(edit)
        const isEmpty = sent.rows.length + sent.created.length === 0
        if (isEmpty) set({ waiting: drop(sent), isStuck: false })
        else saved(sent, await work.send(sent, rows))
      } catch (error) {
        await fail(edit, error)
      }
    }
    isSending = false
  }
  const push = (edit: NewEdit) => {
    set({ waiting: [...state.waiting, { ...behind(edit, state.waiting), id: next++ }] })
    void pump()
  }

  return {
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Shows the change at once and saves it in its turn. */
    add: push,
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
      if (Object.keys(mine).length > 0) push({ ...conflict.edit, rows: [rowEdit(conflict.theirs, mine)] })
    },
    dismiss: (refusal: Refusal) => set({ refusals: state.refusals.filter((one) => one !== refusal) }),
  }
}

const ownMistake = new CallProblem(
  'internal',
  'Something went wrong in this page. The change was taken back.',
  { status: 0 },
)

const goneSentence = ({ rows }: Edit) =>
  rows.length === 1
    ? 'This initiative is no longer here.'
    : 'Some of these initiatives are no longer here. Nothing of it was saved.'
