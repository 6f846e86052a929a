import { strategyWords, zoneWords } from '../../focus/focus.words.ts'
import { column, dayCell, focusCell, numberCell, textCell } from './cell.ts'
import type { Table } from './table.ts'
import type { Told } from '../told.ts'

/** Focus month by month, with what it was measured against. */
export const trendTable = ({ summary, locale }: Told): Table => ({
  title: 'Focus by month',
  columns: [
    column('Day', 'day', 2),
    column('Focus', 'focus'),
    column('Zone', 'text', 2),
    column('Declared', 'text', 2),
    column('Policy', 'number'),
  ],
  rows: summary.trend.map(({ asOf, focus, zone, primary, policyVersion }) => [
    dayCell(asOf, locale),
    focusCell(focus, locale),
    textCell(zone === null ? null : zoneWords[zone].name),
    textCell(primary === null ? null : strategyWords[primary]),
    numberCell(policyVersion, locale),
  ]),
  empty: 'Nothing is recorded of the months before.',
})
