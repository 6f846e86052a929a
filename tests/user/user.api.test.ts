import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { PortfolioId, UserId } from '#shared/kernel/id.ts'
import type { User } from '#shared/user/user.ts'
import { startApp, testPassword } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const nowhere = '00000000-0000-7000-8000-000000000000'
const dayMs = 86_400_000

eachDatabase((_provider, open) => {
  let app: TestApp
  let member: Client
  let portfolio: PortfolioId
  let now = new Date('2026-11-22T10:00:00Z')
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
    member = await app.member('Mia')
    const body = { name: 'Care', key: 'KP', currency: 'EUR' }
    portfolio = (await app.admin.call(api.portfolio.create, { body })).id
  })
  afterAll(() => app.close())

  const find = async (id: UserId | null): Promise<User> => {
    const found = (await app.admin.call(api.user.list)).items.find((one) => one.id === id)
    if (!found) throw new Error('The user is not listed.')
    return found
  }
  const update = (user: User, body: { name?: string; role?: User['role']; active?: boolean }) =>
    app.admin.call(api.user.update, { params: { user: user.id }, body, version: user.version })
  const secretIn = (link: string) => link.split('/').at(-1) ?? ''
  const look = (link: string) => app.stranger.call(api.user.invitation, { params: { token: secretIn(link) } })
  const accept = (link: string, body = { name: 'Joined', password: testPassword }) =>
    app.stranger.call(api.user.accept, { params: { token: secretIn(link) }, body })

  test('who I am: a stranger, a member, an administrator', async () => {
    expect(await app.stranger.call(api.user.me)).toEqual({
      setupNeeded: false,
      user: null,
      administrator: false,
      portfolios: [],
    })
    const viewer = await app.member('Vera', { [portfolio]: 'viewer' })
    expect(await viewer.call(api.user.me)).toMatchObject({
      user: { id: viewer.userId, name: 'Vera', role: 'member' },
      administrator: false,
      portfolios: [{ key: 'KP', role: 'viewer' }],
    })
    expect((await app.admin.call(api.user.me)).administrator).toBe(true)
  })

  test('an invitation makes an account that has not joined, with roles in portfolios', async () => {
    const { user, invitation } = await app.admin.call(api.user.create, {
      body: { email: 'In.Vited@example.com', memberships: [{ portfolio, role: 'pmo' }] },
    })
    expect(user).toMatchObject({
      email: 'in.vited@example.com',
      name: 'In.Vited',
      role: 'member',
      active: true,
      joined: false,
    })
    expect(Date.parse(invitation.expiresAt)).toBe(now.getTime() + 7 * dayMs)
    expect(await look(invitation.link)).toEqual({
      email: 'in.vited@example.com',
      name: 'In.Vited',
      purpose: 'join',
    })
    expect(await accept(invitation.link)).toMatchObject({ id: user.id, name: 'Joined', joined: true })
    const { items } = await app.admin.call(api.member.list, { params: { id: portfolio } })
    expect(items.find((one) => one.user.id === user.id)?.role).toBe('pmo')
    // work is owned under the name that they chose
    const people = await app.admin.call(api.person.list)
    expect(people.items.find((one) => one.user === user.id)?.name).toBe('Joined')
  })

  test('who takes an invitation up keeps the name that the PMO gave them as an owner', async () => {
    const { user, invitation } = await app.admin.call(api.user.create, {
      body: { email: 'named@example.com' },
    })
    const { items } = await app.admin.call(api.person.list)
    const person = items.find((one) => one.user === user.id)
    if (!person) throw new Error('An account has a person.')
    const params = { person: person.id }
    await app.admin.call(api.person.update, { params, body: { name: 'N. Amed' }, version: person.version })
    await accept(invitation.link)
    const later = await app.admin.call(api.person.list)
    expect(later.items.find((one) => one.user === user.id)?.name).toBe('N. Amed')
  })

  test('a link for who has joined sets a new password', async () => {
    const { link } = await app.admin.call(api.user.invite, {
      params: { user: (await find(member.userId)).id },
    })
    expect(await look(link)).toMatchObject({ name: 'Mia', purpose: 'reset' })
  })

  test.each([
    ['a moment before its end', -1, true],
    ['at its end', 0, false],
    ['after its end', 1, false],
  ])('a link %s', async (_when, milliseconds, works) => {
    const user = (await find(member.userId)).id
    const { link, expiresAt } = await app.admin.call(api.user.invite, { params: { user } })
    const before = now
    now = new Date(Date.parse(expiresAt) + milliseconds)
    if (works) expect(await look(link)).toMatchObject({ name: 'Mia' })
    else {
      await expect(look(link)).rejects.toMatchObject({ status: 404 })
      await expect(accept(link)).rejects.toMatchObject({ status: 404 })
    }
    now = before
  })

  test('a link of somebody deactivated does not work', async () => {
    const { user, invitation } = await app.admin.call(api.user.create, {
      body: { email: 'gone@example.com' },
    })
    await update(user, { active: false })
    await expect(look(invitation.link)).rejects.toMatchObject({ status: 404 })
    await expect(accept(invitation.link)).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    ['a password of 11 characters', { name: 'A', password: 'x'.repeat(11) }, 'password'],
    ['a password of 129 characters', { name: 'A', password: 'x'.repeat(129) }, 'password'],
    ['no name', { name: ' ', password: testPassword }, 'name'],
  ])('%s is refused, and the link stays good', async (_what, body, path) => {
    const user = (await find(member.userId)).id
    const { link } = await app.admin.call(api.user.invite, { params: { user } })
    await expect(accept(link, body)).rejects.toMatchObject({ status: 400, errors: [{ path }] })
    expect(await look(link)).toMatchObject({ name: 'Mia' })
  })

  test.each([
    ['an e-mail that is none', { email: 'who' }, 'email'],
    ['a role that there is not', { email: 'a@example.com', role: 'king' }, 'role'],
    ['an unknown field', { email: 'a@example.com', password: 'x' }, 'password'],
    [
      'a portfolio that there is not',
      { email: 'a@example.com', memberships: [{ portfolio: nowhere, role: 'viewer' }] },
      'memberships.0.portfolio',
    ],
  ])('an invitation with %s is refused and makes nobody', async (_what, body, path) => {
    const { total } = await app.admin.call(api.user.list)
    const answer = await app.admin.request('POST', '/api/v1/users', { body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input', errors: [{ path }] } })
    expect((await app.admin.call(api.user.list)).total).toBe(total)
  })

  test('two roles in one portfolio, and an e-mail that has an account, are refused', async () => {
    const twice = [
      { portfolio, role: 'viewer' as const },
      { portfolio, role: 'pmo' as const },
    ]
    const create = (body: { email: string; memberships?: typeof twice }) =>
      app.admin.call(api.user.create, { body })
    await expect(create({ email: 'a@example.com', memberships: twice })).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'memberships' }],
    })
    await expect(create({ email: member.email.toUpperCase() })).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'email' }],
    })
  })

  test('an account is renamed, raised, deactivated and brought back, with a version that grows', async () => {
    const who = await app.member('Rae')
    let user = await find(who.userId)
    for (const patch of [
      { name: 'Rae Ray' },
      { role: 'admin' as const },
      { active: false },
      { active: true },
    ]) {
      const after = await update(user, patch)
      expect(after).toMatchObject({ ...patch, version: user.version + 1 })
      user = after
    }
    expect(await update(user, { name: 'Rae Ray' })).toEqual(user)
    expect((await who.call(api.user.me)).administrator).toBe(true)
  })

  test('a stale version is refused with the user as they are now; none at all, too', async () => {
    const user = await find((await app.member('Stan')).userId)
    const after = await update(user, { name: 'Fresh' })
    await expect(update(user, { name: 'Older' })).rejects.toMatchObject({ status: 412, current: after })
    const answer = await app.admin.request('PATCH', `/api/v1/users/${user.id}`, { body: { name: 'A' } })
    expect(answer.status).toBe(428)
  })

  test('a user who does not exist is 404', async () => {
    const user = nowhere as UserId // nobody has it
    const call = app.admin.call(api.user.update, { params: { user }, body: { name: 'A' }, version: 0 })
    await expect(call).rejects.toMatchObject({ status: 404 })
    await expect(app.admin.call(api.user.invite, { params: { user } })).rejects.toMatchObject({ status: 404 })
  })

  test('the first-run form is locked for good', async () => {
    const body = { name: 'Second', email: 'second@example.com', password: testPassword }
    await expect(app.stranger.call(api.user.setup, { body })).rejects.toMatchObject({ status: 409 })
  })

  test('only administrators see and change users', async () => {
    const user = (await find(member.userId)).id
    const calls = [
      member.call(api.user.list),
      member.call(api.user.create, { body: { email: 'b@example.com' } }),
      member.call(api.user.update, { params: { user }, body: { role: 'admin' }, version: 0 }),
      member.call(api.user.invite, { params: { user } }),
    ]
    await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ status: 403 })))
    await expect(app.stranger.call(api.user.list)).rejects.toMatchObject({ status: 401 })
  })
})
