import type { KeyboardEvent } from 'react'
import { levelAbout, levelWords } from '#shared/capability/capability.words.ts'
import css from './level-choice.module.css'

interface Props {
  name: string
  label: string
  value: number | null
  error?: string | undefined
  onChange: (level: number) => void
  /** A digit has answered: what comes next takes the focus. */
  onAnswered: () => void
}

/** A level from 0 to 4 with what it means: arrows move, a digit answers and goes on. */
export function LevelChoice({ name, label, value, error, onChange, onAnswered }: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-4]$/.test(event.key)) return
    event.preventDefault()
    onChange(Number(event.key))
    onAnswered()
  }
  return (
    <fieldset
      className={css['choice']}
      onKeyDown={press}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend>{label}</legend>
      {levelWords.map((word, level) => (
        <label key={word} className={css['answer']}>
          <input
            type="radio"
            name={name}
            checked={value === level}
            onChange={() => onChange(level)}
            aria-label={`${level} ${word}: ${levelAbout[level]}`}
          />
          <i data-level={level} aria-hidden="true">
            {level}
          </i>
          <span>
            <b>{word}</b> {levelAbout[level]}
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p id={`${name}-error`} className={css['error']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
