import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const chosen: ExportChoice = {
  ...defaultChoice,
  sections: ['verdict', 'decisions'],
  basis: 'fte',
  filter: 'class=core&health=red',
  numbers: 'de',
  paper: 'letter',
  length: 'one_page',
  compare: ['BANK'],
  published: true,
}

eachDatabase((_provider, open) => {
  let app: TestApp
  let place: Place
  let viewer: Client
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    place = await newPlace(app)
    viewer = await app.member('Vera Viewer', { [place.portfolio.id]: 'viewer' })
  })

  const read = (who: Client) => who.call(api.exportChoice.read, { params: place.params })
  const keep = (who: Client, choice: unknown) =>
    // bad ones, too
    who.call(api.exportChoice.keep, { params: place.params, body: { choice: choice as ExportChoice } })

  test('nothing is remembered at first', async () => {
    expect(await read(viewer)).toEqual({ choice: null })
  })

  test('a viewer’s choice is remembered for them alone, and for this portfolio', async () => {
    expect(await keep(viewer, chosen)).toEqual({ choice: chosen })
    expect(await read(viewer)).toEqual({ choice: chosen })
    expect(await read(app.admin)).toEqual({ choice: null })
    const other = await newPlace(app)
    expect(await app.admin.call(api.exportChoice.read, { params: other.params })).toEqual({ choice: null })
    await expect(viewer.call(api.exportChoice.read, { params: other.params })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('the last one counts, and null forgets it', async () => {
    await keep(viewer, chosen)
    await keep(viewer, { ...chosen, numbers: 'fr' })
    expect((await read(viewer)).choice?.numbers).toBe('fr')
    await keep(viewer, null)
    expect(await read(viewer)).toEqual({ choice: null })
    await keep(viewer, null)
  })

  test('its day is not remembered', async () => {
    await keep(viewer, { ...chosen, asOf: '2026-01-01' })
    expect((await read(viewer)).choice).toEqual(chosen)
  })

  test('no revision grows: what stands on the next file is what stood on this one', async () => {
    const revision = async () => (await app.admin.call(api.portfolio.read, { params: place.params })).revision
    const before = await revision()
    await keep(viewer, chosen)
    expect(await revision()).toBe(before)
  })

  test('an archived portfolio is exported, too', async () => {
    const { id, version } = await app.admin.call(api.portfolio.read, { params: place.params })
    await app.admin.call(api.portfolio.archive, { params: { id }, version })
    await keep(viewer, chosen)
    expect((await read(viewer)).choice).toEqual(chosen)
  })

  test('what is no choice any more is as good as none', async () => {
    await keep(viewer, chosen)
    await app.house.db.transaction((tx) =>
      tx.execute('UPDATE "ExportChoice" SET "choice" = $1', ['{"sections":["crystal_ball"]}']),
    )
    expect(await read(viewer)).toEqual({ choice: null })
  })

  test.each([
    ['no part at all', { sections: [] }, 'choice.sections'],
    ['a part that there is not', { sections: ['weather'] }, 'choice.sections.0'],
    ['numbers of another kind', { numbers: 'roman' }, 'choice.numbers'],
    ['another paper', { paper: 'a0' }, 'choice.paper'],
    ['six beside it', { compare: ['AA', 'BB', 'CC', 'DD', 'EE', 'FF'] }, 'choice.compare'],
    ['too long a filter', { filter: 'x'.repeat(4_001) }, 'choice.filter'],
    ['a field that there is not', { colour: 'red' }, 'choice.colour'],
  ])('%s is refused', async (_name, part, path) => {
    await expect(keep(viewer, { ...chosen, ...part })).rejects.toMatchObject({
      status: 400,
      errors: [{ path }],
    })
  })

  test('five beside it are taken', async () => {
    const compare = ['AA', 'BB', 'CC', 'DD', 'EE']
    expect((await keep(viewer, { ...chosen, compare })).choice?.compare).toEqual(compare)
  })

  test('strangers have none', async () => {
    await expect(read(app.stranger)).rejects.toMatchObject({ status: 401 })
  })
})
