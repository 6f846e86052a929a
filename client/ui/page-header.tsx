import type { ReactNode } from 'react'
import css from './ui.module.css'

/** A page's only h1, a line below it (`children`), and what can be done at the right. */
export const PageHeader = (props: { title: ReactNode; children?: ReactNode; tools?: ReactNode }) => (
  <header className={css['header']}>
    <div className={css['heading']}>
      <h1 className={css['title']}>{props.title}</h1>
      {props.children !== undefined && <div className={css['subtitle']}>{props.children}</div>}
    </div>
    {props.tools !== undefined && <div className={css['tools']}>{props.tools}</div>}
  </header>
)
