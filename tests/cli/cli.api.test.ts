import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Me } from '#shared/user/user.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { clientFor, startApp, testPassword } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { commandsOn } from './run-command.ts'

const json = (text: string): unknown => JSON.parse(text)
const input = `${testPassword}\n`

eachDatabase((_provider, open) => {
  describe('on a new database', () => {
    let command: ReturnType<typeof commandsOn>
    beforeAll(async () => {
      command = commandsOn((await open()).url)
    })

    test('commands that need somebody to act as say how to make the first administrator', async () => {
      const ran = await command(['export', 'csv', '--portfolio', 'KP'])
      expect(ran).toMatchObject({ code: 5, out: '' })
      expect(ran.err).toContain('bearing user add')
    })

    test('the first account is an administrator’s', async () => {
      const ran = await command(['user', 'add', '--email', 'ada@example.com'], { input })
      expect(ran).toMatchObject({ code: 5, out: '' })
      expect(ran.err).toContain('--role admin')
    })

    test('user add reads the password from standard input and prints the id', async () => {
      const ran = await command(['user', 'add', '--email', 'Ada@Example.com', '--role', 'admin'], { input })
      expect(ran.code).toBe(0)
      expect(ran.out).toMatch(/^\w+\n$/)
      expect(ran.err).toBe('ada@example.com can sign in, as administrator.\n')
    })

    test('the same address again is refused, with every issue by its field', async () => {
      const ran = await command(['--json', 'user', 'add', '--email', 'ada@example.com'], { input })
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(json(ran.err)).toMatchObject({ code: 'bad_input', errors: [{ path: 'email' }] })
    })

    test.each([
      ['an empty password', 'new@example.com', ''],
      ['a short password', 'new@example.com', 'short\n'],
      ['an address that is none', 'nobody', input],
    ])('user add refuses %s', async (_what, email, given) => {
      const ran = await command(['user', 'add', '--email', email], { input: given })
      expect(ran).toMatchObject({ code: 2, out: '' })
    })

    test('migrate says that nothing is left to do', async () => {
      expect(await command(['migrate', '--json'])).toMatchObject({ code: 0, out: '{\n  "applied": []\n}\n' })
      expect(await command(['migrate'])).toMatchObject({ out: '', err: 'The database is up to date.\n' })
    })
  })

  describe('beside a running server', () => {
    let app: TestApp
    let place: Place
    let folder: string
    let command: ReturnType<typeof commandsOn>
    beforeAll(async () => {
      const db = await open()
      app = await startApp(db)
      folder = await mkdtemp(join(tmpdir(), 'bearing-cli-'))
      command = commandsOn(db.url, folder)
      place = await newPlace(app)
      await place.declare()
      for (const budget of [10_000, 20_000, 30_000]) await place.log({ ...drivesCe, budget })
      await place.log({ title: 'Talks', confidential: true })
    })
    afterAll(async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    })

    test('an account made on the command line signs in on the page', async () => {
      const made = await command(['user', 'add', '--email', 'page@example.com', '--name', 'Pat Page'], {
        input,
      })
      expect(made.code).toBe(0)
      const answer = await app.stranger.request('POST', '/api/auth/sign-in/email', {
        body: { email: 'page@example.com', password: testPassword },
      })
      expect(answer).toMatchObject({ status: 200, body: { user: { name: 'Pat Page' } } })
    })

    test('a token made on the command line acts as its user', async () => {
      const made = await command(['token', 'create', '--email', app.admin.email])
      expect(made.code).toBe(0)
      const client = clientFor(app.url, { userId: null, email: '', token: made.out.trim() })
      const me = await client.request<Me>('GET', '/api/v1/me')
      expect(me.body).toMatchObject({ administrator: true, user: { email: app.admin.email } })
    })

    test('as JSON it comes with its name and its end', async () => {
      const made = await command([
        'token',
        'create',
        '--email',
        app.admin.email,
        '--days',
        '1',
        '--name',
        'Nightly',
        '--json',
      ])
      expect(json(made.out)).toMatchObject({
        token: { name: 'Nightly' },
        secret: expect.any(String) as string,
      })
      expect(made.err).toBe('')
    })

    test.each(['0', '367', 'soon'])('a token of %s days is refused', async (days) => {
      const ran = await command(['token', 'create', '--email', app.admin.email, '--days', days])
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.err).toContain('days')
    })

    test('a token for nobody is refused', async () => {
      expect(await command(['token', 'create', '--email', 'nobody@example.com'])).toMatchObject({
        code: 3,
        out: '',
      })
    })

    test('a member makes tokens for themselves, not for others, and no accounts', async () => {
      const { email } = await app.member('Mona Member')
      const own = await command(['token', 'create', '--as', email, '--email', email])
      expect(own.code).toBe(0)
      const foreign = await command(['token', 'create', '--as', email, '--email', app.admin.email])
      expect(foreign).toMatchObject({ code: 4, out: '' })
      const account = await command(['user', 'add', '--as', email, '--email', 'x@example.com'], { input })
      expect(account).toMatchObject({ code: 4, out: '' })
    })

    test.each(['csv', 'md', 'json'])('export %s gives the bytes that the API gives', async (format) => {
      const ran = await command(['export', format, '--portfolio', place.portfolio.key.toLowerCase()])
      const path = `/api/v1/portfolios/${place.params.id}/exports/${format}`
      const answer = await app.admin.request('GET', path)
      const body = typeof answer.body === 'string' ? answer.body : `${JSON.stringify(answer.body, null, 2)}\n`
      expect(ran).toMatchObject({ code: 0, err: '' })
      expect(ran.out.replace('\uFEFF', '')).toBe(body.replace('\uFEFF', ''))
    })

    test('export in another basis says so', async () => {
      const ran = await command(['export', 'json', '--portfolio', place.portfolio.key, '--basis', 'count'])
      expect(json(ran.out)).toMatchObject({ assessment: { basis: 'count' } })
    })

    test('export as of a day is the API’s; a day to come and one that is none are refused', async () => {
      const asOf = (day: string) =>
        command(['export', 'json', '--portfolio', place.portfolio.key, '--as-of', day])
      const { today } = await app.admin.call(api.organisation.read)
      const path = `/api/v1/portfolios/${place.params.id}/exports/json?asOf=${today}`
      expect(json((await asOf(today)).out)).toEqual((await app.admin.request('GET', path)).body)
      for (const day of ['2999-01-01', 'yesterday', '2026-02-30'])
        expect(await asOf(day), day).toMatchObject({ code: 2, out: '' })
    })

    test('export to a file leaves standard output empty and no unfinished file', async () => {
      const ran = await command(['export', 'csv', '--portfolio', place.portfolio.key, '--out', 'rows.csv'])
      expect(ran).toMatchObject({ code: 0, out: '' })
      expect(await readFile(join(folder, 'rows.csv'), 'utf8')).toContain('Talks')
      expect(await readdir(folder)).toEqual(['rows.csv'])
    })

    test('export into a folder that is not there fails with a sentence', async () => {
      const ran = await command(['export', 'csv', '--portfolio', place.portfolio.key, '--out', 'no/rows.csv'])
      expect(ran).toMatchObject({ code: 1, out: '' })
      expect(ran.err).toContain('ENOENT')
    })

    test('a viewer exports what they may see, and is told what is left out', async () => {
      const { email } = await app.member('Vera Viewer', { [place.params.id]: 'viewer' })
      const ran = await command(['export', 'csv', '--portfolio', place.portfolio.key, '--as', email])
      expect(ran.code).toBe(0)
      expect(ran.out).not.toContain('Talks')
      expect(ran.err).toContain('may not see them: 1')
    })

    test('for one without a role the portfolio does not exist', async () => {
      const { email } = await app.member('Otto Other')
      const ran = await command(['export', 'csv', '--portfolio', place.portfolio.key, '--as', email])
      expect(ran).toMatchObject({ code: 3, out: '' })
    })

    test('a deactivated user cannot be acted as', async () => {
      const { email, userId } = await app.member('Dora Done')
      // made above
      const user = (await app.admin.call(api.user.list)).items.find((one) => one.id === userId)
      await app.admin.call(api.user.update, {
        params: { user: user!.id },
        body: { active: false },
        version: user!.version,
      })
      expect(await command(['token', 'create', '--as', email, '--email', email])).toMatchObject({ code: 3 })
    })

    test('doctor finds database, migrations and administrator well', async () => {
      const ran = await command(['doctor', '--json'])
      const { checks } = json(ran.out) as { checks: { check: string; ok: boolean }[] }
      const well = new Map(checks.map((one) => [one.check, one.ok]))
      for (const check of ['version', 'settings', 'database', 'migrations', 'administrator'])
        expect(well.get(check), check).toBe(true)
    })
  })
})
