import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { EndStateNote } from '../direction/end-state-note.tsx'
import css from './declaration.module.css'

export interface WordingValues extends Record<string, unknown> {
  direction: string
  customerNeed: string
  why: string
  openBeyond: string
}

const longest = 140

/** The words of a declaration: asked when declaring, and again when its wording is improved. */
export function WordingFields<Values extends WordingValues>({ form }: { form: UseFormReturnType<Values> }) {
  const length = form.values.direction.trim().length
  return (
    <>
      <div>
        <TextInput
          label="Direction"
          description="Where you are heading, in one line. A direction rather than an end state: no figure to hit, no day to arrive."
          placeholder="Care as a collaboration with every member"
          withAsterisk
          rightSection={
            <span className={css['counter']} data-over={length > longest || undefined}>
              {length}/{longest}
            </span>
          }
          rightSectionWidth={68}
          rightSectionPointerEvents="none"
          {...form.getInputProps('direction')}
        />
        <EndStateNote direction={form.values.direction} />
      </div>
      <Textarea
        label="Customer need"
        description="The need you see in your customers: where the strategy starts."
        autosize
        minRows={2}
        {...form.getInputProps('customerNeed')}
      />
      <Textarea
        label="Why this one"
        description="The opportunity, or the threat, that decided it."
        autosize
        minRows={2}
        {...form.getInputProps('why')}
      />
      <Textarea
        label="Open beyond it"
        description="What may follow later, and is kept in sight. Leave it empty if nothing is."
        autosize
        minRows={1}
        {...form.getInputProps('openBeyond')}
      />
    </>
  )
}
