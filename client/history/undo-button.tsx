import { Button } from '@mantine/core'
import type { ChangeSet } from '#shared/history/change-set.ts'
import { whyNothingGoesBack } from '#shared/history/undoing.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import css from './history-page.module.css'

interface Props {
  set: ChangeSet
  size: 'compact-xs' | 'compact-md'
  onUndo: (changeSet: number) => void
}

/** Takes a change set back; where nothing of it can go back, the reason stands beside it. */
export function UndoButton({ set: { revision, parts, undoneBy }, size, onUndo }: Props) {
  const { may } = usePortfolio()
  if (undoneBy !== null || !may('change.undo')) return null
  const why = whyNothingGoesBack(parts, may)
  const id = `why-${revision}`
  return (
    <>
      {why !== null && (
        <span id={id} className={css['why']}>
          {why}
        </span>
      )}
      <Button
        size={size}
        variant="default"
        aria-label={`Undo change ${revision}`}
        aria-describedby={why === null ? undefined : id}
        disabled={why !== null}
        onClick={() => onUndo(revision)}
      >
        Undo
      </Button>
    </>
  )
}
