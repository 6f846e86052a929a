import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import { directionChangeKind } from '#shared/direction/direction-change.ts'
import { experimentOutcome } from '#shared/experiment/experiment.ts'
import { ruleId } from '#shared/finding/finding.ts'
import { zone } from '#shared/focus/assessment.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const at = new Date('2026-11-22T10:00:00Z')
const clock = { now: () => at }

const zones = {
  CARE: 'focused',
  URBAN: 'watch',
  BANK: 'split',
  PUMPS: 'inverted',
  CONN: 'not_enough_evidence',
}

const load = async (app: TestApp) => (await app.admin.call(api.portfolio.sample)).items

const byKey = (portfolios: readonly Portfolio[]) => new Map(portfolios.map((one) => [one.key, one]))

/** A snapshot without what differs from one database to the next: ids become keys and names. */
function comparable(snapshot: Snapshot) {
  const keys = new Map(snapshot.initiatives.map((one) => [one.id, one.key]))
  const name = (one: { name: string } | null) => one?.name ?? null
  const fieldNames = new Map(snapshot.fields.map((one) => [one.id, one.name]))
  return {
    declarations: snapshot.declarations.map(({ id: _i, portfolioId: _p, decidedBy, ...one }) => ({
      ...one,
      decidedBy: name(decidedBy),
    })),
    initiatives: snapshot.initiatives.map(({ id: _i, portfolioId: _p, ...one }) => ({
      ...one,
      unit: name(one.unit),
      owner: name(one.owner),
      sponsor: name(one.sponsor),
      custom: new Map(Object.entries(one.custom).map(([id, value]) => [fieldNames.get(id), value])),
    })),
    links: snapshot.links
      .map(({ id: _i, ...one }) => ({
        ...one,
        from: keys.get(one.from),
        to: keys.get(one.to),
        submittedBy: name(one.submittedBy),
        decidedBy: name(one.decidedBy),
      }))
      .toSorted((one, other) => `${one.from} ${one.to}`.localeCompare(`${other.from} ${other.to}`)),
    reported: snapshot.reported.map((one) => `${keys.get(one.initiative)} ${one.asOf}`).toSorted(),
    decisions: snapshot.decisions.map(({ status, reason, until, at: decidedAt, magnitude, version }) =>
      [status, reason, until, decidedAt, magnitude, version].join(' '),
    ),
  }
}

const told = new Map<string, unknown>()

