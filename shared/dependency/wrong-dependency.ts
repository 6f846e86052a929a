import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { Dependency } from './dependency.ts'

type Link = Pick<Dependency, 'from' | 'to'>

interface Around {
  /** Those that the writer may see. */
  initiatives: readonly Pick<InitiativeRecord, 'id' | 'key' | 'archivedAt'>[]
  /** All of the portfolio's: a circle may close through work that the writer may not see. */
  dependencies: readonly Link[]
}

/** Why one initiative cannot wait for another, in a sentence; null when it can. */
export function wrongDependency({ from, to }: Link, { initiatives, dependencies }: Around): string | null {
  if (from === to) return 'An initiative cannot wait for itself.'
  const known = new Map(initiatives.map((one) => [one.id, one]))
  const target = known.get(to)
  if (!target) return 'There is no such initiative in this portfolio.'
  if (known.get(from)?.archivedAt !== null) return 'What is archived waits for nothing: bring it back first.'
  if (target.archivedAt !== null) return `${target.key} is archived: nothing can wait for it.`
  if (dependencies.some((one) => one.from === from && one.to === to))
    return `It waits for ${target.key} already.`
  const circle = wayBetween(to, from, dependencies)
  if (circle === null) return null
  const keys = circle.map((id) => known.get(id)?.key ?? 'one that you may not see')
  return `That closes a circle: ${keys.join(' waits for ')}.`
}

/** From one to another by what each waits for, both ends with it; null when there is no way. */
function wayBetween(
  start: Dependency['from'],
  end: Dependency['to'],
  dependencies: readonly Link[],
): Dependency['from'][] | null {
  const waitsFor = Map.groupBy(dependencies, (one) => one.from)
  const before = new Map<Dependency['from'], Dependency['from'] | null>([[start, null]])
  // grows while it is walked: breadth first, so the shortest way is told
  for (const here of before.keys()) {
    if (here === end) break
    for (const { to } of waitsFor.get(here) ?? []) if (!before.has(to)) before.set(to, here)
  }
  if (!before.has(end)) return null
  const way: Dependency['from'][] = []
  for (let at: Dependency['from'] | null = end; at !== null; at = before.get(at) ?? null) way.unshift(at)
  return way
}
