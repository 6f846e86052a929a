import { describe, expect, test } from 'vitest'
import { mostIds, remedyLink, rowsLink, rowsOfAll } from '#client/finding/remedy-link.ts'
import { assess } from '#shared/finding/assess.ts'
import type { Finding, RemedyAction } from '#shared/finding/finding.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

const ce = { area: 'customer_engagement', role: 'drives' } as const
const ds = { area: 'digitized_solutions', role: 'drives' } as const
const { findings, hygiene } = assess(
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
    const owners = hygiene.filter((one) => one.rule === 'H01')
    expect(rowsOfAll(owners, 'TP')).toMatchObject({ link: { search: { owner: 'none' } }, cut: false })
  })

  test('of a unit are named by its id, since names may hold commas', () => {
    const unit: Finding = {
      ...split,
      rule: 'F15',
      subject: { type: 'unit', id: 'u', key: null, title: 'North, South' },
    }
    expect(rowsLink(unit, 'TP')?.search).toMatchObject({ unit: 'u', class: 'competing' })
  })

  test('are listed one by one otherwise, in the order of the findings, each once, and never more than an address carries', () => {
    const dates = hygiene.filter((one) => one.rule === 'H02')
    expect(rowsOfAll([...dates, ...dates], 'TP')).toMatchObject({
      link: { search: { ids: 'a,b,c' } },
      cut: false,
    })
    const many = Array.from({ length: mostIds + 1 }, (_, at) => `id-${at}`)
    const found = rowsOfAll([{ ...competing, evidence: { initiatives: many } }], 'TP')
    expect(found).toMatchObject({ link: { search: { ids: many.slice(0, mostIds).join(',') } }, cut: true })
  })

  test('are none when it names none', () => {
    expect(rowsLink({ ...competing, evidence: {} }, 'TP')).toBeNull()
  })
})
