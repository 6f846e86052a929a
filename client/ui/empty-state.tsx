import type { ReactNode } from 'react'
import css from './ui.module.css'

/** Says what is not there yet and offers the way to it. */
export const EmptyState = (props: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className={css['empty']}>
    <p className={css['emptyTitle']}>{props.title}</p>
    {props.children !== undefined && <div className={css['emptyText']}>{props.children}</div>}
    {props.action !== undefined && <div className={css['emptyAction']}>{props.action}</div>}
  </div>
)
