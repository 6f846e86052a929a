import type { ReactNode } from 'react'
import { Mark } from '../ui/mark.tsx'
import css from './front.module.css'

/** A page that stands alone: the mark, a heading, a narrow column. */
export const Front = (props: { title: string; children?: ReactNode; lead?: ReactNode }) => (
  <div className={css['front']}>
    <header className={css['mark']}>
      <Mark /> Bearing
    </header>
    <main id="main" className={css['main']}>
      <h1 className={css['title']}>{props.title}</h1>
      {props.lead !== undefined && <p className={css['lead']}>{props.lead}</p>}
      {props.children}
    </main>
    <footer className={css['foot']}>A bearing is a direction, not a destination.</footer>
  </div>
)
