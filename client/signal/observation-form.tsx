import { NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { observationCreate } from '#shared/signal/signal.ts'
import type { Signal } from '#shared/signal/signal.ts'
import { LineFields, LineForm, LineSave } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { observeWrite } from './signal.queries.ts'

interface Props {
  signal: Signal
  portfolioId: PortfolioId
  today: Day
  onDone: () => void
}

interface Written extends Record<string, unknown> {
  value: number | ''
  on: Day
  note: string
}

const bodyOf = ({ value, on, note }: Written) => ({ value: value === '' ? undefined : value, on, note })

/** What a signal is today, or was on a day before. */
export function ObservationForm({ signal, portfolioId, today, onDone }: Props) {
  const observe = useMutation(observeWrite(portfolioId))
  const { form, problem, fail, onSubmit } = useCheckedForm<Written>({
    initial: { value: '', on: today, note: '' },
    schema: observationCreate,
    bodyOf,
  })
  const save = (values: Written) =>
    observe.mutate(
      { params: { id: signal.id }, body: observationCreate.parse(bodyOf(values)) },
      {
        onSuccess: () => {
          say(`Observed: ${signal.name}.`)
          onDone()
        },
        onError: fail,
      },
    )
  return (
    <LineForm label={`An observation of ${signal.name}`} onSubmit={onSubmit(save)}>
      <LineFields>
        <NumberInput
          size="sm"
          label={signal.unit === '' ? 'Value' : `Value, in ${signal.unit}`}
          hideControls
          {...form.getInputProps('value')}
        />
        <TextInput size="sm" type="date" label="Day" max={today} {...form.getInputProps('on')} />
      </LineFields>
      <TextInput
        size="sm"
        label="Note"
        description="What explains it, if anything does."
        {...form.getInputProps('note')}
      />
      <ProblemNote problem={problem} />
      <LineSave send="Add" isBusy={observe.isPending} onCancel={onDone} />
    </LineForm>
  )
}
