import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { CapabilityUse } from './capability.ts'

const mostNamed = 3

/** Why a capability cannot go: what builds and requires it, by name; what is not among `initiatives` by number. */
export function sayUsers(
  uses: readonly Pick<CapabilityUse, 'initiative'>[],
  initiatives: readonly Pick<InitiativeRecord, 'id' | 'key' | 'title'>[],
): string {
  const ids = [...new Set(uses.map((one) => one.initiative))]
  const shown = ids.flatMap((id) => initiatives.find((one) => one.id === id) ?? [])
  const named = shown.slice(0, mostNamed).map(({ key, title }) => `${key} ${title}`)
  const others = ids.length - named.length
  const more = others === 0 ? [] : [`${others} ${named.length > 0 ? 'more' : 'that you may not see'}`]
  return `It is built or required by ${[...named, ...more].join(', ')}. Take it out there first.`
}
