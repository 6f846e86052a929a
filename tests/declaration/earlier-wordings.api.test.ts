import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { newPlace } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => new Date('2026-11-22T10:00:00Z') })
  })
  afterAll(() => app.close())

  test('the list of declarations holds every wording that each of them had before', async () => {
    const place = await newPlace(app)
    const { params } = place
    let { id, version } = await place.declare({ direction: 'First words', why: 'A reason' })
    await place.declare({ direction: 'Later words', effectiveFrom: '2027-01-01' })
    for (const body of [
      { direction: 'Second words', why: 'A better reason' },
      { direction: 'Third words' },
    ]) {
      const reply = await app.admin.call(api.declaration.reword, {
        params: { ...params, declaration: id },
        body,
        version,
      })
      ;({ id, version } = reply)
    }
    const { items } = await app.admin.call(api.declaration.list, { params })
    expect(items.map((one) => [one.direction, one.earlier.length])).toEqual([
      ['Later words', 0],
      ['Third words', 2],
    ])
    expect(items[1]?.earlier).toMatchObject([
      { direction: 'Second words', why: 'A better reason', replacedAt: '2026-11-22T10:00:00.000Z' },
      { direction: 'First words', why: 'A reason', replacedBy: { name: 'Ada Admin' } },
    ])
  })
})
