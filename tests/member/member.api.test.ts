import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { Role } from '#shared/kernel/right.ts'
import type { Member } from '#shared/member/member.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let portfolio: Portfolio
  let other: Portfolio
  let leader: Client
  beforeAll(async () => {
    app = await startApp(await open())
    const make = (key: string) =>
      app.admin.call(api.portfolio.create, { body: { name: key, key, currency: 'EUR' } })
    portfolio = await make('KP')
    other = await make('OTHER')
    leader = await app.member('Lea', { [portfolio.id]: 'leader', [other.id]: 'viewer' })
  })
  afterAll(() => app.close())

  const add = (email: string, role: Role, by: Client = leader) =>
    by.call(api.member.create, { params: { id: portfolio.id }, body: { email, role } })
  const update = (member: Member, role: Role, by: Client = leader) =>
    by.call(api.member.update, {
      params: { id: portfolio.id, member: member.id },
      body: { role },
      version: member.version,
    })
  const remove = (member: Member, by: Client = leader) =>
    by.call(api.member.remove, { params: { id: portfolio.id, member: member.id }, version: member.version })
  const list = async (by: Client = leader) =>
    (await by.call(api.member.list, { params: { id: portfolio.id } })).items

  test('a leader gives a role by e-mail, changes it, and takes it away', async () => {
    const who = await app.member('Nia')
    const member = await add(who.email.toUpperCase(), 'viewer')
    expect(member).toMatchObject({ user: { id: who.userId, name: 'Nia' }, role: 'viewer', version: 0 })
    expect(await list()).toContainEqual(member)
    expect(await list(who)).toContainEqual(member)
    const raised = await update(member, 'leader')
    expect(raised).toMatchObject({ role: 'leader', version: 1 })
    expect(await list(who)).toContainEqual(raised)
    expect(await remove(raised)).toEqual({ revision: leader.revision() })
    await expect(list(who)).rejects.toMatchObject({ status: 404 })
  })

  test('the role that they have already changes nothing', async () => {
    const member = await add((await app.member('Ida')).email, 'pmo')
    expect(await update(member, 'pmo')).toEqual(member)
  })

  test('a second role in the same portfolio is refused', async () => {
    const who = await app.member('Una', { [portfolio.id]: 'viewer' })
    await expect(add(who.email, 'leader')).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'email', message: 'Una has a role here already. Change it in the list.' }],
    })
  })

  test('nobody is made up: an e-mail without an account is refused', async () => {
    await expect(add('nobody@example.com', 'viewer')).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'email' }],
    })
  })

  test.each([
    ['an e-mail that is none', { email: 'who', role: 'viewer' }, 'email'],
    ['a role that there is not', { email: 'a@example.com', role: 'king' }, 'role'],
    ['no role', { email: 'a@example.com' }, 'role'],
    ['an unknown field', { email: 'a@example.com', role: 'viewer', until: '2027-01-01' }, 'until'],
  ])('%s is refused', async (_what, body, path) => {
    const answer = await leader.request('POST', `/api/v1/portfolios/${portfolio.id}/members`, { body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input', errors: [{ path }] } })
  })

  test('a stale version is refused with the member as they are now; none at all, too', async () => {
    const member = await add((await app.member('Stan')).email, 'viewer')
    const now = await update(member, 'pmo')
    await expect(update(member, 'leader')).rejects.toMatchObject({ status: 412, current: now })
    await expect(remove(member)).rejects.toMatchObject({ status: 412, current: now })
    const path = `/api/v1/portfolios/${portfolio.id}/members/${member.id}`
    expect((await leader.request('PATCH', path, { body: { role: 'viewer' } })).status).toBe(428)
    expect((await leader.request('DELETE', path)).status).toBe(428)
  })

  test('a member of another portfolio is not there, even for who may change this one', async () => {
    const who = await app.member('Otto', { [other.id]: 'viewer' })
    const { items } = await app.admin.call(api.member.list, { params: { id: other.id } })
    const theirs = items.find((one) => one.user.id === who.userId)
    if (!theirs) throw new Error('The member is not listed.')
    await expect(update(theirs, 'leader')).rejects.toMatchObject({ status: 404 })
    await expect(remove(theirs)).rejects.toMatchObject({ status: 404 })
  })

  test.each(['pmo', 'contributor', 'viewer'] as const)(
    'a %s reads the members and changes none',
    async (role) => {
      const who = await app.member('Reader', { [portfolio.id]: role })
      const members = await list(who)
      const own = members.find((one) => one.user.id === who.userId)
      if (!own) throw new Error('The member is not listed.')
      await expect(update(own, 'leader', who)).rejects.toMatchObject({ status: 403 })
      await expect(add(app.admin.email, 'leader', who)).rejects.toMatchObject({ status: 403 })
      await expect(remove(own, who)).rejects.toMatchObject({ status: 403 })
    },
  )

  test('without a role the portfolio does not exist', async () => {
    const outsider = await app.member('Oda')
    await expect(list(outsider)).rejects.toMatchObject({ status: 404 })
    await expect(add(outsider.email, 'leader', outsider)).rejects.toMatchObject({ status: 404 })
    await expect(list(app.stranger)).rejects.toMatchObject({ status: 401 })
  })
})
