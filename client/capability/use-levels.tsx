import { TextInput } from '@mantine/core'
import css from './backbone.module.css'
import { LevelSelect } from './level-select.tsx'
import type { UseDraft } from './use-draft.ts'

interface Props {
  draft: UseDraft
  errorOf: (field: string) => string | undefined
  onChange: (change: Partial<UseDraft>) => void
}

/** The levels, and the day, that a relation asks for. */
export function UseLevels({ draft, errorOf, onChange }: Props) {
  if (draft.relation === 'requires') {
    return (
      <LevelSelect
        label="At least at"
        value={draft.minLevel}
        error={errorOf('minLevel')}
        onChange={(minLevel) => onChange({ minLevel })}
      />
    )
  }
  return (
    <div className={css['levels']}>
      <LevelSelect
        label="From"
        from={0}
        isOpen
        value={draft.fromLevel}
        error={errorOf('fromLevel')}
        onChange={(fromLevel) => onChange({ fromLevel })}
      />
      <LevelSelect
        label="To"
        value={draft.toLevel}
        error={errorOf('toLevel')}
        onChange={(toLevel) => onChange({ toLevel })}
      />
      <TextInput
        type="date"
        size="sm"
        label="By; its end if empty"
        value={draft.by}
        error={errorOf('by')}
        onChange={(event) => onChange({ by: event.currentTarget.value })}
      />
    </div>
  )
}
