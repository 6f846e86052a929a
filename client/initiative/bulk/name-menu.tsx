import { Autocomplete, Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import type { BulkAct } from './bulk-act.ts'
import css from './bulk.module.css'

interface Props {
  field: 'unit' | 'owner'
  /** What is prepared; shown on the button when it is about this field. */
  act: BulkAct | null
  onChoose: (act: BulkAct) => void
}

/** A unit or owner for all, by name; a new name makes one. */
export function NameMenu({ field, act, onChoose }: Props) {
  const { names } = useInitiatives()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const { label } = initiativeView[field]
  const known = field === 'unit' ? names.units : names.people
  const choose = (written: string | null) => {
    setOpen(false)
    setName('')
    onChoose({ label: `${label}: ${written ?? 'none'}`, patch: { [field]: written } })
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="outline"
          className={css['button']}
          onClick={() => setOpen(!isOpen)}
        >
          {act?.patch && field in act.patch ? act.label : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <form
          className={css['name']}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) choose(name.trim())
          }}
        >
          <Autocomplete
            size="xs"
            label={`${label} for all`}
            data={[...new Set(known.map((one) => one.name))].toSorted()}
            comboboxProps={{ withinPortal: false }}
            limit={30}
            value={name}
            onChange={setName}
          />
          <div className={css['nameActs']}>
            <Button size="compact-sm" type="submit" disabled={!name.trim()}>
              Choose
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => choose(null)}>
              None
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
