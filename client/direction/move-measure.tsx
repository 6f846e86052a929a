import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { measureFieldName, measurePlace } from '#shared/direction/success-measure.ts'
import type { MeasurePlace } from '#shared/direction/success-measure.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { LineButtons } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import css from './direction.module.css'
import { moveMeasureWrite } from './direction.queries.ts'

interface Props {
  /** The words that were found, to begin with. */
  measure: string
  onDone: () => void
}

const where = {
  field: `It goes into the initiative’s field “${measureFieldName}”.`,
  new_field: `It goes into the field “${measureFieldName}”, which is made for it in this portfolio.`,
  summary: 'It goes to the end of the initiative’s summary.',
} as const satisfies Record<MeasurePlace['kind'], string>

/**
 * Gives a number to the initiative that moves it. It stands inside the form of the wording, so it is no form of its
 * own: its button saves at once, and the wording stays to be saved.
 */
export function MoveMeasure({ measure: found, onDone }: Props) {
  const { snapshot, portfolio, may } = usePortfolio()
  const [measure, setMeasure] = useState(found)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const move = useMutation(moveMeasureWrite(portfolio.id))
  const work = snapshot.initiatives.filter((one) => one.archivedAt === null)
  const initiative = work.find((one) => one.id === chosen)
  const place = measurePlace(snapshot.fields, { mayAdd: may('field.administer') })
  const save = () => {
    setAsked(true)
    if (!initiative || measure.trim() === '') return
    move.mutate(
      { initiative, measure: measure.trim(), place },
      {
        onSuccess: () => {
          say(`${initiative.key} keeps it as a success measure. Now take it out of the direction.`)
          onDone()
        },
      },
    )
  }
  return (
    <div className={css['move']} role="group" aria-label="Move the number to an initiative">
      <Select
        size="sm"
        label="The initiative that moves it"
        data={work.map((one) => ({ value: one.id as string, label: `${one.key} ${one.title}` }))}
        value={chosen}
        onChange={setChosen}
        searchable
        // the form was asked for: this is where the typing goes
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        error={isAsked && !initiative && 'Choose an initiative.'}
      />
      <TextInput
        size="sm"
        label="Its success measure"
        description={where[place.kind]}
        value={measure}
        onChange={(event) => setMeasure(event.currentTarget.value)}
        error={isAsked && measure.trim() === '' && 'Say what is reached.'}
      />
      <ProblemNote problem={move.error} />
      <LineButtons>
        <Button size="compact-sm" onClick={save} loading={move.isPending}>
          Put it there
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </LineButtons>
    </div>
  )
}
