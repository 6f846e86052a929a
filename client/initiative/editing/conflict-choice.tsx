import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { cellText } from '#shared/initiative/cell.ts'
import type { InitiativeField, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import type { Conflict } from './edit.ts'
import css from './editing.module.css'

type Side = 'theirs' | 'mine'

/** Somebody changed the same fields meanwhile: theirs and mine, field by field, and which to keep. */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { editing, snapshot, portfolio } = useInitiatives()
  const [kept, setKept] = useState<Partial<Record<InitiativeField, Side>>>({})
  const { edit, theirs, fields } = conflict
  const sideOf = (field: InitiativeField): Side => kept[field] ?? 'mine'
  // as it would be with mine, so that units and people show by name
  const here = { ...snapshot, initiatives: [theirs] }
  const mine = applyChanges(here, [{ id: theirs.id, patch: edit.patch }]).initiatives[0] ?? theirs
  const textOf = (field: InitiativeField, row: InitiativeRecord) =>
    cellText(field, row, portfolio.currency) || 'Nothing'

  const settle = (side: (field: InitiativeField) => Side) => {
    const dropped = fields.filter((field) => side(field) === 'theirs')
    const patch = Object.fromEntries(
      Object.entries(edit.patch).filter(([field]) => !dropped.some((one) => one === field)),
    )
    editing.queue.settle(conflict, patch)
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
        <fieldset key={field} className={css['choice']}>
          <legend>{initiativeView[field].label}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side} className={css['side']}>
              <input
                type="radio"
                name={field}
                checked={sideOf(field) === side}
                onChange={() => setKept({ ...kept, [field]: side })}
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
