import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { mostMonths } from '#shared/focus/trend.ts'
import { addMonths, isDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { dayText } from '../ui/format.ts'
import css from './trend.module.css'

const periods = [12, 24, 36] as const

/** Since when the trend is drawn, kept in the address as `?since=`: some months, or any day. */
export function PeriodSwitch({ today, from }: { today: Day; from: Day }) {
  const usual = periods.find((months) => addMonths(today, -months) === from)
  return (
    <nav className={css['periods']} aria-label="Period of the trend" data-screen>
      {periods.map((months) => (
        <Link
          key={months}
          to="."
          search={(before) => ({ ...before, since: months === 12 ? undefined : addMonths(today, -months) })}
          replace
          resetScroll={false}
          // the whole address: twelve months are the ones without a day of their own
          activeOptions={{ exact: true }}
          aria-current={months === usual ? 'true' : undefined}
        >
          {months} <span className="only-read-out">months</span>
        </Link>
      ))}
      <span aria-hidden="true">months</span>
      <OtherPeriod today={today} from={from} isChosen={usual === undefined} />
    </nav>
  )
}

function OtherPeriod({ today, from, isChosen }: { today: Day; from: Day; isChosen: boolean }) {
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [written, setWritten] = useState('')
  const first = addMonths(today, 1 - mostMonths)
  const fits = isDay(written) && written >= first && written < today
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          aria-expanded={isOpen}
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => {
            setWritten(from)
            setOpen(!isOpen)
          }}
        >
          {isChosen ? `Since ${dayText(from)}` : 'Since…'}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <form
          className={css['since']}
          onSubmit={(event) => {
            event.preventDefault()
            if (!fits) return
            setOpen(false)
            void navigate({
              to: '.',
              search: (before) => ({ ...before, since: written }),
              replace: true,
              resetScroll: false,
            })
          }}
        >
          <TextInput
            type="date"
            size="sm"
            label="Trend since"
            min={first}
            max={today}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" size="compact-md" disabled={!fits}>
            Show
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
