import { gateOutcomeWords } from '#shared/gate/gate.words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { formatDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

/** A milestone or a gate on its day. */
export interface Dated {
  /** Of its record: the same for as long as that is there. */
  id: string
  kind: 'Milestone' | 'Gate'
  name: string
  of: Initiative
  /** When it was reached or decided; until then, when it is due. */
  day: Day
  /** `settled`: reached or decided; `dropped`: its initiative ended before it. */
  state: 'open' | 'settled' | 'dropped'
  /** What happened, or is to happen, in a sentence or two. */
  said: string
  version: number
}

const ended: ReadonlySet<Initiative['stage']> = new Set(['completed', 'stopped'])

/** The milestones and gates of these initiatives, day by day; a gate without a day stands in no calendar. */
export function datedOf(
  { milestones, gates }: Pick<Snapshot, 'milestones' | 'gates'>,
  { rows, locale }: { rows: readonly Initiative[]; locale: string },
): Dated[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const say = (day: Day) => formatDay(day, { locale })
  const open = (of: Initiative): Dated['state'] => (ended.has(of.stage) ? 'dropped' : 'open')
  const ofMilestones = milestones.flatMap(({ id, initiative, name, due, doneOn, version }): Dated[] => {
    const of = byId.get(initiative)
    if (!of) return []
    const said = doneOn === null ? `Due ${say(due)}.` : `Reached ${say(doneOn)}, due ${say(due)}.`
    const state = doneOn === null ? open(of) : 'settled'
    return [{ id, kind: 'Milestone', name, of, day: doneOn ?? due, state, said, version }]
  })
  const ofGates = gates.flatMap((gate): Dated[] => {
    const { id, name, due, decision, decidedOn, version } = gate
    const of = byId.get(gate.initiative)
    const day = decidedOn ?? due
    if (!of || day === null) return []
    const state = decision === null ? open(of) : 'settled'
    return [{ id, kind: 'Gate', name, of, day, state, said: sayGate(gate, say), version }]
  })
  return [...ofMilestones, ...ofGates].toSorted(
    (one, other) => compare(one.day, other.day) || compare(one.id, other.id),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function sayGate(
  { due, decision, decidedOn, decidedBy, reason }: Snapshot['gates'][number],
  say: (day: Day) => string,
): string {
  const planned = due === null ? '' : `Due ${say(due)}.`
  if (decision === null) return `${planned} Not decided yet.`
  const by = decidedBy === null ? '' : ` by ${decidedBy.name}`
  const on = decidedOn === null ? '' : ` ${say(decidedOn)}`
  return [`${gateOutcomeWords[decision]}${on}${by}.`, planned, reason].filter((part) => part !== '').join(' ')
}
