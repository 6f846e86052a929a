import { applyChanges } from '#shared/focus/effect.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { classify } from '#shared/focus/classify.ts'
import { planBlock } from '#shared/initiative/block.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { readTable, writeTable } from '#shared/initiative/table-text.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { medianMs, ms } from './measure.ts'
import type { Figure } from './measure.ts'
import { benchRows } from './rows.bench.ts'

// What the page computes from rows that it has, measured where the page runs: bundled for a browser and called there.

const pasted = ['title', 'stage', 'health', 'unit', 'budget', 'start', 'end', 'tags']

/** Reading 500 × 8 cells off the clipboard into a preview with its effect on focus: a tenth unreadable, 100 rows new. */
async function benchPaste(snapshot: Snapshot): Promise<Figure[]> {
  const columns = pasted.flatMap((id) => portfolioColumns(snapshot).filter((column) => column.id === id))
  const classes = classify(snapshot)
  const all = snapshot.initiatives.map((one): Initiative => ({
    ...one,
    class: classes.get(one.id) ?? 'unclassified',
  }))
  const source = all
    .slice(1_000, 1_500)
    .map((row, at) =>
      columns.map((column) => (column.id === 'budget' && at % 2 === 0 ? 'about 3' : column.text(row))),
    )
  const text = writeTable(source)
  const place = {
    rows: all.slice(0, 400),
    columns,
    all,
    names: { units: snapshot.units, people: [], mayAdd: true },
    mayEdit: () => true,
    mayCreate: true,
  }
  const preview = () => {
    const { changes, created } = planBlock(readTable(text), place)
    const patches = [
      ...changes.map(({ row, patch }) => ({ id: row.id, patch })),
      ...created.map((patch) => ({ patch })),
    ]
    return measureFocus(applyChanges(snapshot, patches), { locale: 'en' })
  }
  const here = ms(await medianMs(9, preview))
  return [{ work: 'preview of a paste, 500 × 8 cells', here, limit: '', ratio: '', aim: '1,000 ms' }]
}

/** The figures, for whoever loads this file. */
export async function measureInBrowser(snapshot: Snapshot): Promise<Figure[]> {
  return [...(await benchRows(snapshot)), ...(await benchPaste(snapshot))]
}
