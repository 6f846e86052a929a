import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { pageAt, share, visit } from './sharing.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let core: Initiative
  let maker: Client
  let now = new Date()
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => now })
  })
  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00.000Z')
    place = await newPlace(app)
    await place.declare()
    maker = await app.member('Mia Maker', { [place.portfolio.id]: 'pmo' })
    const dates = { start: '2026-01-01', end: '2027-06-30' }
    core = await place.log({
      title: 'Member app',
      ...drivesCe,
      ...dates,
      budget: 300,
      unit: 'Care',
      owner: 'Bo Berg',
    })
    await place.log({ title: 'Connected pump', ...drivesDs, ...dates, budget: 100, unit: 'Devices' })
  })
  afterAll(() => app.close())

  const change = async ({ id }: Initiative, body: InitiativePatch) => {
    const { version } = await app.admin.call(api.initiative.read, { params: { id } })
    return app.admin.call(api.initiative.update, { params: { id }, body, version })
  }
  const textAt = async (token: string) => JSON.stringify(await pageAt(app, token))

  test('it tells the verdict, the trend, the roadmap, what to decide and who judged, and lists no rows', async () => {
    const { token } = await share(maker, place)
    const page = await pageAt(app, token)
    expect(page).toMatchObject({
      portfolio: place.portfolio.name,
      kind: 'live',
      asOf: '2026-11-22',
      story: { title: place.portfolio.name, label: null },
    })
    // strict to the last shape of a picture: nothing comes along that the contract does not name
    expect(api.share.read.reply.parse(page)).toEqual(page)
    expect(page.story.sections.map((one) => one.id)).toEqual([
      'verdict',
      'trend',
      'roadmap',
      'decisions',
      'judged',
    ])
  })

  test('the words are those that a viewer reads, measured in the basis of the link', async () => {
    const viewer = await app.member('Vera', { [place.portfolio.id]: 'viewer' })
    await change(core, { fte: 0.5 })
    for (const basis of ['budget_total', 'count'] as const) {
      const { token } = await share(maker, place, { basis })
      const focus = await viewer.call(api.focus.read, { params: place.params, query: { basis } })
      expect(await textAt(token)).toContain(JSON.stringify(focus.sentence).slice(1, -1))
    }
  })

  test('a live link shows what is now, a frozen one what was when it was made', async () => {
    const [live, frozen] = [await share(maker, place), await share(maker, place, { kind: 'frozen' })]
    const before = await pageAt(app, frozen.token)
    expect((await pageAt(app, live.token)).story.sections).toEqual(before.story.sections)
    now = new Date('2026-11-22T10:01:00.000Z')
    await change(core, { title: 'Patient app', end: '2028-01-01', budget: 50 })
    await place.log({ title: 'Pump cloud', ...drivesDs, budget: 900 })
    const { version } = await app.admin.call(api.portfolio.read, { params: place.params })
    await app.admin.call(api.portfolio.update, { params: place.params, body: { name: 'Renamed' }, version })
    const { items } = await app.admin.call(api.unit.list)
    const care = items.find((one) => one.name === 'Care')
    if (!care) throw new Error('no such unit')
    await app.admin.call(api.unit.update, {
      params: { unit: care.id },
      body: { name: `Care ${place.portfolio.key}` },
      version: care.version,
    })
    expect(await pageAt(app, frozen.token)).toEqual(before)
    const shown = await textAt(live.token)
    for (const word of ['Patient app', 'Pump cloud', 'Renamed']) expect(shown).toContain(word)
    now = new Date('2026-11-24T10:00:00.000Z')
    expect(await pageAt(app, frozen.token), 'two days later').toEqual(before)
    expect(await pageAt(app, live.token)).toMatchObject({ asOf: '2026-11-24', portfolio: 'Renamed' })
    await app.admin.call(api.unit.update, {
      params: { unit: care.id },
      body: { name: 'Care' },
      version: care.version + 1,
    })
  })

  test('what is confidential is never shown, whoever made the link, and counted', async () => {
    await place.log({
      title: 'Secret venture',
      ...drivesDs,
      confidential: true,
      budget: 900,
      owner: 'Mia Maker',
    })
    for (const kind of ['live', 'frozen'] as const) {
      for (const by of [maker, app.admin]) {
        const { token } = await share(by, place, { kind })
        const text = await textAt(token)
        expect(text).not.toContain('Secret venture')
        expect(text).toMatch(/\b(1|one)\b[^"]{0,20} (is )?hidden/i)
      }
    }
  })

  test('nor is what became confidential after a link was frozen, nor what was so then', async () => {
    const secret = await place.log({ title: 'Secret venture', ...drivesDs, confidential: true, budget: 900 })
    const frozen = await share(maker, place, { kind: 'frozen' })
    await change(core, { confidential: true })
    await change(secret, { confidential: false })
    const text = await textAt(frozen.token)
    for (const title of ['Secret venture', 'Member app']) expect(text).not.toContain(title)
    expect(text).toContain('Connected pump')
  })

  test('nor is what is gone by now, and was confidential', async () => {
    const frozen = await share(maker, place, { kind: 'frozen' })
    await change(core, { confidential: true })
    await app.admin.call(api.initiative.archive, {
      params: { id: core.id },
      version: (await app.admin.call(api.initiative.read, { params: { id: core.id } })).version,
    })
    expect(await textAt(frozen.token)).not.toContain('Member app')
  })

  test('there is no e-mail address in it and no id of anything', async () => {
    const { token } = await share(maker, place, { kind: 'frozen' })
    const text = await textAt(token)
    expect(text).not.toMatch(/[\w.]+@[\w.]+/)
    const tables = ['User', 'Person', 'Portfolio', 'Unit', 'Initiative', 'Member', 'Declaration', 'ShareLink']
    for (const table of tables) {
      const rows = await app.house.db.rows<{ id: string }>(`SELECT "id" FROM "${table}"`)
      expect(rows).not.toHaveLength(0)
      expect(rows.filter(({ id }) => text.includes(id))).toEqual([])
    }
  })

  test('no secret comes into the log, whatever fails', async () => {
    const { token } = await share(maker, place)
    const lines: string[] = []
    const before = app.house.log
    app.house.log = pino(
      { level: 'trace' },
      new Writable({
        write: (chunk, _encoding, done) => {
          lines.push(String(chunk))
          done()
        },
      }),
    )
    await pageAt(app, token)
    await visit(app, `${token}x`)
    await app.house.db.exclusive(() =>
      app.house.db.prisma.$executeRawUnsafe('ALTER TABLE "ShareAccess" RENAME TO "Away"'),
    )
    const failed = await visit(app, token)
    await app.house.db.exclusive(() =>
      app.house.db.prisma.$executeRawUnsafe('ALTER TABLE "Away" RENAME TO "ShareAccess"'),
    )
    app.house.log = before
    expect(failed.status).toBe(500)
    expect(JSON.stringify(failed.body)).not.toContain(token)
    expect(lines.join('')).toContain('a request failed')
    expect(lines.join('')).not.toContain(token)
    expect((await app.stranger.request<string>('GET', '/metrics')).body).not.toContain(token)
  })
})
