import validate, { ready } from '@ooxml-tools/validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api, apiBase } from '#shared/api.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import { basisWords, classWords } from '#shared/focus/focus.words.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { upload } from '#tests/import/upload.ts'
import { readIcs } from '#tests/support/read-ics.ts'
import { readXlsx, rowsBelow } from '#tests/support/read-xlsx.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { freshDatabase } from '#tests/support/test-db.ts'
import type { TestDb } from '#tests/support/test-db.ts'

const clock = { now: () => new Date('2026-11-22T10:00:00Z') }
const samples = ['CARE', 'URBAN', 'BANK', 'PUMPS', 'CONN']

// what files are made of is the same on every database
let db: TestDb
let app: TestApp
let portfolios: Map<string, Portfolio>
beforeAll(async () => {
  db = await freshDatabase('sqlite')
  app = await startApp(db, clock)
  const { items } = await app.admin.call(api.portfolio.sample)
  portfolios = new Map(items.map((one) => [one.key, one]))
  await ready()
}, 60_000)
afterAll(async () => {
  await app.close()
  await db.remove()
})

const idOf = (key: string) => {
  const found = portfolios.get(key)
  if (!found) throw new Error(`there is no sample ${key}`)
  return found.id
}
const fetched = async (key: string, format: string) => {
  const answer = await fetch(`${app.url}${apiBase}/portfolios/${idOf(key)}/exports/${format}`, {
    headers: { Authorization: `Bearer ${app.admin.token ?? ''}` },
  })
  expect(answer.status).toBe(200)
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

describe.each(samples)('the sample %s', (key) => {
  test('is a workbook without a fault, that says what the API says, and comes back unchanged', async () => {
    const { answer, bytes } = await fetched(key, 'xlsx')
    expect(answer.headers.get('Content-Type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${key}-2026-11-22.xlsx"`)
    expect(await validate(bytes, 'xlsx')).toEqual([])

    const assessment = await app.admin.call(api.focus.read, { params: { id: idOf(key) } })
    const { sheets, formulas } = await readXlsx(bytes)
    expect(formulas).toEqual([])
    const { basis } = assessment
    const perUnit = basis.startsWith('budget') ? 100 : 1
    const mix = rowsBelow(sheets.get('Summary') ?? [], 'Class')
    for (const one of initiativeClass.options) {
      const row = mix.find((each) => each['Class'] === classWords[one])
      expect(row?.['Initiatives'], one).toBe(assessment.counts[one])
      expect(row?.[basisWords[basis]], one).toBe(assessment.weights[one] / perUnit)
    }
    const findings = rowsBelow(sheets.get('Findings') ?? [], 'Severity')
    expect(findings.map((row) => row['What is found'])).toEqual(
      assessment.findings.map((one) => one.sentence),
    )

    const { body: run } = await upload(app, app.admin, {
      portfolio: idOf(key),
      file: bytes.slice(),
      name: 'again.xlsx',
    })
    const rows = rowsBelow(sheets.get('Initiatives') ?? [], 'Key').length
    expect(run).toMatchObject({ sheet: 'Initiatives', headerRow: 1, key: 'key', errors: [], questions: [] })
    expect(run.counts).toMatchObject({ rows, unchanged: rows, create: 0, update: 0, warning: 0 })
    expect(run.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(['Class'])
  })

  test('is a calendar in which every day is that of its record', async () => {
    const { bytes, answer } = await fetched(key, 'ics')
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    const snapshot = await app.admin.call(api.portfolio.snapshot, { params: { id: idOf(key) } })
    const current = new Set(snapshot.initiatives.flatMap((row) => (row.archivedAt === null ? [row.id] : [])))
    const wanted = [
      ...snapshot.milestones.map((one) => ({ ...one, day: one.doneOn ?? one.due })),
      ...snapshot.gates.map((one) => ({ ...one, day: one.decidedOn ?? one.due })),
    ].flatMap(({ id, initiative, day }) =>
      day !== null && current.has(initiative) ? [[`${id}@${snapshot.portfolio.id}`, day] as const] : [],
    )
    const days = new Map(readIcs(bytes).events.map(({ uid, day }) => [uid, day]))
    expect(days).toEqual(new Map(wanted))
  })
})
