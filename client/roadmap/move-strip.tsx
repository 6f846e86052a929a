import { Button } from '@mantine/core'
import { sayBroken } from '#shared/roadmap/out-of-order.words.ts'
import { locale } from '../ui/format.ts'
import { datesText, movedText } from './bar-words.ts'
import css from './chart.module.css'
import type { Moving } from './use-moving.ts'
import type { Roadmap } from './use-roadmap.ts'

/** What a move would do, in words while it is made: the dates, what it puts out of order and what it puts right. */
export function MoveStrip({ roadmap, moving }: { roadmap: Roadmap; moving: Moving }) {
  const { move, moved, brokenNow, save, setMove } = moving
  const { rules, broken } = roadmap
  const added = [...brokenNow].filter((rule) => !broken.has(rule))
  const mended = [...broken].filter((rule) => !brokenNow.has(rule))
  return (
    <div className={css['strip']} data-open={move !== null || undefined} data-screen>
      <p role="status">
        {move && (
          <>
            <b>{move.row.key}</b> {datesText(move.dates)}
            {moved.size > 0 && `, ${movedText(move.row, move.dates)}`}.{' '}
            {added.map((rule) => sayBroken(rule, { rules, moved, locale })).join(' ')}
            {added.length > 0 && mended.length > 0 && ' '}
            {mended.length > 0 && `${rulesText(mended.length)} in order again.`}
          </>
        )}
      </p>
      {move?.by === 'keys' && (
        <span className={css['stripActs']}>
          <Button size="compact-sm" onClick={() => save(move.row, move.dates)}>
            Save (Enter)
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setMove(null)}>
            Take back (Esc)
          </Button>
        </span>
      )}
    </div>
  )
}

const rulesText = (count: number) => (count === 1 ? 'One rule is' : `${count} rules are`)
