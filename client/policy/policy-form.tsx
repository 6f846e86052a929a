import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { issuesOf } from '#shared/kernel/problem.ts'
import { policy, policyWrite } from '#shared/policy/policy.ts'
import type { Policy } from '#shared/policy/policy.ts'
import { thresholdWords, usedThresholds } from '#shared/policy/policy.words.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { bodyOf, defaultValues, edgesOf, hasSameNumbers, valuesOf } from './draft-policy.ts'
import type { PolicyValues } from './draft-policy.ts'
import { MixTargetField } from './mix-target-field.tsx'
import { PolicyBar } from './policy-bar.tsx'
import type { DraftPolicy } from './policy-bar.tsx'
import { PolicyEffect } from './policy-effect.tsx'
import css from './policy.module.css'
import { setPolicyMutation } from './policy.queries.ts'
import { ThresholdField } from './threshold-field.tsx'
import { ThresholdGroups } from './threshold-groups.tsx'

/** Other thresholds: their effect on the verdict stands there before they are saved as a new version. */
export function PolicyForm({ snapshot }: { snapshot: Snapshot }) {
  const { portfolio } = snapshot
  // what is edited stays what it was when it was opened: a newer one shows as a conflict, and takes nothing away
  const [base, setBase] = useState(snapshot.policy)
  const { form, problem, fail, forget, onSubmit } = useCheckedForm({
    initial: valuesOf(base, ''),
    schema: policyWrite,
    bodyOf: (values: PolicyValues) => bodyOf(values, base),
  })
  const save = useMutation(setPolicyMutation(portfolio.id))
  const isChanged = !hasSameNumbers(form.values, base)
  const draft = useDeferredValue(useMemo(() => draftOf(form.values, base), [form.values, base]))
  const rest = (saved: Policy) => {
    setBase(saved)
    form.setValues(valuesOf(saved, ''))
    forget()
  }
  const send = (values: PolicyValues, over: Policy) =>
    save.mutate(
      { params: { id: portfolio.id }, body: policyWrite.parse(bodyOf(values, over)), version: over.version },
      {
        onSuccess: ({ reply }) => {
          rest(reply)
          say(`Saved as policy ${reply.version}.`)
        },
        onError: fail,
      },
    )
  return (
    <form onSubmit={onSubmit((values) => send(values, base))} noValidate>
      <ThresholdGroups snapshot={snapshot} edges={edgesOf(form.values, base)}>
        {(name) => (
          <ThresholdField
            key={name}
            name={name}
            value={form.values[name]}
            error={form.errors[name]}
            onChange={(value) => form.setFieldValue(name, value)}
          />
        )}
      </ThresholdGroups>
      <MixTargetField
        value={form.values.mixTarget}
        error={form.errors['mixTarget']}
        onChange={(value) => form.setFieldValue('mixTarget', value)}
      />
      <div className={css['ending']}>
        {isChanged && draft.policy !== null && <PolicyEffect snapshot={snapshot} policy={draft.policy} />}
        {isChanged && (
          <Textarea
            label="Note"
            description="Why these numbers: it stands beside them wherever they are shown."
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
        )}
        <ConflictNote
          problem={problem}
          base={valuesOf(base, '')}
          mine={form.values}
          labels={labels}
          onResolve={(chosen, current) => {
            const values = { ...form.values, ...chosen }
            form.setValues(values)
            send(values, policy.parse(current))
          }}
        />
        {!isConflict(problem) && <ProblemNote problem={problem} />}
        {!hasSameNumbers(form.values, defaultValues) && (
          <div>
            <Button variant="default" onClick={() => form.setValues(defaultValues)}>
              Use all Bearing defaults
            </Button>
          </div>
        )}
      </div>
      <PolicyBar snapshot={snapshot} draft={draft} isChanged={isChanged}>
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={() => rest(base)}>
            Put them back
          </Button>
        </Group>
      </PolicyBar>
    </form>
  )
}

const labels = Object.fromEntries(usedThresholds.map((name) => [name, thresholdWords[name].label]))

/** The policy as typed, or why it cannot be one. */
function draftOf(values: PolicyValues, base: Policy): DraftPolicy {
  const read = policyWrite.safeParse(bodyOf(values, base))
  if (read.success) return { policy: { ...base, ...read.data }, refusals: [] }
  return { policy: null, refusals: [...new Set(issuesOf(read.error).map((one) => one.message))] }
}
