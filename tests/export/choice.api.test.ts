import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api, apiBase } from '#shared/api.ts'
import { exportFormat, mediaTypes } from '#shared/export/export.api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import type { Summary } from '#shared/export/summary.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, RequestOptions, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const today = '2026-11-22'

const begins = {
  csv: '\uFEFFKey',
  md: '# ',
  json: '{',
  xlsx: 'PK',
  pptx: 'PK',
  pdf: '%PDF-',
  ics: 'BEGIN:VCALENDAR',
  png: '\u0089PNG',
  svg: '<svg',
} as const satisfies Record<ExportFormat, string>

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let other: Place
  let now = today
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => new Date(`${now}T10:00:00Z`) })
    now = '2026-09-30'
    place = await newPlace(app)
    other = await newPlace(app)
    await place.declare()
    await other.declare()
    await place.log({ ...drivesCe, title: 'Member app', budget: 1_234_567, health: 'red' })
    now = '2026-10-31'
    await other.log({ ...drivesCe, title: 'Branches', budget: 5 })
    now = today
    await place.log({ ...drivesDs, title: 'Monitoring', budget: 1_000_000 })
  })
  afterAll(() => app.close())

  const fetched = <T = string>(path: string, by: Client = app.admin, options: RequestOptions = {}) =>
    by.request<T>('GET', `${apiBase}/portfolios/${place.portfolio.id}/exports/${path}`, options)

  test.each(exportFormat.options)(
    '%s is made, named and sent as what it is',
    { timeout: 60_000 },
    async (format) => {
      const answer = await fetch(`${app.url}${apiBase}/portfolios/${place.portfolio.id}/exports/${format}`, {
        headers: { Authorization: `Bearer ${app.admin.token ?? ''}` },
      })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Content-Type')).toBe(mediaTypes[format])
      const suffix = format === 'png' || format === 'svg' ? '-dial' : ''
      expect(answer.headers.get('Content-Disposition')).toBe(
        `attachment; filename="${place.portfolio.key}-${today}${suffix}.${format}"`,
      )
      const bytes = Buffer.from(await answer.arrayBuffer())
      const start = bytes.toString(format === 'csv' ? 'utf8' : 'latin1', 0, 40)
      expect(start.startsWith(begins[format])).toBe(true)
    },
  )

  describe('what is chosen', () => {
    test('sections, numbers and the filter shape the file', async () => {
      const { body } = await fetched('md?sections=initiatives,verdict&numbers=neutral&filter=health%3Dred')
      expect(body.match(/^## .*$/gm)).toEqual(['## Initiatives', expect.stringMatching(/^## \w+/)])
      expect(body).toContain('EUR\u202F12\u202F345.67')
      expect(body).toContain('Listed are 1 of 2 initiatives, by a filter (Health: Red).')
      expect(body).not.toContain('| Monitoring |')
    })

    test('the filter narrows CSV and JSON, the verdict stays that of the API', async () => {
      const { body: csv } = await fetched('csv?filter=health%3Dred')
      expect(csv.trim().split('\r\n')).toHaveLength(2)
      const { body } = await fetched<Summary>('json?filter=health%3Dred')
      expect(body.initiatives.map((one) => one.title)).toEqual(['Member app'])
      expect(body.assessment).toEqual(await app.admin.call(api.focus.read, { params: place.params }))
    })

    test('the trend is that of the API, and a custom field may be filtered by', async () => {
      const { body } = await fetched<Summary>('json')
      const { points } = await app.admin.call(api.focus.trend, { params: place.params })
      expect(body.trend).toEqual(points)
      const field = await app.admin.call(api.field.create, {
        params: place.params,
        body: { name: 'Site', kind: 'text' },
      })
      expect((await fetched<Summary>(`json?filter=custom.${field.id}%3Dx`)).body.initiatives).toEqual([])
    })

    test('portfolios stand beside it as they stood on the same day, and the own one stands there once', async () => {
      const beside = `compare=${other.portfolio.key},${place.portfolio.key}`
      const { body } = await fetched<Summary>(`json?${beside}`)
      expect(body.compared.map((one) => [one.portfolio.key, one.initiatives])).toEqual([
        [place.portfolio.key, 2],
        [other.portfolio.key, 1],
      ])
      const past = await fetched<Summary>(`json?${beside}&asOf=2026-09-30`)
      expect(past.body.compared.map((one) => one.initiatives)).toEqual([1, 0])
    })

    test('beside others a file is made anew each time: they have revisions of their own', async () => {
      expect((await fetched('md')).headers.get('ETag')).not.toBeNull()
      expect((await fetched(`md?compare=${other.portfolio.key}`)).headers.get('ETag')).toBeNull()
    })
  })

  describe('what is refused, with a sentence', () => {
    test.each([
      ['md?sections=verdict,weather', 'sections.1', /^Give one of: verdict, trend, /],
      ['md?sections=', 'sections', 'Choose at least one part.'],
      ['md?filter=colour%3Dred', 'filter', 'There is no column “colour” to filter by.'],
      ['csv?filter=custom.none%3Dred', 'filter', 'There is no column “custom.none” to filter by.'],
      ['csv?filter=budget%3Dplenty', 'filter', /^budget: Give minor units/],
      ['md?asOf=2026-11-23', 'asOf', 'Nobody knows yet how things stand after today.'],
      ['md?numbers=roman', 'numbers', 'Give one of: en, neutral, de, fr.'],
      ['md?compare=A,B,C,D,E,F', 'compare', 'Compare with at most five.'],
      ['png?picture=cat', 'picture', /^Give one of: dial, /],
    ])('%s', async (path, at, message) => {
      const { status, body } = await fetched<ProblemDetails>(path)
      expect(status).toBe(400)
      expect(body.errors?.map((one) => one.path)).toEqual([at])
      expect(body.detail).toMatch(message)
      expect(body.detail).toBe(body.errors?.[0]?.message)
    })

    test('portfolios that are not there, or not for me, beside it', async () => {
      const viewer = await app.member('Vic Viewer', { [place.portfolio.id]: 'viewer' })
      for (const key of ['NONE', other.portfolio.key]) {
        const { status, body } = await fetched<ProblemDetails>(`md?compare=${key}`, viewer)
        expect(status).toBe(404)
        expect(body.detail).toBe('One of these portfolios is not there.')
      }
    })

    test('a day before it was made', async () => {
      expect((await fetched<ProblemDetails>('md?asOf=2026-09-29')).status).toBe(404)
    })
  })
})
