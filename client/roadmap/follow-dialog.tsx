import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Follower } from '#shared/roadmap/followers.ts'
import type { OrderRules } from '#shared/roadmap/out-of-order.ts'
import { sayBroken } from '#shared/roadmap/out-of-order.words.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { locale } from '../ui/format.ts'
import { datesText, daysText, movedText } from './bar-words.ts'
import css from './roadmap.module.css'
import type { Moving, Offer } from './use-moving.ts'

/** What follows an initiative that gets other dates, before anything is written: each with the days it would move. */
export const FollowDialog = ({ moving, rules }: { moving: Moving; rules: OrderRules }) => (
  <Modal
    opened={moving.offer !== null}
    onClose={moving.decline}
    title="Move what follows, too?"
    size="lg"
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    {moving.offer && <FollowForm offer={moving.offer} moving={moving} rules={rules} />}
  </Modal>
)

function FollowForm({ offer, moving, rules }: { offer: Offer; moving: Moving; rules: OrderRules }) {
  const { mayEdit } = useInitiatives()
  const { row, dates, followers } = offer
  const able = followers.filter((one) => mayEdit(one.row))
  // what would come too early is chosen already; the rest has room and may stay
  const [chosen, setChosen] = useState(
    () => new Set(able.filter((one) => one.isNeeded).map((one) => one.row.id)),
  )
  const toggle = ({ row: { id } }: Follower) => {
    const after = new Set(chosen)
    if (!after.delete(id)) after.add(id)
    setChosen(after)
  }
  /** With all that moves but itself. */
  const movedFor = (id: Follower['row']['id']) =>
    new Map([
      [row.id, dates],
      ...followers.flatMap((one) => (one.row.id === id ? [] : [[one.row.id, one.dates] as const])),
    ])
  return (
    <form
      className={css['follow']}
      onSubmit={(event) => {
        event.preventDefault()
        moving.answer(able.filter((one) => chosen.has(one.row.id)))
      }}
    >
      <p>
        <b>{row.key}</b> {row.title}: {datesText(dates)}, {movedText(row, dates)}.
      </p>
      <ul className={css['followers']} aria-label="What follows it">
        {followers.map((one) => (
          <li key={one.row.id}>
            <Checkbox
              size="sm"
              checked={chosen.has(one.row.id)}
              disabled={!mayEdit(one.row)}
              onChange={() => toggle(one)}
              label={`${one.row.key} ${one.row.title}`}
              description={`${daysText(one.days)} ${one.days > 0 ? 'later' : 'earlier'}: ${datesText(one.dates)}. ${
                one.isNeeded
                  ? `Where it is: ${sayBroken(one.rule, { rules, moved: movedFor(one.row.id), locale })}`
                  : 'It may also stay: its rule holds either way.'
              }`}
            />
          </li>
        ))}
      </ul>
      <div className={css['acts']}>
        <Button type="submit">
          {chosen.size === 0 ? `Move only ${row.key}` : `Move ${row.key} and ${chosen.size} more`}
        </Button>
        <Button variant="default" onClick={moving.decline}>
          Leave all as it is
        </Button>
      </div>
    </form>
  )
}
