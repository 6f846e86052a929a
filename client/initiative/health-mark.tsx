import { healthWords } from '#shared/initiative/initiative.words.ts'
import type { Health } from '#shared/initiative/vocabulary.ts'
import css from './class-mark.module.css'

/** A health as its dot and its word. */
export const HealthMark = ({ health }: { health: Health }) => (
  <span className={css['mark']}>
    <span className={css['dot']} data-health={health} aria-hidden="true" />
    {healthWords[health]}
  </span>
)
