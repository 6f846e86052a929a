import { Button } from '@mantine/core'
import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { countText, dayText } from '../ui/format.ts'
import { keyWords, many, rowsText } from './import-words.ts'
import css from './import.module.css'

interface Props {
  run: ImportRun
  onChange: (patch: ImportPatch) => void
}

/** In plain sentences: where the table was found, what of it is read, how rows are known again, and what was odd. */
export function Recognised({ run, onChange }: Props) {
  const { columns, sheets, sheet, headerRow, key } = run
  const read = columns.filter((column) => column.field !== null).length
  const left = columns.length - read
  const place = sheets.length > 1 ? `row ${headerRow} of the sheet “${sheet}”` : `row ${headerRow}`
  const found =
    read === 0
      ? `The header is in ${place}, and none of its columns was recognised: say below what they become.`
      : `The header is in ${place}. ${many(read, 'column')} ${read === 1 ? 'becomes a field' : 'become fields'}` +
        `${left > 0 ? `, ${countText(left)} ${left === 1 ? 'is' : 'are'} left out` : ''}. ` +
        `A row is found again by its ${keyWords[key].toLowerCase()}.`
  return (
    <div className={css['recognised']}>
      <p>{found}</p>
      <Saved run={run} onChange={onChange} />
      {run.notes.length > 0 && (
        <ul>
          {run.notes.map(({ message, rows }) => (
            <li key={message}>
              {message} <span className={css['where']}>{rowsText(rows)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A file like this was imported before: how it was read then is used, and may be left aside. */
function Saved({ run: { saved }, onChange }: Props) {
  if (saved === null) return null
  const when = `“${saved.fileName}” on ${dayText(saved.usedAt.slice(0, 10))}`
  return (
    <p>
      {saved.applied
        ? `This header is known: the file is read as ${when} was. `
        : `This header is known from ${when}, but the file is read anew. `}
      <Button
        variant="subtle"
        size="compact-sm"
        className={css['inline'] ?? ''}
        onClick={() => onChange({ saved: !saved.applied })}
      >
        {saved.applied ? 'Read it anew' : 'Read it as before'}
      </Button>
    </p>
  )
}
