import { Button, Popover, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, dayOf, isDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { snapshotQuery } from '../portfolio/portfolio.queries.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { dayText } from '../ui/format.ts'
import css from './as-of.module.css'
import { useAsOf } from './use-as-of.ts'

/** Chooses the day to look at: any from the portfolio's first to today, kept in the address. */
export function AsOfPicker() {
  const asOf = useAsOf()
  const navigate = useNavigate()
  const { portfolio } = usePortfolio()
  // in the past, the day of the page is another
  const { today } = useSuspenseQuery(snapshotQuery(portfolio.id)).data
  const [isOpen, setOpen] = useState(false)
  const [written, setWritten] = useState('')
  // the day there may be a day earlier than in UTC
  const first = addDays(portfolio.createdAt.slice(0, 10), -1)
  const isPast = isDay(written) && written >= first && written < today
  const go = (day: Day) => {
    setOpen(false)
    void navigate({ to: '.', search: (before) => ({ ...before, asOf: day < today ? day : undefined }) })
  }
  const offered = [
    { label: 'Yesterday', day: addDays(today, -1) },
    { label: 'A month ago', day: addDays(today, -30) },
    { label: 'End of last month', day: addDays(`${today.slice(0, 7)}-01`, -1) },
    { label: 'End of last year', day: dayOf(Number(today.slice(0, 4)) - 1, 12, 31) ?? first },
  ].filter(({ day }) => day > first)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={isOpen}
          onClick={() => {
            setWritten(asOf ?? '')
            setOpen(!isOpen)
          }}
        >
          {asOf === null ? 'As of today' : `As of ${dayText(asOf)}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <form
          className={css['picker']}
          onSubmit={(event) => {
            event.preventDefault()
            if (isPast || written === today) go(written)
          }}
        >
          <TextInput
            type="date"
            size="sm"
            label="As it stood at the end of"
            min={first}
            max={today}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" size="compact-md" disabled={!isPast && written !== today}>
            Look
          </Button>
          <div className={css['offered']}>
            {offered.map(({ label, day }) => (
              <Button key={label} size="compact-sm" variant="default" onClick={() => go(day)}>
                {label}
              </Button>
            ))}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
