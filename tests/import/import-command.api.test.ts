import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#shared/api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { commandsOn } from '#tests/cli/run-command.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { file, importerIn } from './importer.ts'
import type { Importer } from './importer.ts'
import { hasRealFiles, readRealFile, realFiles, whenAbsent } from './real-files.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let folder: string
  let command: ReturnType<typeof commandsOn>
  let my: Importer

  beforeAll(async () => {
    const db = await open()
    app = await startApp(db)
    folder = await mkdtemp(join(tmpdir(), 'bearing-import-'))
    command = commandsOn(db.url, folder)
    await writeFile(join(folder, 'plan.csv'), file)
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  const bring = (...words: string[]) => command(['import', ...words, '--portfolio', my.portfolio.key])
  const keep = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content))

  describe('bearing import', () => {
    test('writes a file, says what it did, and the same again changes nothing', async () => {
      my = await importerIn(app)
      const first = await bring('plan.csv')
      expect(first.code).toBe(0)
      expect(first.out).toContain('3 rows: 3 new, 0 changed')
      expect(first.out).toContain('budget: EUR 3500.50')
      expect(first.err).toContain('row 4, budget: This is not a number. (“TBC”)')
      expect(await my.initiatives()).toHaveLength(3)
      const revision = await my.revision()
      const second = await bring('plan.csv')
      expect(second.out).toContain('3 rows: 0 new, 0 changed, 3 as they are')
      expect(await my.revision()).toBe(revision)
    })

    test('--preview writes nothing and leaves no plan behind', async () => {
      my = await importerIn(app)
      const ran = await bring('plan.csv', '--preview')
      expect(ran).toMatchObject({ code: 0 })
      expect(ran.err).toContain('Nothing was written.')
      expect(await my.initiatives()).toEqual([])
      const { items } = await app.admin.call(api.import.list, { params: { id: my.portfolio.id } })
      expect(items.map((run) => run.state)).toEqual(['cancelled'])
    })

    test('--map says how columns are read, by their headers; --scale what a number is worth', async () => {
      my = await importerIn(app)
      await keep('map.json', {
        columns: { Status: null, Department: { field: 'unit' }, Budget: 'spent', Owner: 'sponsor' },
        constants: { stage: 'approved' },
      })
      const ran = await bring('plan.csv', '--map', 'map.json', '--scale', 'spent=1000', '--json')
      expect(ran.code).toBe(0)
      // the command prints a run
      const run = JSON.parse(ran.out) as ImportRun
      expect(run).toMatchObject({ state: 'committed', totals: { budget: 0, spent: 350_050_000 } })
      expect((await my.initiatives())[0]).toMatchObject({
        stage: 'approved',
        spent: 150_000_000,
        budget: null,
        owner: null,
        sponsor: { name: 'Ana' },
      })
    })

    test.each<[string, string[], number, string]>([
      ['a file that is not there', ['nowhere.csv'], 1, 'no such file'],
      ['a map that names no column', ['plan.csv', '--map', 'wrong.json'], 2, 'no column with this header'],
      ['a map with an unknown field', ['plan.csv', '--map', 'unknown.json'], 2, 'does not fit'],
      ['a scale that is none', ['plan.csv', '--scale', 'budget'], 2, 'budget=1000000'],
      [
        'a scale for a field without a column',
        ['plan.csv', '--scale', 'spent=5'],
        2,
        'no column is the spent',
      ],
      ['money of another currency', ['pounds.csv'], 5, 'in pounds, the portfolio in EUR'],
      ['a file that is none', ['empty.csv'], 2, 'The file is empty.'],
    ])('refuses %s, and writes nothing', async (_what, words, code, sentence) => {
      my = await importerIn(app)
      await keep('wrong.json', { columns: { Nothing: 'title' } })
      await keep('unknown.json', { colour: 'blue' })
      await writeFile(join(folder, 'pounds.csv'), 'Title,Budget (£m)\nA,5\n')
      await writeFile(join(folder, 'empty.csv'), '')
      const ran = await bring(...words)
      expect(ran).toMatchObject({ code, out: '' })
      expect(ran.err).toContain(sentence)
      expect(await my.initiatives()).toEqual([])
    })

    test('a viewer may not', async () => {
      my = await importerIn(app)
      const viewer = await app.member('Vi Viewer', { [my.portfolio.id]: 'viewer' })
      expect(await bring('plan.csv', '--as', viewer.email)).toMatchObject({ code: 4, out: '' })
    })

    test.runIf(hasRealFiles)(`brings a real portfolio in${whenAbsent}`, async () => {
      const { key } = await app.admin.call(api.portfolio.create, {
        body: { name: 'Canada', key: 'CA', currency: 'CAD' },
      })
      await writeFile(join(folder, realFiles.canada), readRealFile('canada'))
      const ran = await command(['import', realFiles.canada, '--portfolio', key])
      expect(ran.out).toContain('495 rows: 495 new')
      expect(ran.out).toContain('budget: CAD 7023336948.00')
    })
  })
})
