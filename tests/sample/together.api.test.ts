import { afterAll, beforeAll, expect, test } from 'vitest'

import { writeTogether } from '#server/db/together.ts'
import { write } from '#server/db/write.ts'
import type { Tx } from '#server/db/write.ts'
import { createUnit } from '#server/unit/unit.store.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(await open())
  })
  afterAll(() => app.close())

  const revision = async () => {
    const [row] = await app.house.db.rows<{ revision: number }>('SELECT "revision" FROM "Organisation"')
    return row?.revision ?? 0
  }
  const units = async () =>
    (await app.house.db.rows<{ name: string }>('SELECT "name" FROM "Unit" ORDER BY "name"')).map(
      (one) => one.name,
    )
  const writeIn = <T>(db: TestApp['house']['db'], work: (tx: Tx) => Promise<T>) =>
    write(db, app.house.clock, {
      scope: 'organisation',
      writer: {
        userId: app.admin.userId ?? '',
        right: 'organisation.administer',
        owns: false,
        requestId: 'test',
      },
      work,
    })
  const addUnit = (db: TestApp['house']['db'], name: string) =>
    writeIn(db, (tx) => createUnit(tx, { name, parent: null }))

  test('all of several writes happen, each with its own revision, and later ones see earlier ones', async () => {
    const before = await revision()
    const seen = await writeTogether(app.house.db, async (db) => {
      await addUnit(db, 'One')
      await addUnit(db, 'Two')
      return db.rows<{ name: string }>('SELECT "name" FROM "Unit"')
    })
    expect(seen).toHaveLength(2)
    expect(await units()).toEqual(['One', 'Two'])
    expect(await revision()).toBe(before + 2)
  })

  test('none of them happens when a later one fails', async () => {
    const before = await revision()
    const failing = writeTogether(app.house.db, async (db) => {
      await addUnit(db, 'Three')
      await addUnit(db, 'one')
    })
    await expect(failing).rejects.toMatchObject({ code: 'bad_input' })
    expect(await units()).toEqual(['One', 'Two'])
    expect(await revision()).toBe(before)
  })

  test('one that fails and is forgiven leaves nothing, nor does one that changes nothing', async () => {
    const before = await revision()
    await writeTogether(app.house.db, async (db) => {
      await addUnit(db, 'two').catch(() => undefined)
      await writeIn(db, async () => undefined)
      await addUnit(db, 'Three')
    })
    expect(await units()).toEqual(['One', 'Three', 'Two'])
    expect(await revision()).toBe(before + 1)
  })
})
