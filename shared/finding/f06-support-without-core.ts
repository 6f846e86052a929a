import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { Rule } from './rule.ts'

/** Supporting work serves nothing that lives: it has no link, or none of its targets is live core work any more [S1]. */
export const supportWithoutCore = {
  id: 'F06',
  list: 'findings',
  title: 'Supports no core work',
  source: '[S1] Staying focused',
  find(context) {
    const { links } = context.snapshot
    const { liveTargets } = context.context
    const linked = new Set(links.map((link) => link.from))
    const serving = new Set(links.filter((link) => liveTargets.has(link.to)).map((link) => link.from))
    return context.rows
      .filter((row) => row.class === 'unproven' && !serving.has(row.initiative.id))
      .map((row) => {
        const { id, title, owner } = row.initiative
        const isLinked = linked.has(id)
        return {
          subject: initiativeSubject(row),
          severity: 'caution',
          magnitude: shareOfTotal(row, context),
          evidence: { links: links.filter((link) => link.from === id).length, initiatives: [id] },
          sentence: isLinked
            ? `${title} supports work that has stopped, was archived or is no longer core.`
            : `${title} is tagged as supporting, but nothing says which core work it serves.`,
          remedy: {
            action: 'draft_support',
            label: isLinked ? 'Link anew' : 'Link it',
            sentence:
              'Say which core work it serves and how; if it would be done without that, it drives a second strategy.',
            field: null,
          },
          owner,
        }
      })
  },
} as const satisfies Rule
