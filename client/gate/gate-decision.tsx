import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { gateApi } from '#shared/gate/gate.api.ts'
import { gateOutcome } from '#shared/gate/gate.ts'
import type { Gate, GateOutcome } from '#shared/gate/gate.ts'
import { gateOutcomeWords } from '#shared/gate/gate.words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Day } from '#shared/kernel/day.ts'
import { LineButtons, LineForm, LineSave } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { decideGateWrite } from './gate.queries.ts'

/** Says what was decided at a gate, when and why; or takes it back. */
export function GateDecision(props: { row: Initiative; gate: Gate; today: Day; onDone: () => void }) {
  const { row, gate, today, onDone } = props
  const decide = useMutation(decideGateWrite(row.portfolioId))
  // what is decided is decided about the gate as it was seen
  const [version] = useState(gate.version)
  const { form, problem, fail, onSubmit } = useCheckedForm<{
    decision: GateOutcome
    decidedOn: string
    reason: string
  }>({
    initial: {
      decision: gate.decision ?? 'passed',
      decidedOn: gate.decidedOn ?? today,
      reason: gate.reason,
    },
    schema: gateApi.decide.body,
  })
  const save = (body: { decision: GateOutcome | null; decidedOn?: string; reason?: string }) =>
    decide.mutate(
      { params: { id: gate.id }, version, body },
      {
        onSuccess: () => {
          say(body.decision === null ? 'Taken back: nothing is decided.' : `${gate.name}: decided.`)
          onDone()
        },
        onError: fail,
      },
    )
  return (
    <LineForm label={`Decide at ${gate.name}`} onSubmit={onSubmit(save)}>
      <Radio.Group label="What was decided" size="sm" {...form.getInputProps('decision')}>
        <LineButtons>
          {gateOutcome.options.map((one) => (
            <Radio key={one} value={one} label={gateOutcomeWords[one]} size="sm" />
          ))}
        </LineButtons>
      </Radio.Group>
      <TextInput size="sm" type="date" label="On" max={today} {...form.getInputProps('decidedOn')} />
      <Textarea
        size="sm"
        label="Why"
        description="Needed when it does not pass."
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
      <ProblemNote problem={problem} />
      <LineSave send="Decide" isBusy={decide.isPending} onCancel={onDone}>
        {gate.decision !== null && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={decide.isPending}
            onClick={() => save({ decision: null })}
          >
            Take the decision back
          </Button>
        )}
      </LineSave>
    </LineForm>
  )
}
