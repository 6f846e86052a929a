import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { PersonId, UserId } from '#shared/kernel/id.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const nowhere = '00000000-0000-7000-8000-000000000000'

eachDatabase((_provider, open) => {
  let app: TestApp
  let member: Client
  beforeAll(async () => {
    app = await startApp(await open())
    member = await app.member('Mia')
  })
  afterAll(() => app.close())

  type Written = { name?: string; email?: string | null; user?: UserId | null }
  const add = (body: Written & { name: string }) => app.admin.call(api.person.create, { body })
  const update = (person: { id: PersonId; version: number }, body: Written) =>
    app.admin.call(api.person.update, { params: { person: person.id }, body, version: person.version })
  const remove = (person: { id: PersonId; version: number }) =>
    app.admin.call(api.person.remove, { params: { person: person.id }, version: person.version })
  const behind = async (client: Client) => {
    const { items } = await app.admin.call(api.person.list)
    const found = items.find((one) => one.user === client.userId)
    if (!found) throw new Error('Nobody stands behind this account.')
    return found
  }

  test('an account comes with its person', async () => {
    expect(await behind(member)).toMatchObject({ name: 'Mia', email: member.email })
  })

  test('an account finds the person who has its e-mail already', async () => {
    const known = await add({ name: 'Known Before', email: 'known@example.com' })
    const { user } = await app.admin.call(api.user.create, { body: { email: 'Known@example.com' } })
    const { items } = await member.call(api.person.list)
    expect(items.filter((one) => one.email === 'known@example.com')).toEqual([
      { ...known, user: user.id, version: 1 },
    ])
  })

  test('a person is added without an account, changed, and read by everybody with one', async () => {
    const person = await add({ name: ' Pat ' })
    expect(person).toMatchObject({ name: 'Pat', email: null, user: null, version: 0 })
    const changed = await update(person, { name: 'Pat Porter', email: 'pat@example.com' })
    expect(changed).toMatchObject({ name: 'Pat Porter', email: 'pat@example.com', version: 1 })
    expect((await member.call(api.person.list)).items).toContainEqual(changed)
    expect(await update(changed, { email: null })).toMatchObject({ email: null, version: 2 })
  })

  test('writing what is there already changes nothing; namesakes may be', async () => {
    const person = await add({ name: 'Sam' })
    expect(await update(person, { name: 'Sam' })).toEqual(person)
    expect((await add({ name: 'Sam' })).id).not.toBe(person.id)
  })

  test.each([
    ['no name', {}, 'name'],
    ['an empty name', { name: ' ' }, 'name'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['an e-mail that is none', { name: 'A', email: 'a at b' }, 'email'],
    ['an unknown field', { name: 'A', boss: 'B' }, 'boss'],
  ])('%s is refused', async (_what, body, path) => {
    const answer = await app.admin.request('POST', '/api/v1/people', { body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input', errors: [{ path }] } })
  })

  test('an account belongs to one person, and must exist', async () => {
    const person = await add({ name: 'Second' })
    const user = member.userId
    const taken = { status: 400, errors: [{ path: 'user', message: 'This account is Mia’s already.' }] }
    await expect(add({ name: 'Third', user })).rejects.toMatchObject(taken)
    await expect(update(person, { user })).rejects.toMatchObject(taken)
    await expect(update(person, { user: nowhere as UserId })).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'user', message: 'There is no such account.' }],
    })
  })

  test('an account is handed over once it is let go', async () => {
    const leaver = await app.member('Lou')
    const old = await behind(leaver)
    await update(old, { user: null })
    const next = await add({ name: 'Lou again' })
    expect(await update(next, { user: leaver.userId })).toMatchObject({ user: leaver.userId })
  })

  test('a stale version is refused with the person as they are now; none at all, too', async () => {
    const person = await add({ name: 'Stale' })
    const now = await update(person, { name: 'Fresh' })
    await expect(update(person, { name: 'Older' })).rejects.toMatchObject({ status: 412, current: now })
    await expect(remove(person)).rejects.toMatchObject({ status: 412, current: now })
    const path = `/api/v1/people/${person.id}`
    expect((await app.admin.request('PATCH', path, { body: { name: 'A' } })).status).toBe(428)
    expect((await app.admin.request('DELETE', path)).status).toBe(428)
  })

  test('who owns or sponsors work cannot be removed; others can', async () => {
    const { id } = await app.admin.call(api.portfolio.create, {
      body: { name: 'Care', key: 'KP', currency: 'EUR' },
    })
    const [owner, sponsor, free] = [
      await add({ name: 'Olga Owner' }),
      await add({ name: 'Spencer Sponsor' }),
      await add({ name: 'Fred Free' }),
    ]
    const body = { title: 'A', owner: owner.id, sponsor: sponsor.id }
    await app.admin.call(api.initiative.create, { params: { id }, body })
    for (const person of [owner, sponsor])
      await expect(remove(person)).rejects.toMatchObject({
        status: 409,
        message: /owns or sponsors 1 initiatives/,
      })
    expect(await remove(free)).toEqual({ revision: app.admin.revision() })
    await expect(remove(free)).rejects.toMatchObject({ status: 404 })
    await expect(update(free, { name: 'Back' })).rejects.toMatchObject({ status: 404 })
  })

  test('who does not administer the organisation changes nobody; strangers see nobody', async () => {
    const person = await add({ name: 'Guarded' })
    const one = { params: { person: person.id }, version: 0 }
    const calls = [
      member.call(api.person.create, { body: { name: 'Mine' } }),
      member.call(api.person.update, { ...one, body: { name: 'Mine' } }),
      member.call(api.person.remove, one),
    ]
    await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ status: 403 })))
    await expect(app.stranger.call(api.person.list)).rejects.toMatchObject({ status: 401 })
  })
})
