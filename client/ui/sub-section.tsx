import type { ReactNode } from 'react'
import css from './sub-section.module.css'

/** A part of what is said about one record. `id` is where links and the focus go. */
export const SubSection = (props: { id: string; title: string; children: ReactNode }) => (
  <section className={css['section']} id={props.id} tabIndex={-1} aria-labelledby={`${props.id}-title`}>
    <h3 id={`${props.id}-title`}>{props.title}</h3>
    {props.children}
  </section>
)

/** Brings the focus back to a part whose form has gone. */
export const focusOnSubSection = (id: string): void =>
  document.getElementById(id)?.focus({ preventScroll: true })
