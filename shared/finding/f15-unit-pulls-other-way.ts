import { otherStrategy, strategyWords, weightWords } from '../focus/focus.words.ts'
import { sayShare } from '../focus/number-words.ts'
import type { Row } from '../focus/tally.ts'
import { unitId } from '../kernel/id.ts'
import { withDescendants } from '../unit/unit-tree.ts'
import { idsOf } from './rule.ts'
import type { PortfolioRule, RuleContext } from './rule.ts'

/** Most of what drives a strategy in a unit drives the other one: where a silo would start [S1]. One finding a unit, with all below it. */
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
    return pulling.map(({ unit, sigma, driving: weight }) => ({
      subject: { type: 'unit', id: unit.id, key: null, title: unit.name },
      severity: 'caution',
      magnitude: sigma,
      evidence: {
        sigma,
        weight,
        ...competingBelow(unit.id, context),
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

/** What it pulls with: the competing rows of the unit and of all below it, and which units those are. */
function competingBelow(unit: string, { rows, snapshot }: Pick<RuleContext, 'rows' | 'snapshot'>) {
  const below: ReadonlySet<string> = withDescendants(snapshot.units, unitId.parse(unit))
  const within = (row: Row) => row.initiative.unit !== null && below.has(row.initiative.unit.id)
  return { units: [...below], initiatives: idsOf(rows.filter(within), 'competing') }
}
