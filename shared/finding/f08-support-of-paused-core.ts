import { isLiveCore } from '../focus/classify.ts'
import { joinWords } from '../focus/number-words.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { Remedy } from './finding.ts'
import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { RowRule, RuleContext } from './rule.ts'

/**
 * Supporting work goes on while all the core work that it serves is paused [S1]: what is done for its sake has nothing to
 * serve meanwhile. Accepted links count; where none is, all links do.
 */
export const supportOfPausedCore = {
  id: 'F08',
  list: 'findings',
  title: 'Supports paused core work',
  source: '[S1] Staying focused',
  look(context) {
    const served = findServed(context)
    return (row) => {
      const { initiative } = row
      if (row.class !== 'supporting' && row.class !== 'unproven') return null
      const cores = initiative.stage === 'active' ? served.get(initiative.id) : undefined
      if (!cores || cores.some((core) => core.stage !== 'paused')) return null
      const names = joinWords(
        cores.map((core) => core.title),
        'and',
      )
      return {
        subject: initiativeSubject(initiative),
        severity: 'caution',
        magnitude: shareOfTotal(row.weight, context),
        evidence: {
          paused: cores.map((core) => core.id),
          initiatives: [initiative.id],
        },
        sentence: `${initiative.title} goes on while ${names}, which it supports, ${cores.length === 1 ? 'is' : 'are'} paused.`,
        remedy: pauseIt,
        owner: initiative.owner,
      }
    }
  },
} as const satisfies RowRule

/** The live core work that each initiative serves: by accepted links, or by any where none is accepted. */
function findServed({ snapshot, context, primary }: RuleContext): Map<string, InitiativeRecord[]> {
  const served = new Map<string, InitiativeRecord[]>()
  for (const { from, to, state } of snapshot.links) {
    const core = context.linked.get(to)
    if (!core || !isLiveCore(core, primary)) continue
    if (state !== 'accepted' && context.proven.has(from)) continue
    served.set(from, [...(served.get(from) ?? []), core])
  }
  return served
}

const pauseIt: Remedy = {
  action: 'fill_field',
  label: 'Pause it',
  sentence: 'Pause it until the core work goes on, or say which other core work it serves meanwhile.',
  field: 'stage',
}
