import { Select, Textarea } from '@mantine/core'
import type { SelectProps, TextareaProps } from '@mantine/core'
import { directionTrigger } from '#shared/direction/direction-change.ts'
import { triggerWords } from '#shared/direction/direction.words.ts'

const triggers = directionTrigger.options.map((value) => ({ value, label: triggerWords[value] }))

interface Props {
  /** Value, change and error, as the form that asks holds them. */
  observed: TextareaProps
  trigger: Pick<SelectProps, 'value' | 'onChange'>
}

/** What leaders saw, and what made them look at the direction. */
export const WhyFields = ({ observed, trigger }: Props) => (
  <>
    <Textarea
      label="What did you see?"
      description="In customers, in experiments, in what you are able to do."
      withAsterisk
      autosize
      minRows={2}
      {...observed}
    />
    <Select
      label="What made you look?"
      data={triggers}
      clearable
      placeholder="Nothing in particular: it was due"
      {...trigger}
    />
  </>
)
