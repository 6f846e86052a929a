import type { Change } from '#shared/history/change.ts'

// what makes a record comes first and what ends it last, whatever ids its changes got
const place = ({ before, after }: Change): number => (before === null ? 0 : after === null ? 2 : 1)

/** What a change set did to each record, all in all: one write may make a record and go on with it. */
export function asOnePerRecord(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change>()
  for (const change of changes.toSorted((one, other) => place(one) - place(other))) {
    const name = `${change.subject.type} ${change.subject.id}`
    const known = net.get(name)
    net.set(name, known ? together(known, change) : change)
  }
  return [...net.values()]
}

const together = (one: Change, later: Change): Change => ({
  ...later,
  before: one.before && { ...later.before, ...one.before },
  after: later.after && { ...one.after, ...later.after },
})
