import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api, apiBase } from '#shared/api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import type { Summary } from '#shared/export/summary.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import { upload } from '#tests/import/upload.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, RequestOptions, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const today = '2026-11-22'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    app = await startApp(await open(), { now: () => new Date(`${today}T10:00:00Z`) })
    place = await newPlace(app)
    await place.declare()
    await place.log({
      ...drivesCe,
      title: 'Member app',
      budget: 40_000,
      spent: 1,
      unit: 'Retail',
      owner: 'Ana',
    })
    await place.log({ ...drivesCe, title: 'Care circles', budget: 30_000, fte: 2.25, start: '2026-01-31' })
    await place.log({ ...drivesDs, title: 'Monitoring', budget: 30_000, technologies: ['iot', 'ai'] })
    await place.log({
      title: '=HYPERLINK("http://evil.example")',
      summary: 'Line one\nline two, with "quotes"; and | pipes',
      externalId: '007',
      tags: ['-tag', 'a;b', "'=x"],
      area: 'neither',
      role: 'supports',
      stage: 'paused',
      health: 'amber',
      value: 5,
      risk: 1,
      sponsor: '@sponsor',
      end: '2027-12-31',
    })
    await place.log({ ...drivesDs, title: 'Secret takeover', budget: 30_000, confidential: true })
  })
  afterAll(() => app.close())

  const fetched = <T = string>(
    format: string,
    by: Client = app.admin,
    options: RequestOptions & { query?: string } = {},
  ) =>
    by.request<T>(
      'GET',
      `${apiBase}/portfolios/${place.portfolio.id}/exports/${format}${options.query ?? ''}`,
      options,
    )

  describe('every format', () => {
    test.each([
      ['csv', 'text/csv; charset=utf-8; header=present'],
      ['md', 'text/markdown; charset=utf-8'],
      ['json', 'application/json; charset=utf-8'],
    ] satisfies [ExportFormat, string][])(
      'is a file named after the portfolio and the day: %s',
      async (format, type) => {
        const { status, headers } = await fetched(format)
        expect(status).toBe(200)
        expect(headers.get('Content-Type')).toBe(type)
        expect(headers.get('Content-Disposition')).toBe(
          `attachment; filename="${place.portfolio.key}-${today}.${format}"`,
        )
      },
    )

    test('is not sent again while nothing has changed', async () => {
      const first = await fetched('md')
      const again = await fetched('md', app.admin, {
        headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
      })
      expect(again.status).toBe(304)
    })

    test('says the same verdict as the API', async () => {
      const verdict = await app.admin.call(api.focus.read, { params: place.params })
      const { body: json } = await fetched<Summary>('json')
      const { body: markdown } = await fetched('md')
      expect(json.assessment).toEqual(verdict)
      expect(markdown).toContain(verdict.sentence)
    })

    test('is measured in the basis asked for', async () => {
      const { body } = await fetched<Summary>('json', app.admin, { query: '?basis=count' })
      expect(body.assessment).toMatchObject({ basis: 'count', weights: { total: 5 } })
    })
  })

  describe('the CSV file', () => {
    test('begins with a byte order mark, ends its lines as spreadsheets do, and runs no formula', async () => {
      const answer = await fetch(`${app.url}${apiBase}/portfolios/${place.portfolio.id}/exports/csv`, {
        headers: { Authorization: `Bearer ${app.admin.token ?? ''}` },
      })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
      const text = new TextDecoder().decode(bytes)
      expect(text.split('\r\n').length).toBeGreaterThan(5)
      expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
      expect(text).not.toMatch(/(^|,)"?[=+@-][^,]/m)
    })

    test('comes back through the import with every row unchanged, and nothing is written', async () => {
      const before = await app.admin.call(api.portfolio.read, { params: place.params })
      const { body: file } = await fetched('csv')
      const { status, body: run } = await upload(app, app.admin, { portfolio: place.portfolio.id, file })
      expect(status).toBe(201)
      expect(run.errors).toEqual([])
      expect(run.rows.flatMap((row) => row.changes)).toEqual([])
      expect(run.rows.flatMap((row) => row.warnings)).toEqual([])
      expect(run.counts).toMatchObject({ rows: 5, unchanged: 5, create: 0, update: 0, skip: 0, error: 0 })
      await app.admin.call(api.import.commit, { params: { id: run.id }, version: run.version })
      const after = await app.admin.call(api.portfolio.read, { params: place.params })
      expect(after.revision).toBe(before.revision)
    })
  })

  describe('what a reader may not see', () => {
    test('is in no file, and every summary counts it', async () => {
      const viewer = await app.member('Vic Viewer', { [place.portfolio.id]: 'viewer' })
      for (const format of ['csv', 'md', 'json']) {
        const { status, body } = await fetched(format, viewer)
        expect(status).toBe(200)
        expect(JSON.stringify(body)).not.toContain('Secret takeover')
      }
      expect((await fetched<Summary>('json', viewer)).body.hidden).toBe(1)
      expect((await fetched('md', viewer)).body).toContain('1 initiative is hidden')
      const seesAll = await fetched<Summary>('json')
      expect(seesAll.body.hidden).toBe(0)
    })
  })

  describe('what is refused', () => {
    test('nobody exports a portfolio without a role in it', async () => {
      const outsider = await app.member('Otto Outsider')
      expect((await fetched('csv', outsider)).status).toBe(404)
      expect((await fetched('csv', app.stranger)).status).toBe(401)
    })

    test.each([
      ['doc', '', 'format'],
      ['md', '?basis=gold', 'basis'],
      ['md', '?colour=red', 'colour'],
    ])('what there is none of is named: %s%s', async (format, query, path) => {
      const { status, body } = await fetched<ProblemDetails>(format, app.admin, { query })
      expect(status).toBe(400)
      expect(body.errors?.map((one) => one.path)).toEqual([path])
    })
  })
})
