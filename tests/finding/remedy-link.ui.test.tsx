import { describe, expect, test } from 'vitest'
import { remedyLink, rowsLink, rowsOfRule } from '#client/finding/remedy-link.ts'
import { assess } from '#shared/finding/assess.ts'
import type { Finding, RemedyAction } from '#shared/finding/finding.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

const ce = { area: 'customer_engagement', role: 'drives' } as const
const ds = { area: 'digitized_solutions', role: 'drives' } as const
const { findings } = assess(
  makeSnapshot({
    initiatives: [
      makeInitiative({ id: 'a', key: 'TP-1', ...ce, budget: 60 }),
      makeInitiative({ id: 'b', key: 'TP-2', ...ce, budget: 10 }),
      makeInitiative({ id: 'c', key: 'TP-3', ...ds, budget: 30, unit: { id: 'u', name: 'North, South' } }),
    ],
  }),
)
const [split, competing] = ['F02', 'F04'].map((rule) => findings.find((one) => one.rule === rule))
if (!split || !competing) throw new Error('the portfolio of this test is split')

const withAction = (finding: Finding, action: RemedyAction, field: string | null = null): Finding => ({
  ...finding,
  remedy: { ...finding.remedy, action, field },
})

describe('a remedy leads', () => {
  test.each([
    ['declare', '/portfolios/$key/direction', undefined],
    ['tag_next', '/portfolios/$key/tag-next', undefined],
    ['retag', '/portfolios/$key/initiatives', { open: 'TP-3', at: 'role' }],
    ['draft_support', '/portfolios/$key/initiatives', { open: 'TP-3', at: 'support' }],
    ['decide_support', '/portfolios/$key/initiatives', { open: 'TP-3', at: 'support' }],
    ['report_status', '/portfolios/$key/initiatives', { open: 'TP-3', at: 'status' }],
    ['open_rows', '/portfolios/$key/initiatives', { ids: 'c' }],
  ] satisfies [RemedyAction, string, object | undefined][])('%s to its place', (action, to, search) => {
    const link = remedyLink(withAction(competing, action), 'TP')
    expect(link).toMatchObject({ to, params: { key: 'TP' } })
    expect(link.search).toEqual(search)
  })

  test('what waits for acceptance, to the place where it is decided', () => {
    const waiting: Finding = {
      ...withAction(competing, 'decide_support'),
      subject: { ...competing.subject, type: 'support_link', id: 'link-a' },
      evidence: { state: 'submitted' },
    }
    expect(remedyLink(waiting, 'TP')).toMatchObject({
      to: '/portfolios/$key/support',
      search: { open: 'link-a' },
    })
  })

  test('to the field that is empty', () => {
    expect(remedyLink(withAction(competing, 'fill_field', 'owner'), 'TP').search).toMatchObject({
      at: 'owner',
    })
  })

  test('to the rows, when it is about no single initiative', () => {
    expect(remedyLink(withAction(split, 'open_rows'), 'TP').search).toMatchObject({ class: 'competing' })
  })
})

describe('the rows behind a finding', () => {
  test('are a filter where one says the same', () => {
    expect(rowsLink(split, 'TP')?.search).toEqual({ class: 'competing', stage: 'approved,active,paused' })
    expect(rowsOfRule('H01', 'TP').search).toMatchObject({ owner: 'none' })
  })

  test('of a unit are named by its id, since names may hold commas', () => {
    const unit: Finding = {
      ...split,
      rule: 'F15',
      subject: { type: 'unit', id: 'u', key: null, title: 'North, South' },
    }
    expect(rowsLink(unit, 'TP')?.search).toMatchObject({ unit: 'u', class: 'competing' })
  })

  test('are one row by its id, and several by the rule that finds them, so that no address grows with the portfolio', () => {
    expect(rowsLink(competing, 'TP')?.search).toEqual({ ids: 'c' })
    expect(rowsLink({ ...competing, evidence: { initiatives: ['a', 'b'] } }, 'TP')?.search).toEqual({
      finding: 'F04',
    })
    expect(rowsOfRule('H02', 'TP').search).toEqual({ finding: 'H02' })
  })

  test('are none when it names none', () => {
    expect(rowsLink({ ...competing, evidence: {} }, 'TP')).toBeNull()
  })
})
