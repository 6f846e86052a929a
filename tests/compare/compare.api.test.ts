import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let one: Place
  let other: Place
  beforeAll(async () => {
    app = await startApp(await open())
    one = await newPlace(app)
    other = await newPlace(app, 'JPY')
    await one.declare({ customerNeed: 'To be known', why: 'Newcomers are quicker' })
    for (const budget of [3, 2, 1]) await one.log({ title: `Core ${budget}`, ...drivesCe, budget })
    await one.log({ title: 'Second driver', ...drivesDs, budget: 4, confidential: true })
  })
  afterAll(() => app.close())

  const compare = (names: readonly string[], by: Client = app.admin) =>
    by.call(api.compare.table, { query: { portfolios: names.join(',') } })

  test('portfolios stand side by side in the order asked for, by key or id, whatever the case', async () => {
    const { columns } = await compare([other.portfolio.id, one.portfolio.key.toLowerCase()])
    expect(columns.map((column) => column.portfolio.id)).toEqual([other.portfolio.id, one.portfolio.id])
    expect(columns[1]).toMatchObject({
      declaration: {
        primary: 'customer_engagement',
        customerNeed: 'To be known',
        why: 'Newcomers are quicker',
      },
      work: { core: { total: 3 }, competing: { total: 1, items: [{ title: 'Second driver' }] } },
      verdict: { zone: 'split' },
      money: { budget: 10 },
      hidden: 0,
    })
    expect(columns[0]).toMatchObject({
      declaration: null,
      mostImportant: null,
      initiatives: 0,
      lastLook: null,
    })
  })

  test('the verdict is the one of the assessment', async () => {
    const { columns } = await compare([one.portfolio.key, other.portfolio.key])
    const { zone, firm, sentence, focus, basis } = await app.admin.call(api.focus.read, {
      params: one.params,
    })
    expect(columns[0]?.verdict).toEqual({ zone, firm, sentence, focus, basis })
  })

  test('a portfolio asked for twice stands once', async () => {
    const { columns } = await compare([one.portfolio.key, other.portfolio.key, one.portfolio.key])
    expect(columns).toHaveLength(2)
  })

  test('what somebody may not see is left out and counted', async () => {
    const viewer = await app.member('Vera', { [one.portfolio.id]: 'viewer', [other.portfolio.id]: 'viewer' })
    const { columns } = await compare([one.portfolio.key, other.portfolio.key], viewer)
    expect(columns[0]).toMatchObject({ hidden: 1, work: { competing: { total: 0 } }, money: { budget: 6 } })
  })

  test('one that is not there, or not for me, is not found, and it is not said which', async () => {
    const viewer = await app.member('Vito', { [one.portfolio.id]: 'viewer' })
    const refusals = await Promise.all(
      ['NONE', other.portfolio.key, other.portfolio.id].map((name) =>
        compare([one.portfolio.key, name], viewer).catch((error: unknown) => error),
      ),
    )
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 404, code: 'not_found' })
    expect(new Set(refusals.map(String)).size).toBe(1)
    const both = [one.portfolio.key, other.portfolio.key]
    await expect(compare(both, app.stranger)).rejects.toMatchObject({ status: 401 })
  })

  test('an archived portfolio can be compared, and says that it is', async () => {
    const old = await newPlace(app)
    await app.admin.call(api.portfolio.archive, { params: old.params, version: 0 })
    const { columns } = await compare([old.portfolio.key, one.portfolio.key])
    expect(columns[0]?.portfolio.archivedAt).not.toBeNull()
  })

  test.each([
    [1, false],
    [2, true],
    [6, true],
    [7, false],
  ])('of %i portfolios', async (count, fits) => {
    const names = Array.from({ length: count }, (_, at) => `NAME${at}`)
    const status = fits ? 404 : 400
    await expect(compare(names)).rejects.toMatchObject({ status })
  })
})
