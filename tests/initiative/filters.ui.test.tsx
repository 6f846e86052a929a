import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { readBound } from '#client/initiative/filters/bound.ts'
import { ConditionForm } from '#client/initiative/filters/condition-form.tsx'
import { conditionText } from '#client/initiative/filters/condition-text.ts'
import { filterFields, optionsOf } from '#client/initiative/filters/filter-field.ts'
import { initiativeColumns } from '#shared/initiative/initiative-columns.ts'
import { makeUnit } from '#tests/support/make.ts'

const columns = initiativeColumns('EUR')
const fields = filterFields(columns)
const field = (name: string) => {
  const found = fields.find((one) => one.name === name)
  if (!found) throw new Error(`There is no filter ${name}.`)
  return found
}
const care = makeUnit({ id: 'u1', name: 'Care' })
const known = {
  columns,
  names: {
    units: [care, makeUnit({ name: 'Home care', parent: care.id })],
    people: [{ id: 'p1', name: 'Ada' }],
    tags: ['pilot'],
    mayAdd: true,
  },
}
const words = (name: string) => ({ options: optionsOf(field(name), known), currency: 'EUR' })
const say = (name: string, text: string) => conditionText(field(name), text, words(name))

describe('a chip', () => {
  test.each([
    ['stage', 'active,paused', 'Active, Paused'],
    ['stage', '!stopped', 'not Stopped'],
    ['stage', 'idea,proposed,approved,active', '4 chosen'],
    ['unit', 'u1', 'Care'],
    ['unit', 'care,none', 'Care, No unit'],
    ['unit', '!under:u1', 'not Care, with its sub-units'],
    ['role', 'drives', 'Drives a strategy'],
    ['title', 'app', 'with “app”'],
    ['title', '!app', 'without “app”'],
    ['summary', 'none', 'empty'],
    ['summary', 'any', 'not empty'],
    ['budget', '150000..', 'from €1,500'],
    ['fte', '..2.5', 'up to 2.5'],
    ['value', '3', '3'],
    ['end', 'today..today+30', 'today to 30 days from now'],
    ['end', '..today-1', 'up to 1 day ago'],
    ['end', '2026-02-31', '2026-02-31'],
    ['tags', 'pilot,none', 'pilot, No tags'],
    ['archived', 'only', 'Only archived'],
    ['finding', 'H01', 'H01 No owner'],
    ['stage', '', ''],
  ])('%s=%s says %s', (name, text, expected) => {
    expect(say(name, text)).toBe(expected)
  })
})

test('a unit is offered with its sub-units where it has any', () => {
  expect(words('unit').options.map(({ label }) => label)).toEqual([
    'Care',
    'Care, with its sub-units',
    'Home care',
    'No unit',
  ])
})

describe('a bound', () => {
  const read = (kind: Parameters<typeof readBound>[0], typed: string, side: 'from' | 'to' = 'from') =>
    readBound(kind, typed, { currency: 'EUR', side })
  test('is read as people type it', () => {
    expect(read('money', '1.5m')).toEqual({ ok: true, value: '150000000' })
    expect(read('number', '-1,000.5')).toEqual({ ok: true, value: '-1000.5' })
    expect(read('day', 'Mar 2026')).toEqual({ ok: true, value: '2026-03-01' })
    expect(read('day', 'Mar 2026', 'to')).toEqual({ ok: true, value: '2026-03-31' })
    expect(read('day', 'Today + 30')).toEqual({ ok: true, value: 'today+30' })
    expect(read('day', ' ')).toEqual({ ok: true, value: null })
  })

  test('that cannot be read says why', () => {
    for (const [kind, typed] of [
      ['money', 'much'],
      ['number', 'x'],
      ['day', 'soon'],
    ] as const)
      expect(read(kind, typed)).toMatchObject({ ok: false })
  })
})

function Form({ name, first }: { name: string; first?: string }) {
  const [text, setText] = useState<string | undefined>(first)
  return (
    <MantineProvider env="test">
      <ConditionForm field={field(name)} {...words(name)} text={text} onChange={setText} />
      <output aria-label="Address">{text ?? 'off'}</output>
    </MantineProvider>
  )
}
const address = () => screen.getByLabelText('Address').textContent

describe('what changes a filter', () => {
  test('of words ticks boxes, and turns them round', async () => {
    const user = userEvent.setup()
    render(<Form name="stage" />)
    await user.click(screen.getByRole('checkbox', { name: 'Active' }))
    await user.click(screen.getByRole('checkbox', { name: 'Paused' }))
    expect(address()).toBe('active,paused')
    await user.click(screen.getByRole('radio', { name: 'is none of' }))
    expect(address()).toBe('!active,paused')
    await user.click(screen.getByRole('checkbox', { name: 'Active' }))
    await user.click(screen.getByRole('checkbox', { name: 'Paused' }))
    expect(address()).toBe('off')
  })

  test('of money takes what people type and keeps what was good while it cannot be read', async () => {
    const user = userEvent.setup()
    render(<Form name="budget" />)
    await user.type(screen.getByLabelText('Budget: from'), '2k')
    expect(address()).toBe('200000..')
    await user.type(screen.getByLabelText('Budget: up to'), 'x')
    expect(address()).toBe('200000..')
    expect(screen.getByText(/is no amount|no number|“x”/)).toBeDefined()
    await user.selectOptions(screen.getByLabelText('Budget: how'), 'is empty')
    expect(address()).toBe('none')
  })

  test('of days offers periods that move with today', async () => {
    const user = userEvent.setup()
    render(<Form name="end" />)
    await user.click(screen.getByRole('button', { name: 'Next 30 days' }))
    expect(address()).toBe('today..today+30')
  })

  test('of text finds, leaves out, or asks for none', async () => {
    const user = userEvent.setup()
    render(<Form name="summary" first="any" />)
    await user.selectOptions(screen.getByLabelText('Summary: how'), 'does not contain')
    await user.type(screen.getByLabelText('Summary: text'), 'none')
    expect(address()).toBe('!~none')
  })
})
