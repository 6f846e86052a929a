import { TextInput } from '@mantine/core'
import { useState } from 'react'

interface Props {
  label: string
  value: string
  description?: string | null
  placeholder?: string
  inputMode?: 'decimal' | 'url' | 'text'
  /** Takes what was written; answers why it cannot, as a sentence. */
  take: (text: string) => string | null
}

/** Taken when it is left or entered, not with every letter: each change plans anew. */
export function WrittenConstant({ label, value, description = null, take, ...input }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const leave = () => {
    const found = draft !== null && draft.trim() !== value ? take(draft.trim()) : null
    setProblem(found)
    if (found === null) setDraft(null)
  }
  return (
    <TextInput
      {...input}
      label={label}
      description={description}
      error={problem}
      size="xs"
      maxLength={2_000}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  )
}
