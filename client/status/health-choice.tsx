import type { KeyboardEvent } from 'react'
import { healthWords } from '#shared/initiative/initiative.words.ts'
import type { Health } from '#shared/initiative/vocabulary.ts'
import { HealthMark } from '../initiative/health-mark.tsx'
import css from './health-choice.module.css'

/** The digits that choose, in the order shown. */
const keys = { green: '1', amber: '2', red: '3', not_reported: '0' } as const satisfies Record<Health, string>
const choices = ['green', 'amber', 'red', 'not_reported'] as const satisfies readonly Health[]

interface Props {
  id: string
  label: string
  question: string
  value: Health
  error?: string | undefined
  isMain?: boolean
  onChange: (health: Health) => void
  /** A digit has answered: the next question takes the focus. */
  onAnswered: () => void
}

/** One health as three colours with their words, and none: arrows move, a digit answers and goes on. */
export function HealthChoice(props: Props) {
  const { id, label, question, value, error, isMain, onChange, onAnswered } = props
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = choices.find((one) => keys[one] === event.key)
    if (chosen === undefined) return
    event.preventDefault()
    onChange(chosen)
    onAnswered()
  }
  return (
    <fieldset
      id={id}
      className={css['choice']}
      data-main={isMain || undefined}
      onKeyDown={press}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend>
        {label}
        <span className={css['question']}> {question}</span>
      </legend>
      <div className={css['answers']}>
        {choices.map((one) => (
          <label key={one} className={css['answer']} title={`Key ${keys[one]}`}>
            <input type="radio" name={id} checked={value === one} onChange={() => onChange(one)} />
            {one === 'not_reported' ? (
              <span className={css['none']}>
                <span aria-hidden="true">–</span>
                <span className="only-read-out">{healthWords[one]}</span>
              </span>
            ) : (
              <HealthMark health={one} />
            )}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={css['error']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** Puts the focus on a question: on what is chosen there. */
export function focusOnChoice(id: string): void {
  const place = document.getElementById(id)
  const radio =
    place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input')
  radio?.focus()
}
