import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Gate } from '#shared/gate/gate.ts'
import { gateOutcomeWords } from '#shared/gate/gate.words.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { Line, LineNote } from '../ui/line-list.tsx'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { sayProblem } from '../ui/toast.tsx'
import { GateDecision } from './gate-decision.tsx'
import { GateForm } from './gate-form.tsx'
import { GateMark } from './gate-mark.tsx'
import type { GateProps } from './gate-section.tsx'
import { removeGateWrite } from './gate.queries.ts'

/** One gate: when it is due, what was decided, and the way to decide. */
export function GateLine({ row, gate, snapshot, mayEdit, mayDecide }: GateProps & { gate: Gate }) {
  const [open, setOpen] = useState<'edit' | 'decide' | null>(null)
  const remove = useMutation(removeGateWrite(row.portfolioId))
  const close = () => {
    setOpen(null)
    focusOnSubSection('gates')
  }
  const isDecidable = mayDecide && row.archivedAt === null
  const acts = (
    <>
      {isDecidable && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${gate.decision === null ? 'Decide' : 'Decide again'}: ${gate.name}`}
          onClick={() => setOpen('decide')}
        >
          {gate.decision === null ? 'Decide' : 'Decide again'}
        </Button>
      )}
      {mayEdit && (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Edit ${gate.name}`}
            onClick={() => setOpen('edit')}
          >
            Edit
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            aria-label={`Remove ${gate.name}`}
            question="Remove this gate? History keeps it, with what was decided."
            confirm="Remove"
            onConfirm={() =>
              remove.mutate(
                { params: { id: gate.id }, version: gate.version },
                { onSuccess: () => focusOnSubSection('gates'), onError: sayProblem },
              )
            }
          >
            Remove
          </ConfirmButton>
        </>
      )}
    </>
  )
  if (open === 'edit')
    return (
      <li>
        <GateForm row={row} gate={gate} onDone={close} />
      </li>
    )
  return (
    <Line
      mark={<GateMark decision={gate.decision} />}
      title={gate.name}
      about={whenText(gate, snapshot.today)}
      {...(isDecidable || mayEdit ? { acts } : {})}
    >
      {gate.reason !== '' && <LineNote>{gate.reason}</LineNote>}
      {open === 'decide' && <GateDecision row={row} gate={gate} today={snapshot.today} onDone={close} />}
    </Line>
  )
}

function whenText({ due, decision, decidedOn, decidedBy }: Gate, today: Day): string {
  if (decision !== null && decidedOn !== null) {
    const by = decidedBy ? ` by ${decidedBy.name}` : ''
    return `${gateOutcomeWords[decision].toLowerCase()} ${dayText(decidedOn)}${by}`
  }
  if (due === null) return 'no day yet'
  return due < today ? `was due ${dayText(due)}, not decided yet` : `due ${dayText(due)}`
}
