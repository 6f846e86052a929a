import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Milestone } from '#shared/milestone/milestone.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { Line } from '../ui/line-list.tsx'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { MilestoneMark } from './milestone-mark.tsx'
import { changeMilestoneWrite, removeMilestoneWrite } from './milestone.queries.ts'

interface Props {
  row: Initiative
  milestone: Milestone
  snapshot: Snapshot
  mayEdit: boolean
}

/** One milestone: when it is due, whether it was reached, and the way to say so. */
export function MilestoneLine({ row, milestone, snapshot, mayEdit }: Props) {
  const [isEditing, setEditing] = useState(false)
  const change = useMutation(changeMilestoneWrite(row.portfolioId))
  const remove = useMutation(removeMilestoneWrite(row.portfolioId))
  const input = { params: { id: milestone.id }, version: milestone.version }
  const close = () => {
    setEditing(false)
    focusOnSubSection('milestones')
  }
  const reach = (doneOn: Day | null) =>
    change.mutate(
      { ...input, body: { doneOn } },
      {
        onSuccess: () => say(doneOn === null ? 'Open again.' : `Reached: ${milestone.name}.`),
        onError: sayProblem,
      },
    )
  const acts = (
    <>
      {milestone.doneOn === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={change.isPending}
          aria-label={`Reached today: ${milestone.name}`}
          onClick={() => reach(snapshot.today)}
        >
          Reached today
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Edit ${milestone.name}`}
        onClick={() => setEditing(true)}
      >
        Edit
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        aria-label={`Remove ${milestone.name}`}
        question="Remove this milestone? History keeps it."
        confirm="Remove"
        onConfirm={() =>
          remove.mutate(input, { onSuccess: () => focusOnSubSection('milestones'), onError: sayProblem })
        }
      >
        Remove
      </ConfirmButton>
    </>
  )
  if (isEditing)
    return (
      <li>
        <MilestoneForm row={row} milestone={milestone} onDone={close} />
      </li>
    )
  return (
    <Line
      mark={<MilestoneMark isDone={milestone.doneOn !== null} />}
      title={milestone.name}
      about={whenText(milestone, snapshot.today)}
      {...(mayEdit ? { acts } : {})}
    />
  )
}

function whenText({ due, doneOn }: Milestone, today: Day): string {
  if (doneOn !== null) {
    const late = doneOn > due ? `, was due ${dayText(due)}` : ''
    return `reached ${dayText(doneOn)}${late}`
  }
  return due < today ? `was due ${dayText(due)}, not reached yet` : `due ${dayText(due)}`
}
