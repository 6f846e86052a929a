import css from './queue.module.css'
import { timingOf } from './support-queue.ts'
import type { Linked } from './support-queue.ts'

export const timingStateWords = {
  kept: 'Rule kept',
  ahead: 'Ahead of its rule',
  unknown: 'Not known yet',
} as const

const marks = { kept: '✓', ahead: '!', unknown: '?' } as const

/** Whether a link's timing rule holds: a mark and a word. */
export function TimingState({ item }: { item: Linked }) {
  const state = timingOf(item)
  return (
    <span className={css['timing']} data-state={state}>
      <span aria-hidden="true">{marks[state]}</span> {timingStateWords[state]}
    </span>
  )
}
