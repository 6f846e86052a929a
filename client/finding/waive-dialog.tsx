import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { findingApi } from '#shared/finding/finding.api.ts'
import { finding as findingSchema } from '#shared/finding/finding.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { CallProblem } from '../api/call.ts'
import { dayText } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { waiveWrite } from './finding.queries.ts'
import css from './finding.module.css'

const spans = [
  { label: 'A month', days: 30 },
  { label: 'A quarter', days: 91 },
  { label: 'Half a year', days: 182 },
] as const

interface Props {
  finding: Finding
  snapshot: Snapshot
  opened: boolean
  onClose: () => void
  onWaived: (message: string, version: number) => void
}

/** Accepts a finding until a day, with a reason that every export repeats. */
export const WaiveDialog = ({ opened, onClose, ...rest }: Props) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title="Waive this finding for a while"
    size="md"
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    <WaiveForm {...rest} onClose={onClose} />
  </Modal>
)

function WaiveForm({ finding, snapshot, onClose, onWaived }: Omit<Props, 'opened'>) {
  const { today, portfolio } = snapshot
  const waive = useMutation(waiveWrite(portfolio.id))
  const [version, setVersion] = useState(finding.version)
  const [theirs, setTheirs] = useState<Finding | null>(null)
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial: { reason: '', until: addDays(today, 91) },
    schema: findingApi.waive.body,
  })
  const failed = (error: unknown) => {
    const current = findingSchema.safeParse(error instanceof CallProblem ? error.current : undefined)
    if (current.success) {
      setVersion(current.data.version)
      setTheirs(current.data)
    }
    fail(error)
  }
  const submit = onSubmit((body) => {
    if (body.until <= today) form.setFieldError('until', 'A waiver ends after today.')
    else {
      const onSuccess = ({ reply }: { reply: Finding }) => {
        onClose()
        onWaived(`Waived until ${dayText(body.until)}.`, reply.version)
      }
      waive.mutate({ params: { id: finding.id }, version, body }, { onSuccess, onError: failed })
    }
  })
  return (
    <form onSubmit={submit} noValidate className={css['form']}>
      <p className={css['about']}>{finding.sentence}</p>
      <Textarea
        label="Reason"
        description="Every export repeats it, with your name and the day it ends."
        autosize
        minRows={3}
        withAsterisk
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <TextInput
        type="date"
        label="Until"
        description="The last day on which it holds. It also reopens when the finding grows."
        withAsterisk
        min={addDays(today, 1)}
        {...form.getInputProps('until')}
      />
      <Group gap={6}>
        {spans.map(({ label, days }) => (
          <Button
            key={label}
            size="compact-sm"
            variant="default"
            onClick={() => form.setFieldValue('until', addDays(today, days))}
          >
            {label}
          </Button>
        ))}
      </Group>
      <ProblemNote problem={problem} />
      {theirs && <Theirs finding={theirs} />}
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={waive.isPending}>
          {theirs ? 'Waive it all the same' : 'Waive'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

/** What somebody decided in the meantime. */
const Theirs = ({ finding: { status, waiver } }: { finding: Finding }) => (
  <p className={css['about']}>
    {waiver
      ? `${waiver.by.name} waived it until ${dayText(waiver.until)}: ${waiver.reason}`
      : status === 'acknowledged'
        ? 'Somebody has acknowledged it.'
        : 'Somebody has reopened it.'}
  </p>
)
