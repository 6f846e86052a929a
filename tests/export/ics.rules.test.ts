import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { materialOf } from '#shared/export/material.ts'
import type { Gate } from '#shared/gate/gate.ts'
import { gateOutcome } from '#shared/gate/gate.ts'
import { stage } from '#shared/initiative/vocabulary.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Milestone } from '#shared/milestone/milestone.ts'
import { milestone } from '#shared/milestone/milestone.ts'
import { readIcs } from '#tests/support/read-ics.ts'
import { makeGate, makeInitiative, makeSnapshot } from '#tests/support/make.ts'

import { made } from './made.ts'

const makeMilestone = (given: Partial<Record<keyof Milestone, unknown>>): Milestone =>
  milestone.parse({
    id: 'm1',
    initiative: 'app',
    name: 'First',
    due: '2026-12-24',
    doneOn: null,
    version: 3,
    ...given,
  })

const app = makeInitiative({ id: 'app', key: 'TP-12', title: 'Member app' })
const of = (parts: Parameters<typeof makeSnapshot>[0] = {}) =>
  materialOf(makeSnapshot({ initiatives: [app], ...parts }))
const calendarOf = async (parts: Parameters<typeof makeSnapshot>[0] = {}, choice = {}) =>
  readIcs(await made('ics', of(parts), choice))

describe('a calendar', () => {
  test('has an event a milestone, named after its initiative, on the whole of its day', async () => {
    const { name, events } = await calendarOf({ milestones: [makeMilestone({})] })
    expect(name).toBe('Transformation: milestones and gates')
    expect(events).toMatchObject([
      {
        uid: 'm1@portfolio-1',
        day: '2026-12-24',
        isAllDay: true,
        summary: 'TP-12 Member app: First',
        categories: ['Milestone', 'Unclassified'],
        status: 'TENTATIVE',
        sequence: 3,
        stamp: '2026-11-22T00:00:00Z',
      },
    ])
    expect(events[0]?.description).toContain('Milestone of TP-12 Member app.\nDue Dec 24, 2026.')
    expect(events[0]?.description).toContain('As of Nov 22, 2026 · Revision 1')
  })

  test('has what was reached on the day when it was, and what was decided, with by whom and why', async () => {
    const decided = {
      due: '2027-01-31',
      decision: 'passed',
      decidedOn: '2027-02-03',
      decidedBy: { id: 'p', name: 'Lee Leader' },
      reason: 'Nine in ten, would do it again',
    } as const
    const { events } = await calendarOf({
      milestones: [makeMilestone({ doneOn: '2026-12-30' })],
      gates: [makeGate({ id: 'g1', initiative: 'app', ...decided })],
    })
    expect(events.map(({ day, status, categories }) => [day, status, categories[0]])).toEqual([
      ['2026-12-30', 'CONFIRMED', 'Milestone'],
      ['2027-02-03', 'CONFIRMED', 'Gate'],
    ])
    expect(events[0]?.description).toContain('Reached Dec 30, 2026, due Dec 24, 2026.')
    expect(events[1]?.description).toContain(
      'Passed Feb 3, 2027 by Lee Leader. Due Jan 31, 2027. Nine in ten, would do it again',
    )
  })

  test('leaves out gates without a day', async () => {
    expect((await calendarOf({ gates: [makeGate({ initiative: 'app' })] })).events).toEqual([])
  })

  test.each([
    ['active', 'TENTATIVE'],
    ['paused', 'TENTATIVE'],
    ['stopped', 'CANCELLED'],
    ['completed', 'CANCELLED'],
  ] as const)('says of a day to come that the initiative is %s: %s', async (now, status) => {
    const initiatives = [{ ...app, stage: stage.enum[now] }]
    const { events } = await calendarOf({ initiatives, milestones: [makeMilestone({})] })
    expect(events.map((one) => one.status)).toEqual([status])
  })

  test('leaves out what is archived, what the reader may not see and what the filter holds back', async () => {
    const archived = { ...app, archivedAt: '2026-01-01T00:00:00Z' }
    expect((await calendarOf({ initiatives: [archived], milestones: [makeMilestone({})] })).events).toEqual(
      [],
    )
    expect((await calendarOf({ milestones: [makeMilestone({ initiative: 'hidden' })] })).events).toEqual([])
    const filter = { filter: 'stage=stopped' }
    expect((await calendarOf({ milestones: [makeMilestone({})] }, filter)).events).toEqual([])
  })

  test('says that a sample is one', async () => {
    const sample = { portfolio: { illustrative: true }, milestones: [makeMilestone({})] }
    const { events } = await calendarOf(sample)
    expect(events[0]?.description).toContain('Illustrative: a sample portfolio with invented figures.')
  })

  test('without an event is a calendar all the same', async () => {
    const { name, events, lines } = await calendarOf({ initiatives: [] })
    expect([name, events]).toEqual(['Transformation: milestones and gates', []])
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  test('is the same, byte for byte, as long as nothing changes', async () => {
    const material = of({ milestones: [makeMilestone({})] })
    expect(await made('ics', material)).toEqual(await made('ics', material))
  })

  test('has lines of at most 75 bytes, each ended as RFC 5545 asks', async () => {
    const title = 'Ein 客户体验 – 👩‍👩‍👧 «Straße»; with, signs\\ and more '.repeat(8).trim()
    const { lines, events } = await calendarOf({
      portfolio: { name: 'Care; one, two\\three\nSUMMARY:x' },
      initiatives: [{ ...app, title }],
      milestones: [makeMilestone({})],
    })
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
    }
    expect(events[0]?.summary).toBe(`TP-12 ${title}: First`)
  })

  test('is called what the portfolio is called, whatever that is', async () => {
    const { name } = await calendarOf({ portfolio: { name: 'a;b,c\\d\nEND:VCALENDAR' } })
    expect(name).toBe('a;b,c\\d END:VCALENDAR: milestones and gates')
  })
})

test('every day in the calendar is that of its record, and a record keeps its uid', async () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))
  const milestones = fc.array(fc.record({ due: day, doneOn: fc.option(day) }), { maxLength: 5 })
  const gates = fc.array(
    fc.record({
      due: fc.option(day),
      decidedOn: fc.option(day),
      decision: fc.option(fc.constantFrom(...gateOutcome.options)),
    }),
    { maxLength: 5 },
  )
  await fc.assert(
    fc.asyncProperty(milestones, gates, async (reached, decided) => {
      const parts = {
        milestones: reached.map((one, at) => makeMilestone({ id: `m${at}`, ...one })),
        gates: decided.map((one, at): Gate => ({ ...makeGate({ id: `g${at}`, initiative: 'app' }), ...one })),
      }
      const { events } = await calendarOf(parts)
      const days = new Map(events.map(({ uid, day: on }) => [uid, on]))
      const wanted = [
        ...parts.milestones.map(({ id, due, doneOn }) => [id, doneOn ?? due] as const),
        ...parts.gates.map(({ id, due, decidedOn }) => [id, decidedOn ?? due] as const),
      ].filter(([, on]) => on !== null)
      expect(days).toEqual(new Map(wanted.map(([id, on]) => [`${id}@portfolio-1`, on])))
      expect(events.map(({ day: on }) => on)).toEqual(events.map(({ day: on }) => on).toSorted())
    }),
    { numRuns: 60 },
  )
})
