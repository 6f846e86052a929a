import type { InitiativeId } from '../kernel/id.ts'
import type { SupportLink } from '../support/support-link.ts'
import type { Row } from '../focus/tally.ts'
import { shareOfTotal } from './rule.ts'
import type { Rule } from './rule.ts'

/** A support link exists and nobody has accepted it: what it claims is not proven yet [S1]. One finding a link. */
export const supportNotAccepted = {
  id: 'F05',
  list: 'findings',
  title: 'Support not accepted',
  source: '[S1] Staying focused',
  find(context) {
    const { links, initiatives } = context.snapshot
    const waiting = links.filter((link) => link.state !== 'accepted')
    if (waiting.length === 0) return []
    const from = findRows(context.rows, new Set(waiting.map((link) => link.from)))
    const titles = findTitles(initiatives, new Set(waiting.map((link) => link.to)))
    return waiting.flatMap((link) => {
      const row = from.get(link.from)
      if (!row || row.class === 'core' || link.state === 'accepted') return [] // core work has nothing to justify
      const { title, key, id, owner } = row.initiative
      const served = titles.get(link.to) ?? 'work that you cannot see'
      return [
        {
          subject: { type: 'support_link', id: link.id, key, title: `${title} → ${served}` },
          severity: 'caution',
          magnitude: shareOfTotal(row, context),
          evidence: { state: link.state, from: link.from, to: link.to, initiatives: [id] },
          sentence: `${title} is said to support ${served}; ${stateWords[link.state]}.`,
          remedy: { action: 'decide_support', ...remedyWords[link.state], field: null },
          owner,
        },
      ]
    })
  },
} as const satisfies Rule

type Waiting = Exclude<SupportLink['state'], 'accepted'>

const stateWords = {
  draft: 'it is a draft that nobody has been asked to accept',
  submitted: 'it waits to be accepted',
  returned: 'it was returned',
} as const satisfies Record<Waiting, string>

const remedyWords = {
  draft: { label: 'Submit it', sentence: 'Finish the rationale and submit it to be accepted.' },
  submitted: { label: 'Decide it', sentence: 'Accept it, or return it with a reason.' },
  returned: { label: 'Revise it', sentence: 'Answer the reason for its return, and submit it again.' },
} as const satisfies Record<Waiting, { label: string; sentence: string }>

const findRows = (rows: readonly Row[], ids: ReadonlySet<InitiativeId>): Map<InitiativeId, Row> =>
  new Map(rows.filter((row) => ids.has(row.initiative.id)).map((row) => [row.initiative.id, row]))

const findTitles = (
  initiatives: readonly { id: InitiativeId; title: string }[],
  ids: ReadonlySet<InitiativeId>,
): Map<InitiativeId, string> =>
  new Map(initiatives.filter(({ id }) => ids.has(id)).map(({ id, title }) => [id, title]))
