import { UnstyledButton } from '@mantine/core'
import { locale } from '../../ui/format.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './editing.module.css'
import { useUndo } from './use-undo.ts'

const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })

/** Whether everything is saved, in a word: "saving", "saved 10:42", "2 not saved yet"; and the way back. */
export function SaveState() {
  const { edits, acts } = useInitiatives()
  const { undo } = useUndo()
  const word = wordOf(edits)
  const last = acts.done.at(-1)
  return (
    <>
      {word !== '' && ' · '}
      <span role="status">{word}</span>
      {last && edits.waiting.length === 0 && (
        <UnstyledButton
          className={css['undo']}
          onClick={() => void undo()}
          title={`Undo: ${last.label} (Ctrl Z)`}
        >
          Undo
        </UnstyledButton>
      )}
    </>
  )
}

function wordOf(edits: ReturnType<typeof useInitiatives>['edits']): string {
  const count = edits.waiting.length
  if (edits.isStuck && count > 0) return `${count} not saved yet, trying again`
  if (count > 0) return count === 1 ? 'saving' : `saving ${count}`
  if (edits.refusals.length + edits.conflicts.length > 0) return 'not all saved'
  return edits.savedAt === null ? '' : `saved ${time.format(new Date(edits.savedAt))}`
}
