import { otherStrategy, strategyWords, weightWords } from '../focus/focus.words.ts'
import { formatShare } from '../focus/number-words.ts'
import { idsOf } from './rule.ts'
import type { Rule } from './rule.ts'

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
    return measures.units
      .filter((one) => one.pullsOtherWay)
      .map(({ unit, sigma, driving: weight }) => ({
        subject: { type: 'unit', id: unit.id, key: null, title: unit.name },
        severity: 'caution',
        magnitude: sigma,
        evidence: {
          sigma,
          weight,
          initiatives: idsOf(
            context.rows.filter((row) => row.initiative.unit?.id === unit.id),
            'competing',
          ),
        },
        sentence: `${unit.name} pulls the other way: ${formatShare(sigma ?? 0, { locale, edges: [snapshot.policy.splitMax] })} of its ${driving} ${pursues} ${other}, where a silo would start.`,
        remedy: {
          action: 'open_rows',
          label: 'See rows',
          sentence: 'Agree with the unit on which of this work serves the declared strategy, and how.',
          field: null,
        },
        owner: null,
      }))
  },
} as const satisfies Rule
