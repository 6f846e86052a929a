import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Dates } from '#shared/roadmap/lanes.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { countText } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { DatesForm } from './dates-form.tsx'
import css from './roadmap.module.css'

interface Props {
  rows: readonly Initiative[]
  onSave: (row: Initiative, dates: Dates) => void
  onOpen: (row: Initiative) => void
}

const few = 10

/** Initiatives without any date: no bar can show them, so they are listed, with a way to give them some. */
export function Undated({ rows, onSave, onOpen }: Props) {
  const [most, setMost] = useState(few)
  if (rows.length === 0) return null
  return (
    <section className={css['below']} aria-labelledby="undated-title">
      <h2 id="undated-title">
        {rows.length === 1 ? 'One without dates' : `${countText(rows.length)} without dates`}
      </h2>
      <p className={css['fine']}>They have no bar, and no rule about order can be checked for them.</p>
      <RecordTable
        caption="Initiatives without dates"
        headers={['Initiative', 'Class']}
        hasActions
        rows={rows.slice(0, most)}
      >
        {(row) => (
          <RecordRow key={row.id}>
            <Cell label="Initiative">
              {row.key} {row.title}
            </Cell>
            <Cell label="Class">
              <ClassMark class={row.class} />
            </Cell>
            <ActionsCell>
              <DatesButton {...{ row, onSave, onOpen }} />
            </ActionsCell>
          </RecordRow>
        )}
      </RecordTable>
      {rows.length > most && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => setMost(most + 200)}>
          More
        </Button>
      )}
    </section>
  )
}

/** Gives or changes an initiative's dates, right there. */
export function DatesButton({ row, onSave, onOpen }: Omit<Props, 'rows'> & { row: Initiative }) {
  const { mayEdit } = useInitiatives()
  const [isOpen, setOpen] = useState(false)
  if (!mayEdit(row)) return null
  const isBare = row.start === null && row.end === null
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${isBare ? 'Give dates to' : 'Dates of'} ${row.key}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isBare ? 'Give dates' : 'Dates'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css['dates'] ?? ''}>
        <DatesForm
          row={row}
          broken={[]}
          onSave={(dates) => {
            setOpen(false)
            onSave(row, dates)
          }}
          onCancel={() => setOpen(false)}
          onOpen={() => onOpen(row)}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
