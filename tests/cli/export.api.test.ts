import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Summary } from '#shared/export/summary.ts'
import { drivesCe, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { commandsOn } from './run-command.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let folder: string
  let command: ReturnType<typeof commandsOn>
  beforeAll(async () => {
    const database = await open()
    app = await startApp(database)
    place = await newPlace(app)
    await place.declare()
    await place.log({ ...drivesCe, title: 'Member app', budget: 1_234_567, health: 'red' })
    await place.log({ ...drivesCe, title: 'Care circles', budget: 5 })
    folder = await mkdtemp(join(tmpdir(), 'bearing-export-'))
    command = commandsOn(database.url, folder)
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true })
  })

  const exported = (format: string, ...words: string[]) =>
    command(['export', format, '--portfolio', place.portfolio.key, ...words])

  test('sections, filter and numbers are chosen as in the API', async () => {
    const chosen = [
      '--sections',
      'initiatives',
      '--filter',
      'health=red',
      '--numbers',
      'neutral',
      '--published',
    ]
    const { code, out } = await exported('md', ...chosen)
    expect(code).toBe(0)
    expect(out.match(/^## .*$/gm)).toEqual(['## Initiatives'])
    expect(out).toContain('EUR\u202F12\u202F345.67')
    const { out: json } = await exported('json', '--compare', place.portfolio.key)
    expect((JSON.parse(json) as Summary).compared).toHaveLength(1)
  })

  test.each([
    ['pdf', '%PDF-'],
    ['pptx', 'PK'],
    ['xlsx', 'PK'],
    ['png', '\u0089PNG'],
    ['svg', '<svg'],
    ['ics', 'BEGIN:VCALENDAR'],
  ])('a %s file is written', { timeout: 60_000 }, async (format, begins) => {
    const ran = await exported(format, '--picture', 'mix', '--out', `made.${format}`)
    expect(ran).toMatchObject({ code: 0, out: '' })
    const bytes = await readFile(join(folder, `made.${format}`))
    expect(bytes.toString('latin1', 0, 20).startsWith(begins)).toBe(true)
  })

  test('bytes go to another program, and not to a terminal', async () => {
    const words = ['export', 'pdf', '--portfolio', place.portfolio.key]
    expect((await command(words)).out.startsWith('%PDF-')).toBe(true)
    const refused = await command(words, { isTerminal: true })
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('A pdf file is no text: name a file with --out')
    const text = await command(['export', 'csv', '--portfolio', place.portfolio.key], { isTerminal: true })
    expect(text.code).toBe(0)
  })

  test.each([
    [['--sections', 'weather'], 2, 'Give one of: verdict, trend'],
    [['--filter', 'colour=red'], 2, 'There is no column “colour” to filter by.'],
    [['--filter', 'custom.none=x'], 2, 'There is no column “custom.none” to filter by.'],
    [['--compare', 'NONE'], 3, 'One of these portfolios is not there.'],
    [['--numbers', 'roman'], 2, 'Allowed choices are en, neutral, de, fr'],
  ])('%j is refused with a sentence', async (words, code, said) => {
    const ran = await exported('md', ...words)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(said)
  })
})
