import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './section.module.css'

/** A part of a page with its heading and a line that says what it is about. */
export function Section(props: { title: string; about?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={css['section']} aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.about !== undefined && <p className={css['about']}>{props.about}</p>}
      {props.children}
    </section>
  )
}
