import { classify } from '#shared/focus/classify.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

/** Live core work to choose from, other than one's own: core, not stopped, not archived. */
export function coreTargets(
  snapshot: Snapshot,
  from: InitiativeId | null,
): { value: InitiativeId; label: string }[] {
  const classes = classify(snapshot)
  return snapshot.initiatives
    .filter((one) => one.id !== from && one.archivedAt === null && one.stage !== 'stopped')
    .filter((one) => classes.get(one.id) === 'core')
    .map((one) => ({ value: one.id, label: `${one.key} ${one.title}` }))
}
