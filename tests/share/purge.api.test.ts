import { afterAll, beforeAll, expect, test } from 'vitest'
import { purgeAccesses, startForgetting } from '#server/share/purge.service.ts'
import { newPlace } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { accessesOf, pageAt, share } from './sharing.ts'

const dayMs = 86_400_000

eachDatabase((_provider, open) => {
  let app: TestApp
  const start = Date.parse('2026-06-01T10:00:00.000Z')
  let now = new Date(start)
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
  })
  afterAll(() => app.close())

  test('who came is kept for ninety days, then forgotten; the link itself stays', async () => {
    const shared = await share(app.admin, await newPlace(app), { days: 365 })
    await pageAt(app, shared.token)
    now = new Date(start + 90 * dayMs)
    expect(await purgeAccesses(app.house)).toBe(0)
    expect(await accessesOf(app.admin, shared)).toHaveLength(1)
    now = new Date(start + 90 * dayMs + 1)
    expect(await purgeAccesses(app.house)).toBe(1)
    expect(await accessesOf(app.admin, shared)).toEqual([])
    expect(await pageAt(app, shared.token)).toMatchObject({ kind: 'live' })
  })

  test('it is looked for by itself, until told to stop', () => {
    const stop = startForgetting(app.house)
    expect(stop()).toBeUndefined()
  })
})
