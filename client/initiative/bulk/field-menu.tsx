import { Button, NativeSelect, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import type { BulkAct } from './bulk-act.ts'
import { FieldValue } from './field-value.tsx'
import css from './bulk.module.css'

interface Props {
  act: BulkAct | null
  onChoose: (act: BulkAct) => void
}

/** One value of any field for all, the portfolio's own fields too; or nothing, where the field may be empty. */
export function FieldMenu({ act, onChoose }: Props) {
  const { columns } = useInitiatives()
  const [isOpen, setOpen] = useState(false)
  const [id, setId] = useState('')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  // an external id belongs to one initiative
  const offered = columns.filter((column) => column.writes.length > 0 && !column.isUnique)
  const column = offered.find((one) => one.id === id)
  const take = (written: string, of: Column) => {
    const read = of.read(written)
    if (!read.ok) return setProblem(read.message)
    setOpen(false)
    setText('')
    return onChoose({ label: `${of.label}: ${written.trim() || 'empty'}`, patch: read.patch, field: of.id })
  }
  const change = (wanted: string) => {
    setId(wanted)
    setText('')
    setProblem(null)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="outline"
          className={css['button']}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          {act?.field === undefined ? 'Any field' : act.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label="Any field for all">
        <form
          className={css['name']}
          onSubmit={(event) => {
            event.preventDefault()
            if (column) take(text, column)
          }}
        >
          <NativeSelect
            size="xs"
            label="Field"
            data-autofocus
            data={[
              { value: '', label: 'Choose a field' },
              ...offered.map((one) => ({ value: one.id, label: one.label })),
            ]}
            value={id}
            onChange={(event) => change(event.currentTarget.value)}
          />
          {column && (
            <>
              <FieldValue
                key={column.id}
                column={column}
                label={`${column.label} for all`}
                text={text}
                problem={problem}
                onChange={(written) => {
                  setText(written)
                  setProblem(null)
                }}
              />
              <div className={css['nameActs']}>
                <Button size="compact-sm" type="submit" disabled={!text.trim()}>
                  Choose
                </Button>
                {column.read('').ok && (
                  <Button size="compact-sm" variant="default" onClick={() => take('', column)}>
                    Empty it
                  </Button>
                )}
              </div>
            </>
          )}
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
