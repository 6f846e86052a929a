import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import type { Clock } from '#server/clock.ts'
import { liveOn, randomFrom } from '#tests/backup/random-history.ts'
import { upload } from '#tests/import/upload.ts'
import { Refusal } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'

const dayMs = 86_400_000

/** A clock that a test sets; it goes on by a second each time it is asked, so that nothing happens at once. */
export function settableClock(start: string): Clock & { set: (at: string) => void; nextDay: () => void } {
  let at = Date.parse(start)
  return {
    now: () => new Date((at += 1_000)),
    set: (text) => void (at = Date.parse(text)),
    nextDay: () => void (at += dayMs),
  }
}

/** A day's work of many kinds, chosen by chance: rows, support, decisions and undo, then what is rarer. */
export async function liveADay(app: TestApp, id: PortfolioId, seed: number): Promise<void> {
  const steps = 6
  // an undo takes out one at most, so that there is always something to work on
  for (let made = 0; made <= steps; made += 1)
    await app.admin.call(api.initiative.create, { params: { id }, body: { title: `Logged ${made}` } })
  await liveOn(app, id, { seed, steps })
  const random = randomFrom(seed * 31)
  const upTo = (count: number) => Math.floor(random() * count)
  const params = { id }
  const { admin } = app
  const snapshot = () => admin.call(api.portfolio.snapshot, { params })
  const word = () => `word ${upTo(1_000_000)}`
  const acts: (() => Promise<unknown>)[] = [
    async () => {
      const { today } = await snapshot()
      const primary = upTo(2) === 0 ? ('customer_engagement' as const) : ('digitized_solutions' as const)
      return admin.call(api.declaration.create, {
        params,
        body: { primary, direction: word(), effectiveFrom: today },
      })
    },
    async () => {
      const { declarations } = await snapshot()
      const { id: declaration = '', version = 0 } = declarations.at(-1) ?? {}
      return admin.call(api.declaration.reword, {
        params: { id, declaration },
        body: { why: word() },
        version,
      })
    },
    async () => {
      const { policy } = await snapshot()
      const { version: _v, setBy: _b, setAt: _a, ...numbers } = defaultPolicy
      const body = { ...numbers, minDriving: upTo(9), note: word() }
      return admin.call(api.policy.set, { params, body, version: policy.version })
    },
    async () => {
      const { initiatives } = await snapshot()
      const key = initiatives[upTo(initiatives.length)]?.key ?? ''
      const file = `key,title,budget,unit\n${key},${word()},${upTo(900)},Unit ${upTo(9)}\n,${word()},5,Unit 1\n`
      const { body: run } = await upload(app, admin, { portfolio: id, file })
      return admin.call(api.import.commit, { params: { id: run.id }, version: run.version })
    },
    async () => {
      const unit = (await snapshot()).units.at(-1)
      if (!unit) return
      const body = { name: word() }
      await admin.call(api.unit.update, { params: { unit: unit.id }, body, version: unit.version })
    },
    async () => {
      const { items } = await admin.call(api.person.list)
      const person = items[upTo(items.length)]
      if (!person) return
      const body = { name: word() }
      await admin.call(api.person.update, { params: { person: person.id }, body, version: person.version })
    },
    async () => {
      const { portfolio } = await snapshot()
      const body = { name: word(), key: `Q${'ABCDEFGH'.charAt(upTo(8))}${'ABCDEFGH'.charAt(upTo(8))}` }
      return admin.call(api.portfolio.update, { params, body, version: portfolio.version })
    },
    () => admin.call(api.field.create, { params, body: { name: word(), kind: 'text' } }),
    async () => {
      const { fields } = await snapshot()
      const { id: field = '', version = 0 } = fields[upTo(fields.length)] ?? {}
      const input = { params: { id, field }, version }
      return upTo(3) === 0
        ? admin.call(api.field.remove, input)
        : admin.call(api.field.update, { ...input, body: { name: word(), position: upTo(4) } })
    },
    async () => {
      const { initiatives, fields } = await snapshot()
      const one = initiatives[upTo(initiatives.length)]
      if (!one) return
      const body = { custom: { [fields[0]?.id ?? 'none']: upTo(3) === 0 ? null : word() } }
      await admin.call(api.initiative.update, { params: { id: one.id }, body, version: one.version })
    },
    async () => {
      const { initiatives } = await snapshot()
      const one = initiatives[upTo(initiatives.length)]
      if (!one) return
      const body = { health: 'amber', narrative: word() } as const
      const made = await admin.call(api.status.create, { params: { id: one.id }, body })
      await admin.call(api.status.publish, { params: { id: made.id }, version: made.version })
    },
  ]
  for (let step = 0; step < 5; step += 1) {
    try {
      await acts[upTo(acts.length)]?.()
    } catch (error) {
      // what is refused is refused: history goes on
      if (!(error instanceof Refusal) || error.status >= 500) throw error
    }
  }
}
