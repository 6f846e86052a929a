import { Select, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { directionTrigger } from '#shared/direction/direction-change.ts'
import { triggerWords } from '#shared/direction/direction.words.ts'

const triggers = directionTrigger.options.map((value) => ({ value, label: triggerWords[value] }))

interface Props {
  trigger: string | null
  observed: string
  error?: ReactNode
  onTrigger: (trigger: string | null) => void
  onObserved: (observed: string) => void
}

/** What made leaders look at the direction, and what they saw. */
export const WhyFields = ({ trigger, observed, error, onTrigger, onObserved }: Props) => (
  <>
    <Textarea
      label="What did you see?"
      description="In customers, in experiments, in what you are able to do."
      withAsterisk
      autosize
      minRows={2}
      value={observed}
      error={error}
      onChange={(event) => onObserved(event.currentTarget.value)}
    />
    <Select
      label="What made you look?"
      data={triggers}
      clearable
      placeholder="Nothing in particular: it was due"
      value={trigger}
      onChange={onTrigger}
    />
  </>
)
