import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { newPlace } from '#tests/support/set-up.ts'
import { Refusal, startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { seeded } from '#tests/bench/seed.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  test('two editors at once lose no change: each edit is kept or refused', async () => {
    const place = await newPlace(app)
    const { id } = await place.log({ title: '0', budget: 0 })
    const random = seeded(7)
    let [kept, refused] = [0, 0]
    const editor = async () => {
      for (let edits = 0; edits < 40; edits += 1) {
        const current = await app.admin.call(api.initiative.read, { params: { id } })
        if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, random() * 4))
        const body = { budget: (current.budget ?? 0) + 1 }
        const outcome = await app.admin
          .call(api.initiative.update, { params: { id }, body, version: current.version })
          .catch((error: unknown) => error)
        if (outcome instanceof Refusal) {
          expect(outcome.status).toBe(412)
          refused += 1
        } else kept += 1
      }
    }
    await Promise.all([editor(), editor()])
    const last = await app.admin.call(api.initiative.read, { params: { id } })
    expect([last.budget, last.version, kept + refused]).toEqual([kept, kept, 80])
    const { total } = await app.admin.call(api.history.ofInitiative, { params: { id } })
    expect(total).toBe(kept + 1)
  })

  test('numbers are given once, however many log at the same time', async () => {
    const place = await newPlace(app)
    const made = await Promise.all(Array.from({ length: 30 }, (_, at) => place.log({ title: `${at}` })))
    expect(new Set(made.map((one) => one.key)).size).toBe(30)
    const portfolio = await app.admin.call(api.portfolio.read, { params: place.params })
    expect(portfolio.revision).toBe(30)
  })

  test('among writes asked for together, what is refused takes nothing else with it', async () => {
    const place = await newPlace(app)
    const written = Array.from({ length: 12 }, (_, at) => ({ title: `${at}`, externalId: `X${at % 9}` }))
    const outcomes = await Promise.all(
      written.map((one) =>
        place.log(one).then(
          () => 201,
          (refusal: unknown) => (refusal instanceof Refusal ? refusal.status : refusal),
        ),
      ),
    )
    // three external ids came twice, and only the first of each is taken
    expect(outcomes.filter((one) => one === 201)).toHaveLength(9)
    expect(outcomes.filter((one) => one !== 201)).toEqual([400, 400, 400])
    const listed = await app.admin.call(api.initiative.list, { params: place.params })
    expect(new Set(listed.items.map((one) => one.externalId))).toEqual(
      new Set(Array.from({ length: 9 }, (_, at) => `X${at}`)),
    )
    expect((await app.admin.call(api.portfolio.read, { params: place.params })).revision).toBe(9)
  })

  test('a refused write leaves nothing behind: no unit, no revision, no history', async () => {
    const place = await newPlace(app)
    const units = async () => (await app.admin.call(api.unit.list)).total
    const before = await units()
    await place.log({ externalId: 'X' })
    await expect(place.log({ externalId: 'X', unit: 'Made on the way' })).rejects.toMatchObject({
      status: 400,
    })
    expect(await units()).toBe(before)
    expect((await app.admin.call(api.portfolio.read, { params: place.params })).revision).toBe(1)
  })
})
