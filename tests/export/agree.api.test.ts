import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api, apiBase } from '#shared/api.ts'
import type { NumberStyle } from '#shared/export/choice.ts'
import { numberStyle } from '#shared/export/choice.ts'
import type { Summary } from '#shared/export/summary.ts'
import type { Assessment } from '#shared/focus/assessment.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

import { factsOf, missingIn } from './facts.ts'
import { open } from './opened.ts'
import { figuresIn, figuresOf } from './workbook-figures.ts'

const forPeople = ['md', 'pdf', 'pptx'] as const
const patience = 120_000
const yesterday = '2026-11-21'

eachDatabase((_provider, openDatabase) => {
  let now = '2026-11-20T10:00:00Z'
  let app: TestApp
  let place: Place
  let viewer: Client
  beforeAll(async () => {
    app = await startApp(await openDatabase(), { now: () => new Date(now) })
    place = await newPlace(app, 'CHF')
    await place.declare()
    await place.log({
      ...drivesCe,
      title: 'Member app',
      budget: 40_000_05,
      spent: 1_01,
      unit: 'Retail',
      owner: 'Ana',
    })
    await place.log({ ...drivesCe, title: 'Care circles', budget: 30_000_00, start: '2026-01-31' })
    await place.log({ ...drivesDs, title: 'Monitoring & <more>', budget: 12_345_67 })
    await place.log({ ...drivesDs, title: 'Secret takeover', budget: 30_000_00, confidential: true })
    now = '2026-11-22T10:00:00Z'
    await place.log({ role: 'supports', area: 'digitized_solutions', title: 'Sell more', budget: 1_000_00 })
    await place.log({ title: 'Not tagged', budget: 77 })
    const [first] = await findings(app.admin)
    if (!first) throw new Error('nothing is found')
    await app.admin.call(api.finding.waive, {
      params: { id: first.id },
      version: first.version,
      body: { reason: 'Both until the merger is done.', until: '2027-01-31' },
    })
    viewer = await app.member('Vic Viewer', { [place.portfolio.id]: 'viewer' })
  })
  afterAll(() => app.close())

  const findings = async (by: Client) => (await assessed(by)).findings
  const assessed = (by: Client, query: { asOf?: string } = {}): Promise<Assessment> =>
    by.call(api.focus.read, { params: place.params, query })
  const portfolio = (): Promise<Portfolio> => app.admin.call(api.portfolio.read, { params: place.params })

  async function fetched(
    format: string,
    by: Client,
    query: Record<string, string> = {},
  ): Promise<Uint8Array> {
    const address = `${app.url}${apiBase}/portfolios/${place.portfolio.id}/exports/${format}?${new URLSearchParams(query)}`
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${by.token ?? ''}` } })
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }

  const readers = [
    ['who sees all', () => app.admin, {}],
    ['from whom a row is hidden', () => viewer, {}],
    ['who asks about a past day', () => viewer, { asOf: yesterday }],
  ] as const

  describe.each(readers)('for a reader %s', (_, by, query) => {
    test.each(forPeople)('says the API’s verdict and figures: %s', { timeout: patience }, async (format) => {
      const { text } = await open[format](await fetched(format, by(), query))
      const assessment = await assessed(by(), query)
      expect(missingIn(text, factsOf({ assessment, ...(await portfolio()), numbers: 'en' }))).toEqual({})
      expect(text.includes('Secrettakeover')).toBe(assessment.hidden === 0)
    })

    test('holds them as numbers, in the workbook', { timeout: patience }, async () => {
      const { sheets } = await readXlsx(await fetched('xlsx', by(), query))
      expect(figuresIn(sheets)).toEqual(figuresOf(await assessed(by(), query), await portfolio()))
    })

    test('holds them as they are, in JSON', async () => {
      const bytes = await fetched('json', by(), query)
      const summary = JSON.parse(new TextDecoder().decode(bytes)) as Summary
      const { asOf, ...assessment } = await assessed(by(), query)
      // the API says when it was asked; a file is of its day, whenever it was made
      expect(summary.assessment).toEqual({ ...assessment, asOf, today: asOf })
    })
  })

  test('a viewer has one row hidden, and a past day knows nothing of what came later', async () => {
    expect(await assessed(viewer)).toMatchObject({ hidden: 1, counts: { total: 5 } })
    expect(await assessed(viewer, { asOf: yesterday })).toMatchObject({ hidden: 1, counts: { total: 3 } })
    expect((await findings(app.admin)).filter((one) => one.status === 'waived')).toHaveLength(1)
  })

  test.each(numberStyle.options)(
    'writes its figures in the style asked for: %s',
    { timeout: patience },
    async (style) => {
      const inStyle = async (numbers: NumberStyle) => {
        const bytes = await fetched('json', app.admin, { numbers })
        return (JSON.parse(new TextDecoder().decode(bytes)) as Summary).assessment
      }
      const assessment = await inStyle(style)
      const facts = factsOf({ assessment, ...(await portfolio()), numbers: style })
      for (const format of forPeople) {
        const { text } = await open[format](await fetched(format, app.admin, { numbers: style }))
        expect(missingIn(text, facts)).toEqual({})
      }
    },
  )
})
