import { classify } from '#shared/focus/classify.ts'
import { rowsFound } from '#shared/finding/rows-found.ts'
import { groupRows, sumRows } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { makeFilter } from '#shared/initiative/row-filter.ts'
import { sortRows } from '#shared/initiative/sort.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { medianMs, ms } from './measure.ts'
import type { Figure } from './measure.ts'

const aim = '50 ms'

/** What the page does with rows it has, by the same functions: filter, sort, group and sum. The limit is one pass. */
export async function benchRows(snapshot: Snapshot): Promise<Figure[]> {
  const columns = portfolioColumns(snapshot)
  const { today } = snapshot
  const classes = classify(snapshot)
  const rows = snapshot.initiatives.map((one): Initiative => ({
    ...one,
    class: classes.get(one.id) ?? 'unclassified',
  }))
  const count = rows.length.toLocaleString('en')
  const limit = ms(await medianMs(9, () => rows.filter((row) => row.stage === 'active').length))
  const passing = (texts: Record<string, string>) =>
    rows.filter(
      makeFilter(texts, { columns, today, ...(texts['finding'] ? { found: rowsFound(snapshot) } : {}) }),
    )
  const by = (id: string) => columns.filter((column) => column.id === id)
  const works: [string, () => unknown][] = [
    ['filter by stage and budget', () => passing({ stage: 'active,paused', budget: '1000..' })],
    [
      'filter by seven columns',
      () =>
        passing({
          title: 'a',
          stage: '!stopped',
          class: 'core,competing,supporting',
          unit: '!none',
          end: 'today..',
          budget: '1..',
          tags: '!nothing',
        }),
    ],
    ['filter by text', () => passing({ q: 'data' })],
    ['filter by findings, known', () => passing({ finding: 'H01,F04' })],
    ['sort by title', () => sortRows(rows, { sort: 'title', columns })],
    ['sort by stage, unit, -budget', () => sortRows(rows, { sort: 'stage,unit,-budget', columns })],
    [
      'group by unit with all sums',
      () => by('unit').map((column) => groupRows(rows, { by: column, columns })),
    ],
    [
      'group by owner with all sums',
      () => by('owner').map((column) => groupRows(rows, { by: column, columns })),
    ],
    [
      'filter, sort by two, group, sum the foot',
      () => {
        const shown = sortRows(passing({ stage: '!stopped', budget: '1..' }), {
          sort: '-budget,title',
          columns,
        })
        by('class').map((column) => groupRows(shown, { by: column, columns }))
        return sumRows(shown, columns)
      },
    ],
  ]
  const figures: Figure[] = []
  for (const [work, run] of works)
    figures.push({ work: `${work}, ${count} rows`, here: ms(await medianMs(9, run)), limit, ratio: '', aim })
  return figures
}
