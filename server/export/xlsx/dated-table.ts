import { column, dayCell, textCell } from '#shared/export/table/cell.ts'
import type { Table } from '#shared/export/table/table.ts'
import type { Told } from '#shared/export/told.ts'

import { datedOf } from '../ics/dated.ts'

const stateWords = { open: 'To come', settled: 'Settled', dropped: 'Dropped' } as const

/** Milestones and gates, a row each, by day: what the calendar holds. */
export const datedTable = ({ summary, material, locale }: Told): Table => ({
  title: 'Milestones and gates',
  columns: [
    column('Kind'),
    column('Key'),
    column('Initiative'),
    column('State'),
    column('Day', 'day'),
    column('Name'),
    column('What is said'),
  ],
  rows: datedOf(material.snapshot, { rows: summary.initiatives, locale }).map((one) => [
    textCell(one.kind),
    textCell(one.of.key),
    textCell(one.of.title),
    textCell(stateWords[one.state]),
    dayCell(one.day, locale),
    textCell(one.name),
    textCell(one.said),
  ]),
  empty: 'None of them has a day.',
})
