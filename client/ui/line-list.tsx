import { Button } from '@mantine/core'
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

/** A small form in such a list's place: it was asked for, so the typing goes to its first field. */
export const LineForm = (props: {
  label: string
  onSubmit: NonNullable<ComponentProps<'form'>['onSubmit']>
  children: ReactNode
}) => (
  <form
    ref={focusFirst}
    className={css['form']}
    aria-label={props.label}
    noValidate
    onSubmit={props.onSubmit}
  >
    {props.children}
  </form>
)

const focusFirst = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })

/** Fields side by side where there is room. */
export const LineFields = (props: { children: ReactNode }) => (
  <div className={css['fields']}>{props.children}</div>
)

export const LineButtons = (props: { children: ReactNode }) => (
  <div className={css['buttons']}>{props.children}</div>
)

/** The foot of such a form: what it does, what else it can do, and the way out. */
export const LineSave = (props: {
  send: string
  isBusy: boolean
  onCancel: () => void
  children?: ReactNode
}) => (
  <LineButtons>
    <Button size="compact-sm" type="submit" loading={props.isBusy}>
      {props.send}
    </Button>
    {props.children}
    <Button size="compact-sm" variant="subtle" onClick={props.onCancel}>
      Cancel
    </Button>
  </LineButtons>
)

/** A fine line: what was said about one of them, or that there is none. */
export const LineNote = (props: { children: ReactNode }) => <p className={css['note']}>{props.children}</p>
