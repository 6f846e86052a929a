import { Button } from '@mantine/core'
import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { columnTitle } from './import-words.ts'
import css from './import.module.css'

interface Props {
  run: ImportRun
  onChange: (patch: ImportPatch) => void
}

/** Where a column is said what it becomes; decisions lead there. */
export const columnId = (index: number): string => `column-${index}`

/** What a person has to settle, and what is worth a look, each with the way to its column. */
export function Decisions({ run, onChange }: Props) {
  const { errors, questions } = run
  return (
    <>
      {errors.length > 0 && (
        <div className={css['toSettle']} role="alert">
          <p>
            {errors.length === 1
              ? 'One thing is left to settle first.'
              : 'Some things are left to settle first.'}
          </p>
          <Listed of={errors} run={run} onChange={onChange} />
        </div>
      )}
      {questions.length > 0 && (
        <div className={css['toAnswer']}>
          <p>Worth a look: nothing is guessed here, so cells stay empty until you say.</p>
          <Listed of={questions} run={run} onChange={onChange} />
        </div>
      )}
    </>
  )
}

const Listed = ({ of, run, onChange }: Props & { of: ImportRun['errors'] }) => (
  <ul>
    {of.map(({ column, message }) => (
      <li key={`${column} ${message}`}>
        {column !== '' && <b>{column}: </b>}
        {message} <Act run={run} column={column} onChange={onChange} />
      </li>
    ))}
  </ul>
)

/** The nearest answer: let the column fill gaps where it may, else go to it. */
function Act({ run, column: name, onChange }: Props & { column: string }) {
  const index = run.columns.findIndex((one, at) => columnTitle(one, at) === name)
  const column = run.columns[index]
  if (!column) return null
  const field = fillsGapsOf(run, index)
  return field === null ? (
    <Button
      variant="subtle"
      size="compact-sm"
      className={css['inline'] ?? ''}
      aria-label={`Go there: ${name}`}
      onClick={() => document.getElementById(columnId(index))?.focus()}
    >
      Go there
    </Button>
  ) : (
    <Button
      variant="subtle"
      size="compact-sm"
      className={css['inline'] ?? ''}
      aria-label={`Let it fill the gaps: ${name}`}
      onClick={() => onChange({ columns: [{ index, field, fallback: true }] })}
    >
      Let it fill the gaps
    </Button>
  )
}

/** The field whose gaps a column may fill: one offered to it, or one that another column before it is already. */
function fillsGapsOf({ columns }: ImportRun, index: number): ImportRun['columns'][number]['field'] {
  const column = columns[index]
  if (!column) return null
  if (column.field === null) return column.mayFill
  const isTaken = columns.some((other, at) => at < index && !other.fallback && other.field === column.field)
  return isTaken && column.field !== 'key' ? column.field : null
}
