import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { openMailer } from '#server/mail/mailer.ts'
import type { Mailer } from '#server/mail/mailer.ts'
import { openHouse } from '#server/open-house.ts'
import { sendReminders, startReminders } from '#server/status/reminder.service.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startMailServer } from './mail-server.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let owner: Client
  let mailer: Mailer
  let mails: Awaited<ReturnType<typeof startMailServer>>
  let now = new Date()
  const clock = { now: () => now }
  const at = (instant: string) => void (now = new Date(instant))
  beforeAll(async () => {
    mails = await startMailServer()
    mailer = openMailer({ url: mails.url, from: 'Bearing <bearing@example.com>' })
  })
  afterAll(async () => {
    mailer.close()
    await mails.close()
  })
  beforeEach(async () => {
    at('2026-11-02T09:00:00Z')
    app = await startApp(await open(), clock)
    place = await newPlace(app)
    owner = await app.member('Olaf', { [place.portfolio.id]: 'contributor' })
    mails.received.length = 0
    mails.state.refuse = false
    return () => app.close()
  })
  const remind = () => sendReminders(app.house, mailer)

  test('who owes something is told once at the beginning of a month, in plain text', async () => {
    const work = await place.log({ title: 'Member\napp' }, owner)
    expect(await remind()).toBe(1)
    expect(mails.received).toHaveLength(1)
    const [mail] = mails.received
    expect(mail?.to).toEqual([owner.email])
    expect(mail?.text).toContain('Subject: One status update for November is due')
    expect(mail?.text).toContain('Content-Type: text/plain')
    expect(mail?.text).toContain(`${work.key}  Member app`)
    expect(mail?.text).toContain(`${app.url}/my-updates`)
    expect(await remind()).toBe(0)
    at('2026-11-16T09:00:00Z')
    expect(await remind()).toBe(0)
  })

  test('a last call goes out before the end of the month, and the next month begins anew', async () => {
    await place.log({}, owner)
    await remind()
    at('2026-11-26T09:00:00Z')
    expect([await remind(), await remind()]).toEqual([1, 0])
    expect(mails.received[1]?.text).toContain('Subject: Last call: one status update for November is due')
    at('2026-12-01T09:00:00Z')
    expect(await remind()).toBe(1)
  })

  test('who has published everything, owns nothing or cannot sign in is left in peace', async () => {
    const work = await place.log({}, owner)
    const made = await owner.call(api.status.create, {
      params: { id: work.id },
      body: { health: 'green' },
    })
    await owner.call(api.status.publish, { params: { id: made.id }, version: made.version })
    const gone = await app.member('Gil', { [place.portfolio.id]: 'contributor' })
    await place.log({}, gone)
    const user = (await app.admin.call(api.user.list)).items.find((one) => one.id === gone.userId)
    await app.admin.call(api.user.update, {
      params: { user: gone.userId ?? '' },
      body: { active: false },
      version: user?.version ?? 0,
    })
    expect(await remind()).toBe(0)
  })

  test('who does not want mail gets none, and is told of the way back in it', async () => {
    await place.log({}, owner)
    await remind()
    expect(mails.received[0]?.text).toContain('To have these mails no more')
    at('2026-12-01T09:00:00Z')
    const { user } = await owner.call(api.user.me)
    const version = user?.version ?? 0
    const me = await owner.call(api.user.updateMe, { body: { reminders: false }, version })
    expect(me.user).toMatchObject({ reminders: false, version: version + 1 })
    expect(await remind()).toBe(0)
    await owner.call(api.user.updateMe, { body: { reminders: true }, version: version + 1 })
    expect(await remind()).toBe(1)
  })

  test('a choice about reminders made on an older page is refused', async () => {
    const { user } = await owner.call(api.user.me)
    const stale = { body: { reminders: false }, version: (user?.version ?? 0) + 1 }
    await expect(owner.call(api.user.updateMe, stale)).rejects.toMatchObject({ status: 412 })
  })

  test('not on a weekend and not before eight in the morning where the organisation is', async () => {
    await place.log({}, owner)
    at('2026-11-01T12:00:00Z')
    expect(await remind()).toBe(0)
    at('2026-11-02T07:59:00Z')
    expect(await remind()).toBe(0)
    const { version } = await app.admin.call(api.organisation.read)
    await app.admin.call(api.organisation.update, { body: { timeZone: 'Europe/Paris' }, version })
    expect(await remind()).toBe(1)
  })

  test('several servers on one database send one mail', async () => {
    await place.log({}, owner)
    const other = await openHouse(app.house.config, clock)
    const sent = await Promise.all([remind(), sendReminders(other, mailer), remind()])
    await other.db.close()
    expect(sent.reduce((sum, one) => sum + one)).toBe(1)
    expect(mails.received).toHaveLength(1)
  })

  test('what the mail server refuses is tried again', async () => {
    await place.log({}, owner)
    mails.state.refuse = true
    expect(await remind()).toBe(0)
    mails.state.refuse = false
    expect(await remind()).toBe(1)
  })

  test('without settings for mail nothing is started and nothing fails', () => {
    expect(app.house.config.mail).toBeNull()
    startReminders(app.house)()
  })
})
