import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Capability } from '#shared/capability/capability.ts'
import { undoWrite } from '../history/history.queries.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { offerUndo, sayProblem } from '../ui/toast.tsx'
import { CapabilityDialog } from './capability-dialog.tsx'
import { changeCapabilityWrite, removeCapabilityWrite } from './capability.queries.ts'
import css from './backbone.module.css'

/** Edits, marks and removes one capability; marking and removing can be taken back. */
export function CapabilityActions({ capability }: { capability: Capability }) {
  const { portfolio } = usePortfolio()
  const navigate = useNavigate()
  const [isEditing, setEditing] = useState(false)
  const change = useMutation(changeCapabilityWrite(portfolio.id))
  const remove = useMutation(removeCapabilityWrite(portfolio.id))
  const undo = useMutation(undoWrite(portfolio.id))
  const { name, version } = capability
  const params = { id: capability.id }
  const offer = (words: string, changeSet: number | null) =>
    changeSet !== null &&
    offerUndo(words, () => undo.mutateAsync({ params: { id: portfolio.id }, body: { changeSet } }))
  return (
    <div className={css['acts']} data-screen>
      <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
        Edit
      </Button>
      {!capability.isMostImportant && (
        <Button
          size="compact-sm"
          variant="default"
          loading={change.isPending}
          onClick={() =>
            change.mutate(
              { params, version, body: { isMostImportant: true } },
              {
                onSuccess: ({ revision }) => void offer(`${name} is the most important one.`, revision),
                onError: sayProblem,
              },
            )
          }
        >
          Mark as most important
        </Button>
      )}
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        loading={remove.isPending}
        question={`Remove ${name} with its assessments? Undoing brings them back.`}
        confirm="Remove it"
        onConfirm={() =>
          remove.mutate(
            { params, version },
            {
              onSuccess: ({ reply }) => {
                void navigate({
                  to: '.',
                  search: (before) => ({ ...before, open: undefined }),
                  replace: true,
                })
                offer(`${name} is removed.`, reply.revision)
              },
              onError: sayProblem,
            },
          )
        }
      >
        Remove
      </ConfirmButton>
      {isEditing && <CapabilityDialog capability={capability} onClose={() => setEditing(false)} />}
    </div>
  )
}
