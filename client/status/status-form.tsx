import { Button, Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { statusPartWords } from '#shared/status/status.words.ts'
import { statusParts } from '#shared/status/status-update.ts'
import { commandKey } from '../app/command-key.ts'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { focusOnChoice, HealthChoice } from './health-choice.tsx'
import { fieldNames } from './use-status-form.ts'
import type { StatusForm as Form } from './use-status-form.ts'
import css from './status.module.css'

const questions = ['health', ...statusParts] as const

export const questionId = (initiative: string, part: (typeof questions)[number]) =>
  `status-${initiative}-${part}`
const narrativeId = (initiative: string) => `status-${initiative}-narrative`

interface Props {
  form: Form
  onPublished: () => void
  /** Further buttons. */
  children?: ReactNode
}

/** Five colours, the story, the day: a digit answers each colour and goes on, Ctrl-Enter publishes. */
export function StatusForm({ form, onPublished, children }: Props) {
  const { written, set, initiative, problem } = form
  const errors: Readonly<Record<string, string | undefined>> = { ...fieldErrors(problem), ...form.ownErrors }
  const goOn = (at: number) => {
    const next = questions[at + 1]
    if (next) focusOnChoice(questionId(initiative, next))
    else document.getElementById(narrativeId(initiative))?.focus()
  }
  const publish = async () => {
    if (form.isBusy) return
    if (await form.publish()) onPublished()
  }
  const saveDraft = async () => {
    if (await form.save()) say('Saved as a draft.')
  }
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    void publish()
  }
  return (
    // Ctrl-Enter is for whatever in the form has the focus
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={css['form']}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        void saveDraft()
      }}
    >
      {questions.map((part, at) => (
        <HealthChoice
          key={part}
          id={questionId(initiative, part)}
          label={part === 'health' ? 'Overall' : statusPartWords[part].label}
          question={part === 'health' ? 'How does it stand?' : statusPartWords[part].question}
          isMain={part === 'health'}
          value={written[part]}
          error={errors[part]}
          onChange={(health) => set({ [part]: health })}
          onAnswered={() => goOn(at)}
        />
      ))}
      <Textarea
        id={narrativeId(initiative)}
        size="sm"
        label="What happened, what comes next, what help is needed"
        autosize
        minRows={4}
        maxRows={16}
        value={written.narrative}
        error={errors['narrative']}
        onChange={(event) => set({ narrative: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="sm"
        label="As of"
        className={css['day']}
        max={form.today}
        value={written.asOf}
        error={errors['asOf']}
        onChange={(event) => set({ asOf: event.currentTarget.value })}
      />
      {!isAllInFields(problem, fieldNames) && <ProblemNote problem={problem} />}
      <div className={css['acts']}>
        <Button size="compact-md" loading={form.isBusy} onClick={() => void publish()}>
          Publish&nbsp;<kbd>{commandKey} Enter</kbd>
        </Button>
        <Button size="compact-md" variant="default" type="submit" disabled={form.isBusy}>
          Save draft
        </Button>
        {children}
      </div>
      <p className={css['fine']}>Published, it stays as it is for good; a correction is a new update.</p>
    </form>
  )
}
