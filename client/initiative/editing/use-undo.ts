import { useCallback, useEffect } from 'react'
import { offerUndo, say, sayProblem } from '../../ui/toast.tsx'
import { useInitiatives } from '../initiatives-context.tsx'
import type { Initiatives } from '../initiatives-context.tsx'
import type { Done } from './undo-stack.ts'

/** Says what was done, and offers to take exactly that back. */
export function offerUndoOf(
  done: Done | null,
  { editing, mayUndo }: Pick<Initiatives, 'editing' | 'mayUndo'>,
): void {
  if (done === null) say('Nothing had to change.')
  else if (!mayUndo) say(`${done.label}.`)
  else offerUndo(`${done.label}.`, () => editing.undo({ mayUndo, which: done }))
}

/** Taking the newest act of this tab back, and doing it again. */
export function useUndo() {
  const { editing, mayUndo, isPast } = useInitiatives()
  const move = useCallback(
    async (direction: 'undo' | 'redo') => {
      if (isPast) return say('This is the past: go back to today to undo.')
      try {
        const moved = await editing[direction]({ mayUndo })
        if (!moved) return say(direction === 'undo' ? 'Nothing to undo.' : 'Nothing to do again.')
        const done = `${direction === 'undo' ? 'Undone' : 'Done again'}: ${moved.label}.`
        return say([done, ...leftSentences(moved.left)].join(' '))
      } catch (error) {
        return sayProblem(error)
      }
    },
    [editing, mayUndo, isPast],
  )
  return { undo: useCallback(() => move('undo'), [move]), redo: useCallback(() => move('redo'), [move]) }
}

const leftSentences = (left: readonly string[]): string[] =>
  left.length === 0
    ? []
    : [`Left as they are, because they were changed since: ${left.slice(0, 5).join('; ')}.`]

/** Ctrl/Cmd-Z takes back, Ctrl/Cmd-Shift-Z and Ctrl-Y do again; not while somebody types, where the field has its own. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]'))
        return
      const key = event.key.toLowerCase()
      const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)
      if (key !== 'z' && !isRedo) return
      event.preventDefault()
      void (isRedo ? redo() : undo())
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [undo, redo])
}
