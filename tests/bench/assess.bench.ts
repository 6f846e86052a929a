import { assess } from '#shared/finding/assess.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { medianMs, ms } from './measure.ts'
import type { Figure } from './measure.ts'

/** The verdict from a snapshot in memory; the limit is one pass that only adds up two sums. */
export async function benchAssess(snapshot: Snapshot): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [count, aim] of [
    [10_000, 10],
    [100_000, 100],
  ] as const) {
    const sized = enlarged(snapshot, count)
    const here = await medianMs(15, () => assess({ ...sized }))
    const { findings, hygiene } = assess(sized)
    const limit = await medianMs(15, () => onePass(sized))
    figures.push({
      work: `assess ${count.toLocaleString('en')} initiatives, with ${(findings.length + hygiene.length).toLocaleString('en')} findings`,
      here: ms(here),
      limit: ms(limit),
      ratio: '',
      aim: ms(aim),
    })
  }
  const edited = enlarged(snapshot, 10_000)
  const [first] = edited.initiatives
  if (!first) throw new Error('the seed is empty')
  const one = await medianMs(15, () =>
    assess(applyChanges(edited, [{ id: first.id, patch: { role: 'mandatory' } }])),
  )
  figures.push({ work: 'one edit re-assessed at 10,000', here: ms(one), limit: '', ratio: '', aim: '16 ms' })
  return figures
}

/** The same rows again and again, until there are so many, numbered through as in one portfolio. */
export function enlarged(snapshot: Snapshot, count: number): Snapshot {
  const initiatives: Snapshot['initiatives'] = []
  while (initiatives.length < count) {
    for (const one of snapshot.initiatives) {
      const number = initiatives.length + 1
      if (number > count) break
      const id = `${one.id}-${number}` as typeof one.id // branded as the one that it is made of
      initiatives.push({ ...one, id, key: `${snapshot.portfolio.key}-${number}` })
    }
  }
  return { ...snapshot, initiatives }
}

function onePass(snapshot: Snapshot): number {
  const sums = { core: 0, competing: 0 }
  for (const one of snapshot.initiatives) {
    if (one.role !== 'drives' || one.archivedAt !== null) continue
    sums[one.area === 'customer_engagement' ? 'core' : 'competing'] += Math.max(
      0,
      (one.budget ?? 0) - (one.spent ?? 0),
    )
  }
  return sums.competing / (sums.core + sums.competing)
}
