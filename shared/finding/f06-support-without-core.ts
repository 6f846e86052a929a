import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { Draft, RowRule } from './rule.ts'

/** Supporting work serves nothing that lives: it has no link, or none of its targets is live core work any more [S1]. */
export const supportWithoutCore = {
  id: 'F06',
  list: 'findings',
  title: 'Supports no core work',
  source: '[S1] Staying focused',
  look(context) {
    const { serving } = context.context
    const linked = new Set(context.snapshot.links.map((link) => link.from))
    return (row) => {
      const { id, title, owner } = row.initiative
      if (row.class !== 'unproven' || serving.has(id)) return null
      const isLinked = linked.has(id)
      return {
        subject: initiativeSubject(row.initiative),
        severity: 'caution',
        magnitude: shareOfTotal(row.weight, context),
        evidence: { linked: isLinked ? 'yes' : 'no', initiatives: [id] },
        sentence: isLinked
          ? `${title} supports work that has stopped, was archived or is no longer core.`
          : `${title} is tagged as supporting, but nothing says which core work it serves.`,
        remedy: isLinked ? linkAnew : linkIt,
        owner,
      }
    }
  },
} as const satisfies RowRule

const linkIt: Draft['remedy'] = {
  action: 'draft_support',
  label: 'Link it',
  sentence:
    'Say which core work it serves and how; if it would be done without that, it drives a second strategy.',
  field: null,
}

const linkAnew: Draft['remedy'] = { ...linkIt, label: 'Link anew' }
