import type { ComponentProps, ReactNode } from 'react'
import css from './line-list.module.css'

/** Small records of something bigger, one a line. */
export const LineList = (props: { label: string; children: ReactNode }) => (
  <ul className={css['lines']} aria-label={props.label}>
    {props.children}
  </ul>
)

/** One of them: what it is, what is known of it, and what can be done; more below when there is. */
export const Line = (props: {
  mark?: ReactNode
  title: ReactNode
  about?: ReactNode
  acts?: ReactNode
  children?: ReactNode
}) => (
  <li className={css['line']}>
    <div className={css['head']}>
      {props.mark !== undefined && (
        <span className={css['mark']} aria-hidden="true">
          {props.mark}
        </span>
      )}
      <span className={css['title']}>{props.title}</span>
      {props.about !== undefined && <span className={css['about']}>{props.about}</span>}
      {props.acts !== undefined && <span className={css['acts']}>{props.acts}</span>}
    </div>
    {props.children}
  </li>
)

/** A small form in such a list's place: fields side by side where there is room. */
export const LineForm = (props: {
  label: string
  onSubmit: NonNullable<ComponentProps<'form'>['onSubmit']>
  children: ReactNode
}) => (
  <form className={css['form']} aria-label={props.label} noValidate onSubmit={props.onSubmit}>
    {props.children}
  </form>
)

export const LineFields = (props: { children: ReactNode }) => (
  <div className={css['fields']}>{props.children}</div>
)

export const LineButtons = (props: { children: ReactNode }) => (
  <div className={css['buttons']}>{props.children}</div>
)

/** A fine line: what was said about one of them, or that there is none. */
export const LineNote = (props: { children: ReactNode }) => <p className={css['note']}>{props.children}</p>
