import type { Moves } from '#shared/roadmap/move.ts'

/** What a key does on a bar; null when it is for somebody else. */
export type BarAct =
  | { act: 'move'; moves: Moves; days: number }
  | { act: 'go'; to: 'up' | 'down' | 'first' | 'last' }
  | { act: 'save' | 'revert' | 'open' | 'initiative' }

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const daysOf: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }
const places: Readonly<Record<string, 'up' | 'down' | 'first' | 'last'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/**
 * Left and right move a bar by a day, with Ctrl by a week, with Shift its end alone; up and down go to other bars. Enter
 * saves what was moved, else opens the dates; Escape takes it back.
 */
export function barAct(
  press: Press,
  { isMoved, mayMove }: { isMoved: boolean; mayMove: boolean },
): BarAct | null {
  if (press.altKey) return null
  const isFar = press.ctrlKey || press.metaKey
  const step = daysOf[press.key]
  if (step !== undefined) {
    const moves = press.shiftKey ? 'end' : 'both'
    return mayMove ? { act: 'move', moves, days: step * (isFar ? 7 : 1) } : null
  }
  if (isFar) return press.key === 'Enter' ? { act: 'initiative' } : null
  const to = places[press.key]
  if (to !== undefined) return { act: 'go', to }
  if (press.key === 'Enter') return { act: isMoved ? 'save' : 'open' }
  if (press.key === 'Escape') return isMoved ? { act: 'revert' } : null
  return null
}
