import type { Change } from '#shared/history/change.ts'

/** What a change set did to each record, all in all: one write may make a record and go on with it. In order of first touch. */
export function asOnePerRecord(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change>()
  for (const change of changes) {
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
