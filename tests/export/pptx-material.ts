import type { Material } from '#shared/export/material.ts'
import { materialOf } from '#shared/export/material.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { makeInitiative, makeLink, makePortfolio, makeSnapshot, makeUnit } from '#tests/support/make.ts'

const retail = makeUnit({ name: 'Retail' })
const works = makeUnit({ name: 'Works' })
const ce = { role: 'drives', area: 'customer_engagement' } as const
const ds = { role: 'drives', area: 'digitized_solutions' } as const
const of = ({ id, name }: { id: (typeof retail)['id']; name: string }) => ({ unit: { id, name } })
const dates = { start: '2026-02-01', end: '2027-03-31' }

const initiatives = [
  makeInitiative({
    id: 'a',
    key: 'TP-1',
    title: 'Member app',
    ...ce,
    ...of(retail),
    ...dates,
    budget: 1_000_01,
  }),
  makeInitiative({
    id: 'b',
    key: 'TP-2',
    title: 'Care circles',
    ...ce,
    ...of(retail),
    ...dates,
    budget: 333_33,
  }),
  makeInitiative({ id: 'c', key: 'TP-3', title: 'Sensors', ...ds, ...of(works), ...dates, budget: 700_07 }),
  makeInitiative({ id: 'd', key: 'TP-4', title: 'Helps', role: 'supports', ...dates, budget: 111_11 }),
  makeInitiative({ id: 'e', key: 'TP-5', title: 'Perhaps', role: 'supports', ...dates, budget: 50_50 }),
  makeInitiative({ id: 'f', key: 'TP-6', title: 'Not tagged', budget: 9_99 }),
]

/** Six initiatives of five classes in two units, with sums that no rounding hides. */
export const snapshot = makeSnapshot({
  portfolio: makePortfolio({ name: 'Care & more', accent: '#b45309', illustrative: true }),
  initiatives,
  units: [retail, works],
  links: [makeLink({ from: 'd', to: 'a' })],
  hidden: 2,
})

const point = (asOf: string, focus: number | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
  asOf,
  focus,
  zone: focus === null ? null : 'watch',
  primary: focus === null ? null : 'customer_engagement',
  policyVersion: 0,
  ...more,
})

/** With a month without a strategy, one without a verdict, and a switch. */
export const trend: readonly TrendPoint[] = [
  point('2026-07-31', null),
  point('2026-08-31', 0.123_456_789, { zone: 'not_enough_evidence' }),
  point('2026-09-30', 0.7),
  point('2026-10-31', -0.25, { primary: 'digitized_solutions' }),
  point('2026-11-22', -0.3, { primary: 'digitized_solutions' }),
]

export const material: Material = { ...materialOf(snapshot), trend }
