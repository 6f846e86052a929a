import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Place } from '#tests/support/set-up.ts'
import { upload } from '#tests/import/upload.ts'
import { Refusal, startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((provider, open) => {
  let app: TestApp
  let place: Place
  beforeAll(async () => {
    app = await startApp(await open())
    place = await newPlace(app)
    await place.declare()
  })
  afterAll(() => app.close())
  const patch = async (id: InitiativeId, body: object) => {
    const { version } = await app.admin.call(api.initiative.read, { params: { id } })
    await app.admin.call(api.initiative.update, { params: { id }, body, version })
    return app.admin.revision()
  }
  const undo = (changeSet: number) =>
    app.admin.call(api.history.undo, { params: place.params, body: { changeSet } })

  test('an edit is taken back cell by cell', async () => {
    const made = await place.log({ title: 'Before', budget: 100, health: 'green' })
    const set = await patch(made.id, { title: 'After', health: 'red' })
    expect(await undo(set)).toMatchObject({ changed: 1, left: [] })
    expect(await app.admin.call(api.initiative.read, { params: { id: made.id } })).toMatchObject({
      title: 'Before',
      health: 'green',
      budget: 100,
    })
  })

  test('a cell that somebody changed since is named and left, the others go back', async () => {
    const made = await place.log({ title: 'Before', health: 'green' })
    const set = await patch(made.id, { title: 'After', health: 'red' })
    await patch(made.id, { title: 'Later' })
    expect(await undo(set)).toMatchObject({ changed: 1, left: [{ key: made.key, field: 'Title' }] })
    expect(await app.admin.call(api.initiative.read, { params: { id: made.id } })).toMatchObject({
      title: 'Later',
      health: 'green',
    })
  })

  test('what was logged is gone after its undo, and back after the undo of that', async () => {
    const made = await place.log({ title: 'Passing' })
    const undone = await undo(app.admin.revision())
    await expect(app.admin.call(api.initiative.read, { params: { id: made.id } })).rejects.toMatchObject({
      status: 404,
    })
    await undo(undone.changeSet ?? 0)
    expect(await app.admin.call(api.initiative.read, { params: { id: made.id } })).toMatchObject({
      key: made.key,
      title: 'Passing',
    })
  })

  test('what a support link refers to is not removed', async () => {
    const core = await place.log(drivesCe)
    const set = app.admin.revision()
    const work = await place.log({ role: 'supports', area: 'neither' })
    await app.admin.call(api.support.create, { params: { id: work.id }, body: { to: core.id } })
    expect(await undo(set)).toMatchObject({ changed: 0, changeSet: null, left: [{ key: core.key }] })
  })

  test('a change set that is none, or no edit of initiatives, is refused', async () => {
    await expect(undo(999_999)).rejects.toMatchObject({ status: 404 })
    await place.declare({ effectiveFrom: '2030-01-01' })
    await expect(undo(app.admin.revision())).rejects.toMatchObject({ status: 422 })
  })

  test('history tells field by field who changed what, newest first', async () => {
    const made = await place.log({ title: 'One' })
    await patch(made.id, { title: 'Two', ...drivesDs })
    const { items } = await app.admin.call(api.history.ofInitiative, { params: { id: made.id } })
    expect(items.map((one) => one.action)).toEqual(['update', 'create'])
    expect(items[0]).toMatchObject({
      actor: { name: 'Ada Admin' },
      before: { title: 'One', role: null, area: null },
      after: { title: 'Two', ...drivesDs },
    })
  })

  const edit = fc.record(
    {
      title: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      summary: fc.string({ maxLength: 40, unit: 'grapheme' }),
      budget: fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
      fte: fc.option(fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100)),
      health: fc.constantFrom('green' as const, 'amber' as const, 'red' as const),
      tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      unit: fc.option(fc.constantFrom('North', 'South')),
      role: fc.option(fc.constantFrom('drives' as const, 'supports' as const, 'mandatory' as const)),
    },
    { requiredKeys: [] },
  )

  test('undoing any edits, last first, restores the exact snapshot', async () => {
    const ids = [await place.log({ title: 'A' }), await place.log({ title: 'B', budget: 5 })].map(
      (one) => one.id,
    )
    const step = fc.record({ at: fc.integer({ min: 0, max: 1 }), edit })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const before = await initiatives()
        const sets: number[] = []
        for (const one of steps) {
          const revision = (await app.admin.call(api.portfolio.read, { params: place.params })).revision
          // a summary may hold characters that a database refuses: such an edit is refused as a whole
          const set = await patch(ids[one.at] ?? ids[0]!, one.edit) // there are two
          if (set > revision) sets.push(set)
        }
        for (const set of sets.toReversed()) expect((await undo(set)).left).toEqual([])
        expect(await initiatives()).toEqual(before)
      }),
      { numRuns: provider === 'sqlite' ? 25 : 10, seed: 20_261_122 },
    )
  })

  const act = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), at: fc.nat(9), edit }),
    fc.record({ kind: fc.constant('log' as const), edit }),
    fc.record({ kind: fc.constantFrom('archive' as const, 'restore' as const), at: fc.nat(9) }),
    fc.record({ kind: fc.constant('bulk' as const), count: fc.integer({ min: 1, max: 4 }), edit }),
    fc.record({ kind: fc.constant('import' as const), at: fc.nat(9), budget: fc.nat(999) }),
    fc.record({ kind: fc.constant('undo' as const), back: fc.nat(3) }),
    fc.record({ kind: fc.constant('draft' as const), at: fc.nat(9), to: fc.nat(9) }),
    fc.record({
      kind: fc.constantFrom('reword' as const, 'submit' as const, 'accept' as const, 'unlink' as const),
      which: fc.nat(9),
    }),
    fc.record({ kind: fc.constantFrom('acknowledge' as const, 'waive' as const), which: fc.nat(9) }),
  )
  type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

  /** What concerns support and findings. */
  async function judge(one: Act, { links, initiatives: rows }: Snapshot): Promise<void> {
    const { admin } = app
    const row = 'at' in one ? rows[one.at % rows.length] : undefined
    const link = 'which' in one ? links[one.which % links.length] : undefined
    if (one.kind === 'draft' && row) {
      const body = { to: rows[one.to % rows.length]!.id, rationale: 'It helps' } // a portfolio of three at least
      await admin.call(api.support.create, { params: { id: row.id }, body })
    }
    if (link) {
      const input = { params: { id: link.id }, version: link.version }
      if (one.kind === 'reword')
        await admin.call(api.support.update, { ...input, body: { rationale: `Since ${link.version}` } })
      if (one.kind === 'submit') await admin.call(api.support.submit, input)
      if (one.kind === 'accept') await admin.call(api.support.accept, { ...input, body: { reason: 'Fine' } })
      if (one.kind === 'unlink') await admin.call(api.support.remove, input)
    }
    if (one.kind !== 'acknowledge' && one.kind !== 'waive') return
    const { findings, hygiene } = await admin.call(api.focus.read, { params: place.params })
    const all = [...findings, ...hygiene]
    const finding = all[one.which % all.length]
    if (!finding) return
    const input = { params: { id: finding.id }, version: finding.version }
    const body = { reason: 'Known', until: '2099-01-01' }
    await (one.kind === 'waive'
      ? admin.call(api.finding.waive, { ...input, body })
      : admin.call(api.finding.acknowledge, input))
  }

  /** Does it, as far as it is allowed: what is refused changes nothing. */
  async function perform(one: Act): Promise<void> {
    const now = await snapshot()
    const { initiatives: rows, portfolio } = now
    await judge(one, now)
    const row = 'at' in one ? rows[one.at % rows.length] : undefined
    const { params } = place
    if (one.kind === 'log') await place.log({ title: 'New', ...one.edit })
    if (one.kind === 'edit' && row) await patch(row.id, one.edit)
    if (one.kind === 'archive' && row)
      await app.admin.call(api.initiative.archive, { params: { id: row.id }, version: row.version })
    if (one.kind === 'restore' && row)
      await app.admin.call(api.initiative.restore, { params: { id: row.id } })
    if (one.kind === 'bulk') {
      const ids = rows.slice(0, one.count).map((each) => each.id)
      const body = { ids, patch: one.edit, revision: portfolio.revision }
      await app.admin.call(api.initiative.bulk, { params, body })
    }
    if (one.kind === 'import' && row) {
      const file = `key,title,budget\n${row.key},Imported,${one.budget}\n,Imported too,1\n`
      const { body: run } = await upload(app, app.admin, { portfolio: params.id, file })
      await app.admin.call(api.import.commit, { params: { id: run.id }, version: run.version })
    }
    if (one.kind === 'undo') await undo(portfolio.revision - one.back)
  }

  test('undoing any history, also of links and decisions, last first, restores the exact snapshot after each step', async () => {
    place = await newPlace(app)
    await place.declare()
    for (const title of ['A', 'B', 'C']) await place.log({ title, ...drivesCe })
    await place.log({ role: 'supports', area: 'neither' })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 9 }), async (acts) => {
        const states: { set: number; before: unknown }[] = []
        for (const one of acts) {
          const [before, { revision }] = [await stand(), (await snapshot()).portfolio]
          await perform(one).catch((error: unknown) => {
            if (!(error instanceof Refusal) || error.status >= 500) throw error
          })
          const after = (await snapshot()).portfolio.revision
          if (after > revision) states.push({ set: after, before })
        }
        for (const { set, before } of states.toReversed()) {
          expect((await undo(set)).left).toEqual([])
          expect(await stand()).toEqual(before)
        }
      }),
      { numRuns: provider === 'sqlite' ? 15 : 5, seed: 20_261_122 },
    )
  }, 120_000)

  test('what cannot go back says why: an id taken, a unit gone, days the wrong way round, something that speaks of it', async () => {
    place = await newPlace(app)
    const one = await place.log({
      externalId: 'X1',
      unit: 'Passing by',
      start: '2026-01-01',
      end: '2026-02-01',
    })
    const set = await patch(one.id, { externalId: null, unit: null, start: null, health: 'red' })
    await place.log({ externalId: 'X1' })
    await patch(one.id, { end: '2025-06-01' })
    const unit = (await snapshot()).units.find((each) => each.name === 'Passing by')
    if (!unit) throw new Error('The unit is missing.')
    await app.admin.call(api.unit.remove, { params: { unit: unit.id }, version: unit.version })
    const undone = await undo(set)
    expect(undone.changed).toBe(1)
    expect(undone.left.map(({ field, reason }) => `${field}: ${reason}`).toSorted()).toEqual([
      'External id: Another initiative has its external id now.',
      'Start: The end would come before the start.',
      'Unit: Passing by is not there any more.',
    ])
    const spoken = await place.log({ title: 'Spoken of' })
    const made = app.admin.revision()
    await app.admin.call(api.status.create, { params: { id: spoken.id }, body: {} })
    expect(await undo(made)).toMatchObject({
      changed: 0,
      left: [{ reason: 'A status update speaks of it.' }],
    })
  })

  const snapshot = (): Promise<Snapshot> => app.admin.call(api.portfolio.snapshot, { params: place.params })
  /** All that an undo puts back; a finding that is open again is as if nobody had decided. */
  const stand = async () => {
    const { links, decisions } = await snapshot()
    const unversioned = <T extends { version: number }>({ version: _v, ...rest }: T) => rest
    const decided = decisions.filter((one) => one.status !== 'open')
    return {
      initiatives: await initiatives(),
      links: links.map(unversioned),
      decisions: decided.map(unversioned),
    }
  }
  const initiatives = async () => {
    return (await snapshot()).initiatives.map(({ version: _v, updatedAt: _u, ...rest }) => rest)
  }
})
