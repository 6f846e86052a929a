import { Button, Checkbox, Group, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Declaration } from '#shared/declaration/declaration.ts'
import { directionChangeCreate } from '#shared/direction/direction-change.ts'
import { addDays } from '#shared/kernel/day.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import css from './direction.module.css'
import { logDirectionWrite } from './direction.queries.ts'
import { EndStateNote } from './end-state-note.tsx'
import { WhyFields } from './why-fields.tsx'

interface Props {
  inForce: Declaration
  onDone: () => void
  onSwitch: () => void
}

interface Written extends Record<string, unknown> {
  kind: 'no_change' | 'adapt'
  trigger: string | null
  observed: string
  changed: string
  rewords: boolean
  direction: string
  reviewOn: string
}

/** Says that the direction was looked at: kept on purpose, or adapted, with better words for it where wanted. */
export function LogForm({ inForce: opened, onDone, onSwitch }: Props) {
  const { snapshot, portfolio } = usePortfolio()
  // as it was when the form was opened: what others save meanwhile is refused, and takes nothing away
  const [inForce] = useState(opened)
  const log = useMutation(logDirectionWrite(portfolio.id))
  const bodyOf = ({ kind, trigger, observed, changed, rewords, direction, reviewOn }: Written) => ({
    kind,
    trigger,
    observed,
    changed: kind === 'adapt' ? changed : '',
    reviewOn: reviewOn === '' ? null : reviewOn,
    ...(kind === 'adapt' && rewords ? { rewording: { direction, version: inForce.version } } : {}),
  })
  const { form, problem, fail, onSubmit } = useCheckedForm<Written>({
    initial: {
      kind: 'no_change',
      trigger: null,
      observed: '',
      changed: '',
      rewords: false,
      direction: inForce.direction,
      reviewOn: '',
    },
    schema: directionChangeCreate,
    bodyOf,
  })
  const { values } = form
  const isAdapting = values.kind === 'adapt'
  const send = (written: Written) => {
    if (written.kind === 'adapt' && !written.rewords && written.changed.trim() === '') {
      form.setFieldError('changed', 'Say what is done differently from now on.')
      return
    }
    log.mutate(
      { params: { id: portfolio.id }, body: directionChangeCreate.parse(bodyOf(written)) },
      {
        onSuccess: () => {
          say(isAdapting ? 'Logged: the direction is adapted.' : 'Logged: the direction is kept.')
          onDone()
        },
        onError: fail,
      },
    )
  }
  return (
    <form className={css['form']} aria-label="Look at the direction" noValidate onSubmit={onSubmit(send)}>
      <Radio.Group label="What becomes of it?" {...form.getInputProps('kind')}>
        <Group gap="lg" mt={6}>
          <Radio
            value="no_change"
            label="It stays as it is"
            // the form was asked for: this is where the answer begins
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          />
          <Radio value="adapt" label="It is adapted" />
          <Button size="compact-sm" variant="subtle" onClick={onSwitch}>
            Switch the primary strategy…
          </Button>
        </Group>
      </Radio.Group>
      <WhyFields observed={form.getInputProps('observed')} trigger={form.getInputProps('trigger')} />
      {isAdapting && (
        <>
          <Textarea
            label="What is done differently from now on?"
            autosize
            minRows={2}
            {...form.getInputProps('changed')}
          />
          <Checkbox
            label="Put the direction into better words as well"
            {...form.getInputProps('rewords', { type: 'checkbox' })}
          />
          {values.rewords && (
            <div>
              <TextInput
                label="Direction"
                {...form.getInputProps('direction')}
                error={form.errors['rewording.direction']}
              />
              <EndStateNote direction={values.direction} />
            </div>
          )}
        </>
      )}
      <TextInput
        type="date"
        className={css['day']}
        label="Look again on"
        description={`Empty leaves it to ${snapshot.policy.reviewDays} days from today.`}
        min={addDays(snapshot.today, 1)}
        {...form.getInputProps('reviewOn')}
      />
      <ProblemNote problem={problem} />
      <Group gap="xs">
        <Button type="submit" loading={log.isPending}>
          {isAdapting ? 'Log the adaptation' : 'Log no change'}
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
