import { otherStrategy, strategyWords, weightWords } from '../focus/focus.words.ts'
import { sayShare } from '../focus/number-words.ts'
import type { Row } from '../focus/tally.ts'
import { idsOf } from './rule.ts'
import type { PortfolioRule } from './rule.ts'

/** Most of what drives a strategy in a unit drives the other one: where a silo would start [S1]. One finding a unit. */
export const unitPullsOtherWay = {
  id: 'F15',
  list: 'findings',
  title: 'Unit pulls the other way',
  source: '[S1] Staying focused',
  find(context) {
    const { primary, measures, locale, snapshot } = context
    if (primary === null) return []
    const { driving, pursues } = weightWords[context.basis]
    const other = strategyWords[otherStrategy(primary)]
    // a unit that pulls has driving weight, so its sigma is known
    const share = (sigma: number | null) => sayShare(sigma!, { locale, edges: [snapshot.policy.splitMax] })
    const pulling = measures.units.filter((one) => one.pullsOtherWay)
    if (pulling.length === 0) return []
    const competing = findCompeting(context.rows)
    return pulling.map(({ unit, sigma, driving: weight }) => ({
      subject: { type: 'unit', id: unit.id, key: null, title: unit.name },
      severity: 'caution',
      magnitude: sigma,
      evidence: {
        sigma,
        weight,
        initiatives: idsOf(competing.get(unit.id)!, 'competing'), // it pulls because of them
      },
      sentence: `${unit.name} pulls the other way: ${share(sigma).toLowerCase()} of its ${driving} ${pursues} ${other}, where a silo would start.`,
      remedy: {
        action: 'open_rows',
        label: 'See rows',
        sentence: 'Agree with the unit on which of this work serves the declared strategy, and how.',
        field: null,
      },
      owner: null,
    }))
  },
} as const satisfies PortfolioRule

const findCompeting = (rows: readonly Row[]) =>
  Map.groupBy(
    rows.filter((row) => row.class === 'competing'),
    ({ initiative }) => initiative.unit?.id,
  )
