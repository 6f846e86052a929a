import { Button, Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldCreate, fieldKind, fieldPatch, hasChoices } from '#shared/field/field.ts'
import type { CustomField } from '#shared/field/field.ts'
import { fieldKindWords } from '#shared/field/field.words.ts'
import { stageWords } from '#shared/initiative/initiative.words.ts'
import { stage } from '#shared/initiative/vocabulary.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { CallProblem } from '../api/call.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { ChoicesInput } from './choices-input.tsx'
import css from './field.module.css'
import { createOf, draftOf, linesOf, patchOf } from './field-draft.ts'
import type { FieldDraft } from './field-draft.ts'
import { addFieldMutation, changeFieldMutation } from './field.queries.ts'

interface Props {
  /** Null adds one. */
  field: CustomField | null
  portfolioId: PortfolioId
  onClose: () => void
}

const labels = { name: 'Name', help: 'Help', choices: 'Choices', requiredIn: 'Required when' }
const kinds = fieldKind.options.map((value) => ({ value, label: fieldKindWords[value].name }))

/** What a field is called, what it holds, and when it must be filled. */
export function FieldDialog({ field, portfolioId, onClose }: Props) {
  const { refresh } = usePortfolio()
  const add = useMutation(addFieldMutation(portfolioId))
  const change = useMutation(changeFieldMutation(portfolioId))
  const initial = draftOf(field)
  const { form, problem, fail, onSubmit, forget } = useCheckedForm<FieldDraft>({
    initial,
    schema: field === null ? fieldCreate : fieldPatch,
    bodyOf: field === null ? createOf : patchOf,
  })
  const { values } = form
  const [isLeaving, setLeaving] = useState(false)
  // the list shows what was saved by the time the dialog goes: editing again begins with it
  const finish = async () => {
    setLeaving(true)
    await refresh()
    say(field === null ? `${values.name.trim()} is added.` : 'Saved.')
    onClose()
  }
  const send = (draft: FieldDraft, options: { version?: number; emptyRemoved?: boolean } = {}) => {
    const done = { onSuccess: () => void finish(), onError: fail }
    if (field === null) return add.mutate({ params: { id: portfolioId }, body: createOf(draft) }, done)
    const body = { ...patchOf(draft), ...(options.emptyRemoved ? { emptyRemoved: true } : {}) }
    const params = { id: portfolioId, field: field.id }
    return change.mutate({ params, body, version: options.version ?? field.version }, done)
  }
  const isInUse = problem instanceof CallProblem && problem.code === 'conflict'
  return (
    <Modal opened onClose={onClose} title={field === null ? 'Add a field' : `Edit ${field.name}`} centered>
      <form className={css['form']} onSubmit={onSubmit((draft) => send(draft))} noValidate>
        <TextInput label={labels.name} data-autofocus withAsterisk {...form.getInputProps('name')} />
        <Select
          label="Kind"
          data={kinds}
          allowDeselect={false}
          disabled={field !== null}
          description={field === null ? fieldKindWords[values.kind].about : 'The kind of a field stays.'}
          {...form.getInputProps('kind')}
        />
        {hasChoices(values.kind) && (
          <ChoicesInput
            lines={values.choices}
            error={choicesError(form.errors)}
            onChange={(choices) => {
              form.setFieldValue('choices', choices)
              form.clearFieldError('choices')
              forget()
            }}
          />
        )}
        <Textarea
          label={labels.help}
          description="Stands under the field in forms."
          autosize
          minRows={1}
          maxRows={5}
          {...form.getInputProps('help')}
        />
        <Checkbox.Group
          label={labels.requiredIn}
          description="Moving into such a stage asks for it. What is logged or imported may do without."
          {...form.getInputProps('requiredIn')}
        >
          <div className={css['stages']}>
            {stage.options.map((one) => (
              <Checkbox key={one} value={one} label={stageWords[one]} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
        <ConflictNote
          problem={problem}
          base={comparable(initial)}
          mine={comparable(values)}
          labels={labels}
          show={(_name, value) => (Array.isArray(value) ? value.join(', ') : (textOf(value) ?? ''))}
          onResolve={(chosen, current) => {
            const draft = mergedInto(values, chosen)
            form.setValues(draft)
            send(draft, { version: current.version })
          }}
        />
        {isInUse && (
          <div className={css['inUse']} role="alert">
            <p>{problem.detail}</p>
            <Button
              size="compact-sm"
              color="red"
              variant="light"
              onClick={() => {
                forget()
                send(values, { emptyRemoved: true })
              }}
            >
              Empty it there and save
            </Button>
          </div>
        )}
        {!isConflict(problem) && !isInUse && <ProblemNote problem={problem} />}
        <DialogButtons
          send={field === null ? 'Add it' : 'Save'}
          isBusy={add.isPending || change.isPending || isLeaving}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The first thing wrong with the list or one of its words. */
const choicesError = (errors: Readonly<Record<string, unknown>>): string | undefined =>
  textOf(Object.entries(errors).find(([path]) => path === 'choices' || path.startsWith('choices.'))?.[1])

/** As the server holds it, so that theirs and mine can be told apart. */
const comparable = (draft: FieldDraft) => ({
  name: draft.name,
  help: draft.help,
  choices: draft.choices.map((line) => line.word),
  requiredIn: draft.requiredIn,
})

/** A draft with what was kept of theirs and mine; theirs hold words, mine lines that know what they were. */
function mergedInto(draft: FieldDraft, chosen: Record<string, unknown>): FieldDraft {
  const read = fieldPatch.partial().safeParse({
    name: chosen['name'],
    help: chosen['help'],
    choices: chosen['choices'],
    requiredIn: chosen['requiredIn'],
  })
  const { name, help, choices, requiredIn } = read.data ?? {}
  const isMine = choices?.join('\n') === draft.choices.map((line) => line.word).join('\n')
  return {
    ...draft,
    name: name ?? draft.name,
    help: help ?? draft.help,
    choices: choices && !isMine ? linesOf(choices) : draft.choices,
    requiredIn: requiredIn ?? draft.requiredIn,
  }
}
