import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DeclarationPreview } from '#shared/declaration/declaration.api.ts'
import type { Declaration, DeclarationCreate } from '#shared/declaration/declaration.ts'
import type { Day } from '#shared/kernel/day.ts'
import { WhyFields } from '../direction/why-fields.tsx'
import { countText, dayText } from '../ui/format.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import css from './declaration.module.css'
import { Reasons } from './reasons.tsx'
import { ReclassifiedList } from './reclassified-list.tsx'
import { strategyChoices } from './strategy-words.ts'
import { VerdictChange } from '../focus/verdict-change.tsx'

/** What made leaders switch, for the adaptation log. */
export interface Why {
  trigger: string | null
  observed: string
}

interface Props {
  draft: DeclarationCreate
  preview: DeclarationPreview
  today: Day
  inForce: Declaration | null
  busy: boolean
  problem: unknown
  why: Why
  onWhy: (why: Why) => void
  onBack: () => void
  onDeclare: () => void
}

/** What a declaration would do, before anything is written. */
export function SwitchPreview(props: Props) {
  const { draft, preview, today, inForce, why, onWhy } = props
  const [isAsked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const name = strategyChoices[draft.primary].inSentence
  const isPlanned = draft.effectiveFrom > today
  const isSwitch = inForce !== null && inForce.primary !== draft.primary
  const act = isPlanned ? 'Plan it' : isSwitch ? `Switch to ${name}` : 'Declare it'
  const isWhyMissing = isSwitch && why.observed.trim() === ''
  const declare = () => {
    setAsked(true)
    if (isWhyMissing) field.current?.focus()
    else props.onDeclare()
  }
  const moved = preview.reclassified.length
  return (
    <>
      <PageHeader title="What would change">
        With {name} declared from {dayText(draft.effectiveFrom, { long: true })}. Nothing is saved yet.
      </PageHeader>
      <VerdictChange
        before={{ label: isPlanned ? 'That day, without it' : 'Today', measures: preview.before }}
        after={{ label: isPlanned ? 'That day, with it' : 'With it', measures: preview.after }}
      />
      <section className={css['section']} aria-labelledby="reclassified">
        <h2 id="reclassified">
          {moved === 0
            ? 'No initiative changes its class'
            : `${countText(moved)} ${moved === 1 ? 'initiative changes its' : 'initiatives change their'} class`}
        </h2>
        <p className={css['about']}>
          Classes follow from the declaration; what each initiative is tagged with stays as it is.
        </p>
        <ReclassifiedList reclassified={preview.reclassified} />
      </section>
      <section className={css['section']} aria-labelledby="declared-words">
        <h2 id="declared-words">In these words</h2>
        <p className={css['quote']}>“{draft.direction}”</p>
        <Reasons declaration={draft} />
      </section>
      {isSwitch && (
        <section className={css['section']} aria-labelledby="switch-why">
          <h2 id="switch-why">For the adaptation log</h2>
          <p className={css['about']}>
            Written together with the switch, so that it can be told months later why it was made.
          </p>
          <div className={css['form']}>
            <WhyFields
              observed={{
                ref: field,
                value: why.observed,
                error: isAsked && isWhyMissing && 'Say what you saw.',
                onChange: (event) => onWhy({ ...why, observed: event.currentTarget.value }),
              }}
              trigger={{ value: why.trigger, onChange: (trigger) => onWhy({ ...why, trigger }) }}
            />
          </div>
        </section>
      )}
      <ProblemNote problem={props.problem} />
      <Group gap="xs" mt="lg">
        <Button onClick={declare} loading={props.busy}>
          {act}
        </Button>
        <Button variant="default" onClick={props.onBack}>
          Back to the words
        </Button>
      </Group>
    </>
  )
}
