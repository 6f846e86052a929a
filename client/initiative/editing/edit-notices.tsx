import { Button } from '@mantine/core'
import { useInitiatives } from '../initiatives-context.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import type { Refusal } from './edit.ts'
import css from './editing.module.css'

// a problem with one issue says the same twice
const sentencesOf = ({ sentence, issues }: Refusal) => [
  ...new Set([sentence, ...issues.map((issue) => issue.message)]),
]

/** What could not be saved, and what to do about it: taken back with its sentence, or theirs beside mine. */
export function EditNotices() {
  const { edits, editing } = useInitiatives()
  const { queue } = editing
  const [conflict] = edits.conflicts
  return (
    <>
      {edits.refusals.map((refusal) => (
        <div key={refusal.edit.id} className={css['refusal']} role="alert">
          <span>
            <b>{refusal.edit.label}</b> was not saved and is as it was. {sentencesOf(refusal).join(' ')}
          </span>
          <span className={css['acts']}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                queue.dismiss(refusal)
                queue.add(refusal.edit)
              }}
            >
              Try again
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => queue.dismiss(refusal)}>
              Dismiss
            </Button>
          </span>
        </div>
      ))}
      {conflict && <ConflictChoice key={conflict.edit.id} conflict={conflict} />}
    </>
  )
}
