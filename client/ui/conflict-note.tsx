import { Button } from '@mantine/core'
import { useState } from 'react'
import { CallProblem } from '../api/call.ts'
import css from './conflict-note.module.css'

type Fields = Record<string, unknown>

interface Props {
  /** What the call threw. Nothing is shown unless somebody changed the record in the meantime. */
  problem: unknown
  /** The fields as they were when editing began, and as they are on the form now. */
  base: Fields
  mine: Fields
  /** The fields in question, by name, as they are called on the form. */
  labels: Readonly<Record<string, string>>
  show?: (field: string, value: unknown) => string
  /** All fields of the form: as chosen where both changed one, else as whoever changed it left it; and the record now. */
  onResolve: (fields: Fields, current: Fields & { version: number }) => void
}

/** Somebody else saved first: theirs and mine side by side, field by field, and one button that saves what was chosen. */
export function ConflictNote({ problem, base, mine, labels, show = plain, onResolve }: Props) {
  const [kept, setKept] = useState<Record<string, 'mine' | 'theirs'>>({})
  const theirs = theirsIn(problem)
  if (theirs === null) return null
  const isSame = (field: string, one: Fields, other: Fields) =>
    plain(field, one[field]) === plain(field, other[field])
  const isMine = (field: string) => field in mine && !isSame(field, mine, base)
  const asked = Object.keys(labels).filter((field) => isMine(field) && !isSame(field, mine, theirs))
  const choiceOf = (field: string) => kept[field] ?? 'mine'
  const resolve = () => {
    const fields = Object.keys(labels).map((field) => {
      const keepsMine = isMine(field) && choiceOf(field) === 'mine'
      return [field, (keepsMine ? mine : theirs)[field]] as const
    })
    onResolve({ ...mine, ...Object.fromEntries(fields) }, theirs)
  }
  return (
    <div className={css['conflict']} role="alert">
      <p>
        Somebody saved this while you were editing.{' '}
        {asked.length > 0 ? 'Choose what to keep.' : 'Your changes do not touch theirs.'}
      </p>
      {asked.map((field) => (
        <fieldset key={field} className={css['field']}>
          <legend>{labels[field]}</legend>
          {(['theirs', 'mine'] as const).map((whose) => (
            <label key={whose} className={css['option']}>
              <input
                type="radio"
                name={`keep-${field}`}
                checked={choiceOf(field) === whose}
                onChange={() => setKept({ ...kept, [field]: whose })}
              />
              <span className={css['whose']}>{whose === 'mine' ? 'Mine' : 'Theirs'}</span>
              <span>{show(field, (whose === 'mine' ? mine : theirs)[field]) || 'Nothing'}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button size="compact-sm" onClick={resolve}>
        {asked.length > 0 ? 'Save what I chose' : 'Save mine too'}
      </Button>
    </div>
  )
}

/** True when the problem is one that `ConflictNote` shows, so that no other note is needed. */
export const isConflict = (problem: unknown): boolean => theirsIn(problem) !== null

function theirsIn(problem: unknown): (Fields & { version: number }) | null {
  if (!(problem instanceof CallProblem) || problem.code !== 'stale_version') return null
  const { current } = problem
  const isRecord = typeof current === 'object' && current !== null && 'version' in current
  // every editable record carries its version as a number; its other fields are read as unknown
  return isRecord ? (current as Fields & { version: number }) : null
}

const plain = (_field: string, value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)
