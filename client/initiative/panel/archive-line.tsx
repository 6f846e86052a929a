import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { locale } from '../../ui/format.ts'
import { say, sayProblem } from '../../ui/toast.tsx'
import { offerUndoOf } from '../editing/use-undo.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './panel.module.css'

const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })

/** Says that an initiative is archived, and brings it back for those who may. */
export function ArchiveLine({ row }: { row: Initiative }) {
  const { editing, may } = useInitiatives()
  if (row.archivedAt === null) return null
  return (
    <div className={css['archived']}>
      <span>Archived on {day.format(new Date(row.archivedAt))}. It weighs nothing in the verdict.</span>
      {may('initiative.archive') && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void editing.restore(row).then(
              () => say(`${row.key} is back.`),
              (error: unknown) => sayProblem(error),
            )
          }
        >
          Bring it back
        </Button>
      )}
    </div>
  )
}

/** Archives, and offers to take it back. */
export function ArchiveButton({ row }: { row: Initiative }) {
  const { editing, may, mayUndo } = useInitiatives()
  const [isBusy, setBusy] = useState(false)
  if (row.archivedAt !== null || !may('initiative.archive')) return null
  const archive = async () => {
    setBusy(true)
    try {
      offerUndoOf(await editing.archive([row], `${row.key} archived`), { editing, mayUndo })
    } catch (error) {
      sayProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="compact-sm" variant="subtle" loading={isBusy} onClick={() => void archive()}>
      Archive
    </Button>
  )
}
