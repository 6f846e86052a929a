import { initiativeDefaults } from '#shared/initiative/initiative.ts'
import { health, stage } from '#shared/initiative/vocabulary.ts'
import type { NewInitiative } from '#server/initiative/initiative.service.ts'

/** The same numbers each time: a small linear congruential generator, from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const words =
  'member care record order field sensor lift app channel data claim route plan repair visit stock price'.split(
    ' ',
  )

/** Initiatives of about 900 bytes each, in a mix that a large company could have; units and owners are chosen from; one in 25 has none. */
export function seedInitiatives(
  count: number,
  { units, people }: Record<'units' | 'people', readonly { id: string; name: string }[]>,
): NewInitiative[] {
  const random = seeded(20_261_122)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const text = (length: number) => Array.from({ length }, () => pick(words)).join(' ')
  return Array.from({ length: count }, (_, at): NewInitiative => {
    const kind = random()
    const [role, area] =
      kind < 0.5
        ? (['drives', 'customer_engagement'] as const)
        : kind < 0.65
          ? (['drives', 'digitized_solutions'] as const)
          : kind < 0.8
            ? (['builds_capability', null] as const)
            : kind < 0.9
              ? (['supports', 'neither'] as const)
              : ([null, null] as const)
    const budget = Math.floor(random() * 900_000_000)
    return {
      ...initiativeDefaults,
      title: `${text(5)} ${at}`,
      externalId: `EXT-${at}`,
      summary: text(70),
      role,
      area,
      stage: random() < 0.8 ? 'active' : pick(stage.options),
      health: pick(health.options),
      unit: pick(units),
      owner: random() < 0.04 ? null : pick(people),
      sponsor: null,
      start: `2026-0${1 + Math.floor(random() * 9)}-01`,
      end: '2028-12-31',
      budget,
      spent: Math.floor(budget * random()),
      fte: Math.floor(random() * 4_000) / 100,
      tags: [pick(words), pick(words)],
      archivedAt: null,
    }
  })
}
