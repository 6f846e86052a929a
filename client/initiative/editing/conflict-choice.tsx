import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { partOf } from '#shared/initiative/patch-cells.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import type { Conflict } from './edit.ts'
import css from './editing.module.css'

type Side = 'theirs' | 'mine'

/** Somebody changed the same fields meanwhile: theirs and mine, field by field, and which to keep. */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { editing, snapshot, columns } = useInitiatives()
  const [kept, setKept] = useState<Readonly<Record<string, Side>>>({})
  const { row, theirs, cells } = conflict
  // a column that writes several cells is one choice
  const asked = columns.filter(({ writes }) => writes.some((cell) => cells.includes(cell)))
  const fields = asked.filter((column) => !asked.some((one) => one !== column && holds(one, column)))
  const sideOf = (id: string): Side => kept[id] ?? 'mine'
  // as it would be with mine, so that units and people show by name
  const here = { ...snapshot, initiatives: [theirs] }
  const mine = applyChanges(here, [{ id: theirs.id, patch: row.patch }]).initiatives[0] ?? theirs
  const textOf = (column: Column, of: InitiativeRecord) => column.text(of) || 'Nothing'

  const settle = (side: (id: string) => Side) => {
    const dropped = new Set(fields.filter(({ id }) => side(id) === 'theirs').flatMap(({ writes }) => writes))
    editing.queue.settle(
      conflict,
      partOf(row.patch, (cell) => !dropped.has(cell)),
    )
  }
  return (
    <Modal
      opened
      centered
      onClose={() => settle(() => 'theirs')}
      title={`Somebody else changed ${theirs.key} meanwhile`}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {fields.map((field) => (
        <fieldset key={field.id} className={css['choice']}>
          <legend>{field.label}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side} className={css['side']}>
              <input
                type="radio"
                name={field.id}
                checked={sideOf(field.id) === side}
                onChange={() => setKept({ ...kept, [field.id]: side })}
              />
              <span className={css['sideName']}>{side === 'mine' ? 'Mine' : 'Theirs'}</span>
              <span>{textOf(field, side === 'mine' ? mine : theirs)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className={css['acts']}>
        <Button onClick={() => settle(sideOf)}>Keep what I chose</Button>
        <Button variant="default" onClick={() => settle(() => 'theirs')}>
          Keep all of theirs
        </Button>
      </div>
    </Modal>
  )
}

/** Whether one column writes all that another writes, and more. */
const holds = (one: Column, other: Column) =>
  one.writes.length > other.writes.length && other.writes.every((cell) => one.writes.includes(cell))
