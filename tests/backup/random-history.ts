import { api } from '#shared/api.ts'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { area, role, stage } from '#shared/initiative/vocabulary.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Refusal } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words = ['plain', 'a "quoted" word', 'two\nlines', 'a\u2028separator', '😀 é ü', '\\ and \t', '=1+1']

/** People at work: what they do is chance, what is refused is refused. Answers how many steps were taken. */
export async function liveOn(
  app: TestApp,
  id: PortfolioId,
  { seed, steps }: { seed: number; steps: number },
): Promise<number> {
  const random = randomFrom(seed)
  const upTo = (count: number) => Math.floor(random() * count)
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length)]! // no list here is empty
  const params = { id }
  const fields = (): Omit<InitiativePatch, 'title'> => ({
    summary: `${oneOf(words)} ${upTo(1000)}`,
    area: oneOf([...area.options, null]),
    role: oneOf([...role.options, null]),
    stage: oneOf(stage.options),
    budget: oneOf([null, 0, upTo(1_000_000), Number.MAX_SAFE_INTEGER]),
    fte: oneOf([null, upTo(1000) / 100]),
    unit: oneOf([null, `Unit ${upTo(4)}`]),
    owner: oneOf([null, `Person ${upTo(4)}`]),
    technologies: oneOf<('ai' | 'iot')[]>([[], ['ai', 'iot']]),
    tags: oneOf<string[]>([[], [oneOf(words)]]),
  })
  const snapshot = () => app.admin.call(api.portfolio.snapshot, { params })
  const anInitiative = async () => oneOf((await snapshot()).initiatives)
  const acts: (() => Promise<unknown>)[] = [
    () => app.admin.call(api.initiative.create, { params, body: { title: oneOf(words), ...fields() } }),
    async () => {
      const { id: initiative, version } = await anInitiative()
      return app.admin.call(api.initiative.update, { params: { id: initiative }, body: fields(), version })
    },
    async () => {
      const { id: initiative, version } = await anInitiative()
      return app.admin.call(api.initiative.archive, { params: { id: initiative }, version })
    },
    async () => {
      const { initiatives, portfolio } = await snapshot()
      const ids = initiatives.slice(0, 1 + upTo(5)).map((one) => one.id)
      const patch = { health: oneOf(['green', 'red'] as const) }
      const body = { ids, patch, revision: portfolio.revision }
      return app.admin.call(api.initiative.bulk, { params, body })
    },
    async () => {
      const [from, to] = [await anInitiative(), await anInitiative()]
      return app.admin.call(api.support.create, { params: { id: from.id }, body: { to: to.id } })
    },
    async () => {
      const { findings, hygiene } = await app.admin.call(api.focus.read, { params })
      const { id: finding, version } = oneOf([...findings, ...hygiene])
      return app.admin.call(api.finding.acknowledge, { params: { id: finding }, version })
    },
    async () => {
      const { portfolio } = await snapshot()
      return app.admin.call(api.history.undo, { params, body: { changeSet: portfolio.revision - upTo(3) } })
    },
  ]
  let taken = 0
  for (let step = 0; step < steps; step += 1) {
    try {
      await oneOf(acts)()
      taken += 1
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
    }
  }
  return taken
}
