import { Button } from '@mantine/core'
import { useState } from 'react'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './editing.module.css'
import { forgetOpenText, readOpenText } from './open-text.ts'
import type { OpenText } from './open-text.ts'

/** Offers again what was being typed into a cell when the page was closed. */
export function OpenTextOffer({ onResume }: { onResume: (open: OpenText) => boolean }) {
  const { portfolio, me, rows, columns } = useInitiatives()
  const whose = { portfolioId: portfolio.id, userId: me.user?.id ?? '' }
  const [open, setOpen] = useState(() => readOpenText(whose))
  const row = open && rows.find((one) => one.id === open.row)
  const column = open && columns.find((one) => one.id === open.column)
  if (!open || !row || !column || open.text.trim() === column.text(row).trim()) return null
  const drop = () => {
    forgetOpenText(whose)
    setOpen(null)
  }
  return (
    <div className={css['offer']} role="status">
      <span>
        This page was closed while you typed “<b className={css['typed']}>{open.text}</b>” into {column.label}{' '}
        of {row.key} {row.title}.
      </span>
      <span className={css['acts']}>
        <Button
          size="compact-sm"
          onClick={() => {
            // where the cell is not shown, the text stays offered
            if (onResume(open)) setOpen(null)
          }}
        >
          Go on typing
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={drop}>
          Forget it
        </Button>
      </span>
    </div>
  )
}