eachDatabase((provider, open) => {
  describe('loaded on an empty database', () => {
    let app: TestApp
    let samples: Map<string, Portfolio>
    beforeAll(async () => {
      app = await startApp(await open(), clock)
      samples = byKey(await load(app))
    })
    afterAll(() => app.close())
    const assessmentOf = (key: string) =>
      app.admin.call(api.focus.read, { params: { id: samples.get(key)!.id } }) // the key is one of the samples'

    test('each shows the zone it is made for, and together they show every zone', async () => {
      const found = await Promise.all(
        [...samples.keys()].map(async (key) => [key, (await assessmentOf(key)).zone]),
      )
      expect(Object.fromEntries(found)).toEqual(zones)
      expect(new Set(Object.values(zones))).toEqual(new Set(zone.options))
    })

    test('they are labelled illustrative', () => {
      expect([...samples.values()].map((one) => one.illustrative)).toEqual([true, true, true, true, true])
    })

    test('they show every finding but two: any new portfolio shows F01, and their directions are worded well', async () => {
      const all = await Promise.all([...samples.keys()].map(assessmentOf))
      const found = new Set(all.flatMap((one) => [...one.findings, ...one.hygiene].map(({ rule }) => rule)))
      expect(found).toEqual(new Set(ruleId.options.filter((one) => one !== 'F01' && one !== 'F13')))
    })

    test('their decisions are open, acknowledged and waived, their links in every state', async () => {
      const findings = (await Promise.all([...samples.keys()].map(assessmentOf))).flatMap((one) => [
        ...one.findings,
        ...one.hygiene,
      ])
      expect(new Set(findings.map((one) => one.status))).toEqual(new Set(['open', 'acknowledged', 'waived']))
      const snapshots = await Promise.all(
        [...samples.values()].map(({ id }) => app.admin.call(api.portfolio.snapshot, { params: { id } })),
      )
      expect(new Set(snapshots.flatMap((one) => one.links.map(({ state }) => state)))).toEqual(
        new Set(['draft', 'submitted', 'accepted', 'returned']),
      )
    })

    test('one of them has not looked at its direction for long, the others have', async () => {
      const isLate = async (key: string) =>
        (await assessmentOf(key)).findings.some((one) => one.rule === 'F14')
      for (const key of samples.keys()) expect(await isLate(key), key).toBe(key === 'BANK')
    })

    test('they say what is watched, what was tried and what became of their direction', async () => {
      const seen = { kinds: new Set(), outcomes: new Set(), wanted: new Set() }
      for (const { id } of samples.values()) {
        const params = { id }
        for (const one of (await app.admin.call(api.direction.list, { params })).items)
          seen.kinds.add(one.kind)
        for (const one of (await app.admin.call(api.experiment.list, { params })).items)
          seen.outcomes.add(one.outcome)
        const signals = (await app.admin.call(api.signal.list, { params })).items
        for (const one of signals) seen.wanted.add(one.desired)
        expect(Math.min(...signals.map((one) => one.observations.length))).toBeGreaterThan(0)
      }
      expect(seen).toEqual({
        kinds: new Set(directionChangeKind.options),
        outcomes: new Set(experimentOutcome.options),
        wanted: new Set(['up', 'down']),
      })
    })

    test('most of their work was reported on this month: one to three of each are late', async () => {
      for (const key of samples.keys()) {
        const late = (await assessmentOf(key)).hygiene.filter((one) => one.rule === 'H03')
        expect(late.length, key).toBeGreaterThanOrEqual(1)
        expect(late.length, key).toBeLessThanOrEqual(3)
      }
    })

    test('what was published stands in the initiative, with the words', async () => {
      const { id } = samples.get('CARE')! // made above
      const { items } = await app.admin.call(api.initiative.list, {
        params: { id },
        query: { q: 'Leaving the old' },
      })
      const [lease] = items
      expect(lease).toMatchObject({ health: 'red' })
      const { items: said } = await app.admin.call(api.status.list, { params: { id: lease?.id ?? '' } })
      expect(said.map((one) => [one.asOf, one.health, one.publishedAt !== null])).toEqual([
        ['2026-11-19', 'red', true],
        ['2026-09-26', 'green', true],
      ])
    })

    test('one holds a proposal that waits for review, a shared view and a field of its own', async () => {
      const params = { id: samples.get('CARE')!.id } // made above
      const proposals = await app.admin.call(api.proposal.list, { params })
      expect(proposals.items.map((one) => one.state)).toEqual(['submitted'])
      const views = await app.admin.call(api.view.list, { params })
      expect(views.items).toMatchObject([{ name: 'Needs attention', shared: true }])
      const { fields, initiatives } = await app.admin.call(api.portfolio.snapshot, { params })
      expect(fields.map((one) => one.name)).toEqual(['Part of the visit'])
      const filled = initiatives.filter((one) => one.custom[fields[0]?.id ?? ''] !== undefined)
      expect(filled.length).toBe(11)
    })

    test('their history begins a year ago and lies in the past, with a revision for each step', async () => {
      const { id } = samples.get('CARE')! // made above
      const changes = await app.house.db.rows<{ revision: number; at: string }>(
        'SELECT "revision", "at" FROM "Change" WHERE "portfolioId" = $1 ORDER BY "revision", "id"',
        [id],
      )
      const instants = changes.map((one) => one.at)
      expect(instants).toEqual(instants.toSorted())
      expect(instants[0]! < '2025-12-10').toBe(true) // there are hundreds
      expect(instants.at(-1)! < at.toISOString()).toBe(true)
      const { revision } = await app.admin.call(api.portfolio.read, { params: { id } })
      expect(new Set(changes.map((one) => one.revision)).size).toBe(revision)
    })

    test('three more tags give the one without evidence its verdict', async () => {
      const { id } = samples.get('CONN')! // made above
      const snapshot = await app.admin.call(api.portfolio.snapshot, { params: { id } })
      const untagged = snapshot.initiatives
        .filter((one) => one.role === null)
        .toSorted((one, other) => (other.budget ?? 0) - (one.budget ?? 0))
        .slice(0, 3)
      const changes = untagged.map((one) => ({
        id: one.id,
        patch: { role: 'drives' as const, area: 'digitized_solutions' as const },
      }))
      const { after } = await app.admin.call(api.focus.preview, { params: { id }, body: { changes } })
      expect(after.zone).not.toBe('not_enough_evidence')
    })

    test('a second click makes none of them twice', async () => {
      const again = await load(app)
      expect(again.map((one) => one.id)).toEqual([...samples.values()].map((one) => one.id))
      expect((await app.admin.call(api.portfolio.list)).total).toBe(5)
    })

    test('an archived one comes back', async () => {
      const { id, version } = samples.get('BANK')! // made above
      await app.admin.call(api.portfolio.archive, { params: { id }, version })
      const again = byKey(await load(app))
      expect(again.get('BANK')).toMatchObject({ id, archivedAt: null })
    })

    test(`are the same on both databases, here on ${provider}`, async () => {
      for (const [key, { id }] of samples) {
        const snapshot = comparable(await app.admin.call(api.portfolio.snapshot, { params: { id } }))
        // the first database tells, the second is held against it
        expect(snapshot).toEqual(told.get(key) ?? snapshot)
        told.set(key, snapshot)
      }
    })
  })

  describe('where keys are taken', () => {
    let app: TestApp
    beforeAll(async () => {
      app = await startApp(await open(), clock)
    })
    afterAll(() => app.close())

    test('a member may not load them', async () => {
      const member = await app.member('Mona Member')
      await expect(member.call(api.portfolio.sample)).rejects.toMatchObject({ status: 403 })
    })

    test('a portfolio of somebody’s own keeps its key; the sample gets one letter more', async () => {
      const body = { name: 'Our bank', key: 'BANK', currency: 'EUR' }
      const own = await app.admin.call(api.portfolio.create, { body })
      const first = await load(app)
      expect(first.map((one) => one.key)).toEqual(['CARE', 'URBAN', 'BANKS', 'PUMPS', 'CONN'])
      expect((await load(app)).map((one) => one.id)).toEqual(first.map((one) => one.id))
      expect(await app.admin.call(api.portfolio.read, { params: { id: own.id } })).toMatchObject(body)
    })
  })

  test('two clicks at once make them once', async () => {
    const app = await startApp(await open(), clock)
    const [one, other] = await Promise.all([load(app), load(app)])
    expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id))
    await app.close()
  })
})
