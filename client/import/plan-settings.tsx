import { NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { importKey, importMode } from '#shared/import/import-run.ts'
import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { countText } from '../ui/format.ts'
import { keyWords } from './import-words.ts'
import css from './import.module.css'

interface Props {
  run: ImportRun
  onChange: (patch: ImportPatch) => void
}

const modeWords = {
  upsert: 'Add new, update known',
  create: 'Only add new',
  update: 'Only update known',
} as const

/** Which sheet and row the header is in, how rows are found again, and what may be written. */
export function PlanSettings({ run, onChange }: Props) {
  return (
    <div className={css['settings']}>
      {run.sheets.length > 1 && (
        <NativeSelect
          label="Sheet"
          size="xs"
          value={run.sheet ?? ''}
          data={run.sheets.map(({ name, rows }) => ({
            value: name,
            label: `${name} (${countText(rows)} rows)`,
          }))}
          onChange={(event) => onChange({ sheet: event.currentTarget.value })}
        />
      )}
      <HeaderRow run={run} onChange={onChange} />
      <NativeSelect
        label="A row is found again by its"
        size="xs"
        value={run.key}
        data={importKey.options.map((value) => ({ value, label: keyWords[value] }))}
        onChange={(event) => onChange({ key: importKey.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label="What to do with rows"
        size="xs"
        value={run.mode}
        data={importMode.options.map((value) => ({ value, label: modeWords[value] }))}
        onChange={(event) => onChange({ mode: importMode.parse(event.currentTarget.value) })}
      />
    </div>
  )
}

function HeaderRow({ run, onChange }: Props) {
  const [draft, setDraft] = useState<number | string | null>(null)
  const most = run.sheets.find((sheet) => sheet.name === run.sheet)?.rows ?? 1
  const take = () => {
    if (typeof draft === 'number' && draft !== run.headerRow) onChange({ headerRow: draft })
    setDraft(null)
  }
  return (
    <NumberInput
      label="The header is in row"
      size="xs"
      min={1}
      max={most}
      allowDecimal={false}
      clampBehavior="strict"
      value={draft ?? run.headerRow}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}
