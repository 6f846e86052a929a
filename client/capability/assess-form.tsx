import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CapabilityReading } from '#shared/capability/reading.ts'
import { isDay } from '#shared/kernel/day.ts'
import { commandKey } from '../app/command-key.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { assessCapabilityWrite } from './capability.queries.ts'
import css from './backbone.module.css'
import { LevelChoice } from './level-choice.tsx'

interface Props {
  reading: CapabilityReading
  onDone: () => void
}

/** How far a capability has come, what shows it, and of which day: a digit, a sentence, Ctrl-Enter. */
export function AssessForm({ reading, onDone }: Props) {
  const { portfolio } = usePortfolio()
  const { capability, today, assessments } = reading
  const [level, setLevel] = useState<number | null>(assessments.at(-1)?.level ?? null)
  const [evidence, setEvidence] = useState('')
  const [asOf, setAsOf] = useState(today)
  const [own, setOwn] = useState<Record<string, string>>({})
  const assess = useMutation(assessCapabilityWrite(portfolio.id))
  const place = useRef<HTMLFormElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>('input:checked, input')
    first?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const errors: Readonly<Record<string, string | undefined>> = { ...fieldErrors(assess.error), ...own }
  const send = () => {
    if (assess.isPending) return
    if (level === null) return setOwn({ level: 'Choose a level.' })
    if (!isDay(asOf)) return setOwn({ asOf: 'Give a day.' })
    setOwn({})
    return assess.mutate(
      { params: { id: capability.id }, body: { level, evidence, asOf } },
      {
        onSuccess: () => {
          say(`${capability.name} is assessed.`)
          onDone()
        },
      },
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone()
    else if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // Ctrl-Enter and Escape are for whatever in the form has the focus
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={place}
      className={css['form']}
      noValidate
      aria-label={`Assess ${capability.name}`}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <LevelChoice
        name={`level-${capability.id}`}
        label="How far has it come?"
        value={level}
        error={errors['level']}
        onChange={setLevel}
        onAnswered={() => words.current?.focus()}
      />
      <Textarea
        ref={words}
        size="sm"
        label="What shows it?"
        autosize
        minRows={2}
        maxRows={8}
        value={evidence}
        error={errors['evidence']}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        size="sm"
        label="As of"
        className={css['day']}
        max={today}
        value={asOf}
        error={errors['asOf']}
        onChange={(event) => setAsOf(event.currentTarget.value)}
      />
      {!isAllInFields(assess.error, ['level', 'evidence', 'asOf']) && <ProblemNote problem={assess.error} />}
      <div className={css['acts']}>
        <Button size="compact-md" type="submit" loading={assess.isPending}>
          Assess&nbsp;<kbd>{commandKey} Enter</kbd>
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <p className={css['fine']}>It stays as it is for good; a correction is a new assessment.</p>
    </form>
  )
}
