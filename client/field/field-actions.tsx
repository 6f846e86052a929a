import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CustomField } from '#shared/field/field.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { MoveButton } from '../ui/move-button.tsx'
import { offerUndo, sayProblem } from '../ui/toast.tsx'
import css from './field.module.css'
import { removeFieldMutation, undoMutation } from './field.queries.ts'

interface Props {
  field: CustomField
  /** The last position. */
  last: number
  /** How many initiatives hold a value. */
  used: number
  portfolioId: PortfolioId
  onMove: (by: -1 | 1) => void
  onEdit: () => void
}

/** Moves, edits and removes one field. */
export function FieldActions({ field, last, used, portfolioId, onMove, onEdit }: Props) {
  const remove = useMutation(removeFieldMutation(portfolioId))
  const undo = useMutation(undoMutation(portfolioId))
  const { name, position } = field
  const takeBack = (changeSet: number) =>
    undo.mutateAsync({ params: { id: portfolioId }, body: { changeSet } })
  return (
    <div className={css['actions']}>
      <MoveButton
        label={`Move ${name} up`}
        direction="up"
        isAtEnd={position === 0}
        onMove={() => onMove(-1)}
      />
      <MoveButton
        label={`Move ${name} down`}
        direction="down"
        isAtEnd={position === last}
        onMove={() => onMove(1)}
      />
      <Button size="compact-sm" variant="subtle" aria-label={`Edit ${name}`} onClick={onEdit}>
        Edit
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        aria-label={`Remove ${name}`}
        loading={remove.isPending}
        question={askAbout(name, used)}
        confirm="Remove it"
        onConfirm={() =>
          remove.mutate(
            { params: { id: portfolioId, field: field.id }, version: field.version },
            {
              onSuccess: ({ reply }) => offerUndo(`${name} is removed.`, () => takeBack(reply.revision)),
              onError: sayProblem,
            },
          )
        }
      >
        Remove
      </ConfirmButton>
    </div>
  )
}

const askAbout = (name: string, used: number): string =>
  used === 0
    ? `Remove ${name}? No initiative holds a value in it.`
    : `Remove ${name}? ${used === 1 ? 'One initiative holds a value in it, which goes' : `${used} initiatives hold a value in it, which go`} with it. Undoing brings field and values back.`
