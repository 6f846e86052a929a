import { Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  backboneTrait,
  capabilityCreate,
  capabilityDefaults,
  capabilityFields,
  capabilityKind,
} from '#shared/capability/capability.ts'
import type { Capability, CapabilityFields } from '#shared/capability/capability.ts'
import { capabilityKindWords, traitWords } from '#shared/capability/capability.words.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addCapabilityWrite, changeCapabilityWrite } from './capability.queries.ts'
import css from './backbone.module.css'

interface Props {
  /** Null adds one. */
  capability: Capability | null
  onClose: () => void
}

const labels = {
  name: 'Name',
  kind: 'Where does it belong?',
  trait: 'What does it give the operational backbone?',
  description: 'What is it?',
  isMostImportant: 'The most important one',
}
const kinds = capabilityKind.options.map((value) => ({ value, label: capabilityKindWords[value].name }))
const traits = backboneTrait.options.map((value) => ({ value, label: traitWords[value] }))

/** What a capability is called, where it belongs and what it gives. */
export function CapabilityDialog({ capability, onClose }: Props) {
  const { snapshot, portfolio } = usePortfolio()
  // as it was when the dialog was opened: what others save meanwhile is a conflict
  const [base] = useState(capability)
  const add = useMutation(addCapabilityWrite(portfolio.id))
  const change = useMutation(changeCapabilityWrite(portfolio.id))
  const { form, problem, fail, onSubmit } = useCheckedForm<CapabilityFields>({
    initial: fieldsOf(base, snapshot.capabilities.length === 0),
    schema: capabilityCreate,
  })
  const { values } = form
  const send = (body: CapabilityFields, version = base?.version ?? 0) => {
    const done = {
      onSuccess: () => {
        say(base === null ? `${body.name} is added.` : 'Saved.')
        onClose()
      },
      onError: fail,
    }
    if (base === null) add.mutate({ params: { id: portfolio.id }, body }, done)
    else change.mutate({ params: { id: base.id }, body, version }, done)
  }
  const holder = snapshot.capabilities.find((one) => one.isMostImportant && one.id !== base?.id)
  return (
    <Modal opened onClose={onClose} title={base === null ? 'New capability' : `Edit ${base.name}`} centered>
      <form className={css['form']} onSubmit={onSubmit((written) => send(written))} noValidate>
        <TextInput label={labels.name} data-autofocus withAsterisk {...form.getInputProps('name')} />
        <Select
          label={labels.kind}
          data={kinds}
          allowDeselect={false}
          description={capabilityKindWords[values.kind].about}
          {...form.getInputProps('kind')}
        />
        <Select
          label={labels.trait}
          description="Four things that operational backbones have in common [S1]."
          data={traits}
          clearable
          placeholder="None of the four"
          {...form.getInputProps('trait')}
        />
        <Textarea
          label={labels.description}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('description')}
        />
        <Checkbox
          label={labels.isMostImportant}
          description={
            holder ? `It takes the mark from ${holder.name}.` : 'What the strategy stands on most [S1].'
          }
          {...form.getInputProps('isMostImportant', { type: 'checkbox' })}
        />
        <ConflictNote
          problem={problem}
          base={{ ...fieldsOf(base, false) }}
          mine={{ ...values }}
          labels={labels}
          onResolve={(chosen, current) => {
            const merged = capabilityFields.parse(pick(chosen))
            form.setValues(merged)
            send(merged, current.version)
          }}
        />
        {!isConflict(problem) && <ProblemNote problem={problem} />}
        <DialogButtons
          send={base === null ? 'Add it' : 'Save'}
          isBusy={add.isPending || change.isPending}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

/** The first of a portfolio is its most important one, unless said otherwise. */
const fieldsOf = (one: Capability | null, isFirst: boolean): CapabilityFields =>
  one
    ? {
        name: one.name,
        kind: one.kind,
        trait: one.trait,
        description: one.description,
        isMostImportant: one.isMostImportant,
      }
    : { name: '', ...capabilityDefaults, isMostImportant: isFirst }

const pick = ({ name, kind, trait, description, isMostImportant }: Record<string, unknown>) => ({
  name,
  kind,
  trait,
  description,
  isMostImportant,
})
