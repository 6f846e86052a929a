import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { isDay } from '#shared/kernel/day.ts'
import type { Dates } from '#shared/roadmap/lanes.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { ClassMark } from '../initiative/class-mark.tsx'
import { datesText } from './bar-words.ts'
import css from './roadmap.module.css'

interface Props {
  row: Initiative
  /** Sentences that say what is out of order. */
  broken: readonly string[]
  onSave: (dates: Dates) => void
  onCancel: () => void
  onOpen: () => void
}

/** An initiative's two days, typed or chosen; only read where they may not be changed. */
export function DatesForm({ row, broken, onSave, onCancel, onOpen }: Props) {
  const { mayEdit } = useInitiatives()
  const [start, setStart] = useState(row.start ?? '')
  const [end, setEnd] = useState(row.end ?? '')
  const isTurned = start !== '' && end !== '' && start > end
  const isReadable = [start, end].every((day) => day === '' || isDay(day)) && !isTurned
  return (
    <form
      className={css['dates']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isReadable) onSave({ start: start === '' ? null : start, end: end === '' ? null : end })
      }}
    >
      <p className={css['datesTitle']}>
        {row.key} {row.title}
      </p>
      <p className={css['datesClass']}>
        <ClassMark class={row.class} />
      </p>
      {broken.map((sentence) => (
        <p key={sentence} className={css['early']}>
          {sentence}
        </p>
      ))}
      {mayEdit(row) ? (
        <>
          <div className={css['pair']}>
            <TextInput
              size="sm"
              type="date"
              label="Start"
              data-autofocus
              value={start}
              onChange={(event) => setStart(event.currentTarget.value)}
            />
            <TextInput
              size="sm"
              type="date"
              label="End"
              value={end}
              error={isTurned ? 'The end is before the start.' : null}
              onChange={(event) => setEnd(event.currentTarget.value)}
            />
          </div>
          <div className={css['acts']}>
            <Button size="compact-sm" type="submit" disabled={!isReadable}>
              Save
            </Button>
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              Cancel
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={onOpen}>
              Open {row.key}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{datesText(row)}</p>
          <div className={css['acts']}>
            <Button size="compact-sm" variant="default" data-autofocus onClick={onOpen}>
              Open {row.key}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={onCancel}>
              Close
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
