import type { ReactNode } from 'react'
import css from './direction.module.css'

interface Props {
  /** Where links and the focus go. */
  id: string
  title: string
  about: ReactNode
  act?: ReactNode
  children: ReactNode
}

/** A part of the Direction page: its heading, a line on what it is about, and what can be done at the right. */
export const DirectionPart = ({ id, title, about, act, children }: Props) => (
  <section className={css['part']} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
    <div className={css['partHead']}>
      <h2 id={`${id}-title`}>{title}</h2>
      {act !== undefined && act !== false && (
        <div className={css['partAct']} data-screen>
          {act}
        </div>
      )}
    </div>
    <p className={css['about']}>{about}</p>
    {children}
  </section>
)
