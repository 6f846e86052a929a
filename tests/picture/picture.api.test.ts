import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiBase } from '#shared/api.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import { pictureNames } from '#shared/picture/picture.ts'
import { readPng } from '#tests/support/read-png.ts'
import { readSvg } from '#tests/support/read-svg.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const today = '2026-11-22'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => new Date(`${today}T10:00:00Z`) })
    place = await newPlace(app)
    await place.declare()
    await place.log({ ...drivesCe, title: 'Member <b>app</b>', budget: 60_000, start: today })
    await place.log({ ...drivesDs, title: 'Monitoring', budget: 40_000, end: '2027-03-31' })
    await place.log({
      ...drivesDs,
      title: 'Secret takeover',
      budget: 30_000,
      confidential: true,
      start: today,
    })
  })
  afterAll(() => app.close())

  const pathOf = (rest: string) => `${apiBase}/portfolios/${place.portfolio.id}/exports/${rest}`
  const fetched = async (rest: string, by: Client = app.admin) => {
    const answer = await fetch(`${app.url}${pathOf(rest)}`, {
      headers: { Authorization: `Bearer ${by.token ?? ''}` },
    })
    return {
      headers: answer.headers,
      status: answer.status,
      bytes: new Uint8Array(await answer.arrayBuffer()),
    }
  }
  const svg = async (rest: string, by?: Client) => readSvg((await fetched(rest, by)).bytes)
  const refused = async (rest: string, by: Client = app.admin) =>
    (await by.request<ProblemDetails>('GET', pathOf(rest))).body

  describe('a picture of a portfolio', () => {
    test.each(pictureNames)('is a file in both formats, named after it and the day: %s', async (name) => {
      const [drawn, pixels] = [await fetched(`svg?picture=${name}`), await fetched(`png?picture=${name}`)]
      expect(drawn.headers.get('Content-Type')).toMatch(/^image\/svg\+xml/)
      expect(pixels.headers.get('Content-Type')).toBe('image/png')
      expect(pixels.headers.get('Content-Disposition')).toBe(
        `attachment; filename="${place.portfolio.key}-${today}-${name}.png"`,
      )
      expect(readSvg(drawn.bytes).active).toEqual([])
      expect(readPng(pixels.bytes).variety).toBeGreaterThan(10)
    })

    test('says what the page says, in the basis asked for', async () => {
      expect((await svg('svg?picture=dial')).texts).toContain('−0.08')
      const counted = await svg('svg?picture=dial&basis=count')
      expect(counted.texts).toContain('−0.33')
      expect(counted.texts.join(' ')).toContain('Measured in count')
    })

    test('holds words as words, and is of the day asked for', async () => {
      expect((await svg('svg?picture=roadmap')).texts).toContain('Member <b>app</b>')
      expect((await svg(`svg?picture=mix&asOf=${today}&numbers=neutral`)).texts.join(' ')).toContain(
        `As of ${today}`,
      )
    })

    test('shows nothing that its reader may not see, and counts it', async () => {
      const viewer = await app.member('Vic Viewer', { [place.portfolio.id]: 'viewer' })
      const { texts } = await svg('svg?picture=roadmap', viewer)
      expect(texts).not.toContain('Secret takeover')
      expect(texts.join(' ')).toContain('1 hidden')
      expect((await svg('svg?picture=roadmap')).texts).toContain('Secret takeover')
    })

    test('is not there for strangers, on other pages, under other names, and on days to come', async () => {
      expect(await refused('svg?picture=dial', await app.member('Nora None'))).toMatchObject({
        code: 'not_found',
      })
      expect(await refused('svg?picture=dial', app.stranger)).toMatchObject({ code: 'not_signed_in' })
      expect(await refused('svg?picture=dial&page=2')).toMatchObject({
        code: 'bad_input',
        errors: [{ path: 'page', message: 'This picture has one page.' }],
      })
      expect(await refused('svg?picture=pie')).toMatchObject({ status: 400 })
      expect(await refused('gif?picture=dial')).toMatchObject({ status: 400 })
      expect(await refused('svg?picture=dial&asOf=2099-01-01')).toMatchObject({ status: 400 })
    })
  })
})
