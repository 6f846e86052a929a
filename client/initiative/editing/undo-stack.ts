import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'

/** Something that was saved and can be taken back. */
export interface Done {
  /** In words: "Stage of KP-12". */
  readonly label: string
  /** The revisions that it made, oldest first. */
  readonly changeSets: readonly number[]
  /** For somebody who may edit but not undo change sets: the edits that put it back; none where only an undo can. */
  readonly inverse: readonly { readonly initiative: InitiativeId; readonly patch: InitiativePatch }[]
}

export interface UndoState {
  readonly done: readonly Done[]
  readonly undone: readonly Done[]
  readonly isBusy: boolean
}

export type UndoStack = ReturnType<typeof makeUndoStack>

type Act = (one: Done) => Promise<Done | null>

const kept = 200

/** What this tab did, newest last. A new act forgets what had been undone. */
export function makeUndoStack() {
  let state: UndoState = { done: [], undone: [], isBusy: false }
  const listeners = new Set<() => void>()
  const set = (change: Partial<UndoState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  /** Moves one from one side to the other, as what `act` answers for it; puts it back when `act` fails. */
  const move = async (from: 'done' | 'undone', act: Act, one = state[from].at(-1)): Promise<Done | null> => {
    if (!one || state.isBusy || !state[from].includes(one)) return null
    const to = from === 'done' ? 'undone' : 'done'
    set({ [from]: state[from].filter((other) => other !== one), isBusy: true })
    try {
      const counterpart = await act(one)
      if (counterpart) set({ [to]: [...state[to], counterpart] })
      return one
    } catch (error) {
      set({ [from]: [...state[from], one] })
      throw error
    } finally {
      set({ isBusy: false })
    }
  }

  return {
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    push: (one: Done) => set({ done: [...state.done, one].slice(-kept), undone: [] }),
    /** The newest, or the one that is named; null when it is not there any more. */
    undo: (act: Act, one?: Done) => move('done', act, one),
    redo: (act: Act, one?: Done) => move('undone', act, one),
  }
}
