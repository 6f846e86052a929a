import { classWords } from '#shared/focus/focus.words.ts'
import type { InitiativeClass } from '#shared/initiative/vocabulary.ts'
import css from './class-mark.module.css'

/** A class as its colour and its word; unproven is hatched, so that it differs without colour, too. */
export const ClassMark = (props: { class: InitiativeClass }) => (
  <span className={css['mark']}>
    <span className={css['swatch']} data-class={props.class} aria-hidden="true" />
    {classWords[props.class]}
  </span>
)
