import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { Organisation } from '#shared/organisation/organisation.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let member: Client
  let before: Organisation
  // shortly before midnight in Greenwich: the day depends on where one is
  const now = new Date('2026-11-22T23:30:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
    member = await app.member('Mia')
  })
  beforeEach(async () => {
    before = await app.admin.call(api.organisation.read)
  })
  afterAll(() => app.close())

  const update = (body: { name?: string; timeZone?: string }, version = before.version) =>
    app.admin.call(api.organisation.update, { body, version })

  test('a new database has one, without a name, in universal time', async () => {
    expect(await member.call(api.organisation.read)).toMatchObject({
      name: '',
      timeZone: 'UTC',
      today: '2026-11-22',
    })
  })

  test('its name changes, with version and revision', async () => {
    const after = await update({ name: ' Northern Health ' })
    expect(after).toMatchObject({ name: 'Northern Health', version: before.version + 1 })
    expect(after.revision).toBe(app.admin.revision())
    expect(await member.call(api.organisation.read)).toEqual(after)
  })

  test.each([
    ['Pacific/Kiritimati', '2026-11-23'],
    ['America/Vancouver', '2026-11-22'],
    ['UTC', '2026-11-22'],
  ])('in %s today is %s, at once and everywhere', async (timeZone, today) => {
    expect(await update({ timeZone })).toMatchObject({ timeZone, today })
    expect(await member.call(api.organisation.read)).toMatchObject({ timeZone, today })
  })

  test('writing what is there already changes nothing', async () => {
    expect(await update({ name: before.name })).toMatchObject({ version: before.version })
  })

  test.each([
    ['a time zone that there is not', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['an empty time zone', { timeZone: '' }, 'timeZone'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['no text', { name: 7 }, 'name'],
    ['an unknown field', { owner: 'me' }, 'owner'],
  ])('%s is refused', async (_what, body, path) => {
    const headers = { 'If-Match': `"${before.version}"` }
    const answer = await app.admin.request('PATCH', '/api/v1/organisation', { body, headers })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input', errors: [{ path }] } })
    expect(await app.admin.call(api.organisation.read)).toEqual(before)
  })

  test('a stale version is refused with what is there now; none at all, too', async () => {
    const after = await update({ name: `${before.name} and more` })
    await expect(update({ name: 'Older' })).rejects.toMatchObject({
      status: 412,
      current: { name: after.name, version: after.version },
    })
    const answer = await app.admin.request('PATCH', '/api/v1/organisation', { body: { name: 'A' } })
    expect(answer.status).toBe(428)
  })

  test('only administrators change it; strangers do not see it', async () => {
    const body = { name: 'Mine' }
    const call = member.call(api.organisation.update, { body, version: before.version })
    await expect(call).rejects.toMatchObject({ status: 403 })
    await expect(app.stranger.call(api.organisation.read)).rejects.toMatchObject({ status: 401 })
  })
})
