import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { newPlace } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { upload } from './upload.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  test('the template of a portfolio is downloaded, and comes back with every column known', async () => {
    const place = await newPlace(app)
    const body = { name: 'Region', kind: 'choice' as const, choices: ['North', 'South'] }
    const field = await app.admin.call(api.field.create, { params: place.params, body })
    const answer = await fetch(`${app.url}/api/v1/portfolios/${place.portfolio.id}/imports/template.xlsx`, {
      headers: { Authorization: `Bearer ${app.admin.token}` },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Disposition')).toContain(`${place.portfolio.key}-template.xlsx`)
    const file = new Uint8Array(await answer.arrayBuffer())
    const { status, body: run } = await upload(app, app.admin, {
      portfolio: place.portfolio.id,
      file,
      name: 'template.xlsx',
    })
    expect([status, run.sheet, run.headerRow, run.errors]).toEqual([201, 'Initiatives', 1, []])
    expect(run.columns.filter((column) => column.field === null)).toEqual([])
    expect(run.columns.at(-1)?.field).toBe(`custom.${field.id}`)
  })
})
