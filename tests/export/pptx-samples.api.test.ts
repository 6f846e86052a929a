import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import validate, { ready } from '@ooxml-tools/validate'

import { api } from '#shared/api.ts'
import type { Material } from '#shared/export/material.ts'
import { materialOf } from '#shared/export/material.ts'
import { assess } from '#shared/finding/assess.ts'
import { readPptx } from '#tests/support/read-pptx.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { freshDatabase } from '#tests/support/test-db.ts'
import type { TestDb } from '#tests/support/test-db.ts'

import { made } from './made.ts'

const keys = ['CARE', 'URBAN', 'BANK', 'PUMPS', 'CONN']
const clock = { now: () => new Date('2026-11-22T10:00:00Z') }

// what both databases hold is the same, and another test's business
describe('slides of the samples', { timeout: 120_000 }, () => {
  let app: TestApp
  let database: TestDb
  const materials = new Map<string, Material>()
  beforeAll(async () => {
    database = await freshDatabase('sqlite')
    app = await startApp(database, clock)
    for (const { id, key } of (await app.admin.call(api.portfolio.sample)).items) {
      const snapshot = await app.admin.call(api.portfolio.snapshot, { params: { id } })
      const { points } = await app.admin.call(api.focus.trend, { params: { id } })
      materials.set(key, { ...materialOf(snapshot), trend: points })
    }
    await ready()
  })
  afterAll(async () => {
    await app.close()
    await database.remove()
  })

  test.each(keys)('%s: follow the schema, and say the verdict', async (key) => {
    const material = materials.get(key)! // one of the samples
    const bytes = await made('pptx', material)
    expect(await validate(bytes, 'pptx')).toEqual([])
    const { slides } = await readPptx(bytes)
    expect(slides[0]?.paragraphs).toContain(assess(material.snapshot).sentence)
  })
})
