import { describe, expect, test } from 'vitest'

import { assessmentCreate, capabilityCreate, capabilityUseWrite } from '#shared/capability/capability.ts'
import { declarationCreate } from '#shared/declaration/declaration.ts'
import { directionChangeCreate } from '#shared/direction/direction-change.ts'
import { experimentCreate } from '#shared/experiment/experiment.ts'
import { observationCreate, signalCreate } from '#shared/signal/signal.ts'
import { initiativeCreate, initiativePatch } from '#shared/initiative/initiative.ts'
import { purposeOf, purposes } from '#shared/initiative/purpose.ts'
import { health } from '#shared/initiative/vocabulary.ts'
import { fieldCreate } from '#shared/field/field.ts'
import { checkValue } from '#shared/field/check-value.ts'
import { statusCreate } from '#shared/status/status-update.ts'
import { viewCreate } from '#shared/view/view.ts'
import { fieldsOf, patchOf, reported, statusOf, usesOf } from '#server/sample/sample-fields.ts'
import { firstStage, storyOf } from '#server/sample/story.ts'
import { allSamples } from '../../prisma/sample/all-samples.ts'
import { samplePurposes } from '../../prisma/sample/sample.ts'
import type { SampleInitiative } from '../../prisma/sample/sample.ts'

const scale = { today: '2026-11-22', currency: 'EUR' }

const work = (plan: Partial<SampleInitiative['plan']> = {}): SampleInitiative => ({
  id: 'work',
  title: 'Work',
  summary: '',
  purpose: 'open',
  people: { unit: null, owner: null },
  plan: { logged: 100, start: -60, end: 60, ...plan },
  size: { budget: 1_000_000, spent: 500_000 },
})

const turnsOf = (plan: Partial<SampleInitiative['plan']>) =>
  storyOf({
    ...allSamples[0]!,
    initiatives: [work(plan)],
    links: [],
    decisions: [],
    declarations: [],
    updates: [],
  })
    .filter((event) => event.kind === 'turn')
    .map(({ ago, turn }) => [ago, turn.stage])

describe.each(allSamples)('the sample $name', (sample) => {
  test('has 12 to 24 initiatives that the API would take', () => {
    expect(sample.initiatives.length).toBeGreaterThanOrEqual(12)
    expect(sample.initiatives.length).toBeLessThanOrEqual(24)
    for (const one of sample.initiatives) {
      expect(initiativeCreate.safeParse(fieldsOf(one, scale))).toMatchObject({ success: true })
      for (const { ago: _ago, ...turn } of one.turns ?? [])
        expect(initiativePatch.safeParse(patchOf(turn, scale))).toMatchObject({ success: true })
    }
  })

  test('declares in words that the API would take, and names no end state', () => {
    for (const { ago: _ago, switched: _switched, ...words } of sample.declarations) {
      expect(declarationCreate.safeParse({ ...words, effectiveFrom: scale.today })).toMatchObject({
        success: true,
      })
      expect(words.direction).not.toMatch(/\d|%|per share/)
    }
  })

  test('says that it is illustrative', () => {
    expect(sample.description).toMatch(/^Illustrative\. /)
  })

  test('tells the oldest first, and nothing of today or later', () => {
    const days = storyOf(sample).map((event) => event.ago)
    expect(days).toEqual(days.toSorted((one, other) => other - one))
    expect(days.at(-1)).toBeGreaterThanOrEqual(1)
  })

  test('plans milestones and gates of its own work, reached and decided on days after they were written', () => {
    const logged = new Map(sample.initiatives.map((one) => [one.id, one.plan.logged]))
    const { milestones, gates, dependencies } = sample.plan
    for (const { of, doneAgo = 0 } of milestones) expect(logged.get(of), of).toBeGreaterThanOrEqual(doneAgo)
    for (const { of, decided } of gates) expect(logged.get(of), of).toBeGreaterThanOrEqual(decided?.ago ?? 0)
    for (const { from, to } of dependencies)
      expect([...logged.keys()]).toEqual(expect.arrayContaining([from, to]))
    expect(Math.min(milestones.length, gates.length, dependencies.length)).toBeGreaterThan(1)
  })

  test('names capabilities, levels and uses that the API would take, once both sides are there', () => {
    const { ago, capabilities, uses } = sample.backbone ?? { ago: 0, capabilities: [], uses: [] }
    const logged = new Map(sample.initiatives.map((one) => [one.id, one.plan.logged]))
    for (const { id: _id, assessed, ...written } of capabilities) {
      expect(capabilityCreate.safeParse(written)).toMatchObject({ success: true })
      for (const { ago: saidAgo, ...said } of assessed) {
        expect(saidAgo).toBeLessThanOrEqual(ago)
        expect(assessmentCreate.safeParse(said)).toMatchObject({ success: true })
      }
    }
    for (const one of uses) {
      expect(Math.min(ago, logged.get(one.of) ?? 0), one.of).toBeGreaterThanOrEqual(one.ago)
      const written = usesOf(one, { today: scale.today, idOf: (name) => name })
      expect(capabilityUseWrite.array().safeParse(written)).toMatchObject({ success: true })
      const names = capabilities.map((capability) => capability.id)
      expect(names).toEqual(expect.arrayContaining(written.map((use) => use.capability)))
    }
    expect(capabilities.filter((one) => one.isMostImportant).length).toBe(capabilities.length > 0 ? 1 : 0)
  })

  test('reports in words and colours that the API would take, and says where what is not green hurts', () => {
    const byId = new Map(sample.initiatives.map((one) => [one.id, one]))
    for (const update of sample.updates) {
      const written = statusOf(update, byId.get(update.of) ?? work())
      expect(statusCreate.safeParse(written)).toMatchObject({ success: true })
      expect(written.health, update.of).toBeDefined()
      const { health: overall, schedule, cost, scope, benefit } = written
      expect(
        [overall, schedule, cost, scope, benefit].filter((one) => one === overall).length,
      ).toBeGreaterThan(1)
    }
  })

  test('watches, tries and looks at its direction as the API would take it', () => {
    const { adaptations, signals, experiments } = sample.watched
    for (const { ago: _ago, ...written } of adaptations)
      expect(directionChangeCreate.safeParse(written)).toMatchObject({ success: true })
    for (const { ago, seen, ...written } of signals) {
      expect(signalCreate.safeParse(written)).toMatchObject({ success: true })
      for (const [day, value, note = ''] of seen) {
        expect(day).toBeLessThanOrEqual(ago)
        expect(observationCreate.safeParse({ value, note })).toMatchObject({ success: true })
      }
    }
    const logged = new Map<string | null, number>(sample.initiatives.map((one) => [one.id, one.plan.logged]))
    for (const { of, hypothesis, ago, ended } of experiments) {
      expect(logged.get(of) ?? 0, hypothesis).toBeGreaterThanOrEqual(of === null ? 0 : ago)
      expect(ended?.ago ?? 0).toBeLessThanOrEqual(ago)
      const written = { hypothesis, learned: ended?.learned, outcome: ended?.outcome }
      expect(experimentCreate.safeParse(written)).toMatchObject({ success: true })
    }
  })

  test('fills its fields and keeps its views as the API would take them', () => {
    for (const { ago: _ago, values, ...written } of sample.fields ?? []) {
      const field = { ...fieldCreate.parse(written), id: 'field', position: 0, version: 0 }
      for (const value of Object.values(values)) expect(checkValue(field, value)).toMatchObject({ ok: true })
    }
    for (const { ago: _ago, ...view } of sample.views ?? [])
      expect(viewCreate.safeParse(view)).toMatchObject({ success: true })
  })

  test('has names of its own for every initiative, in links and decisions too', () => {
    const ids = sample.initiatives.map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of sample.links) expect(ids).toEqual(expect.arrayContaining([link.from, link.to]))
    expect(ids).toEqual(expect.arrayContaining(sample.updates.map((one) => one.of)))
  })
})

test('all answers to the question what an initiative is for are among the samples, and none', () => {
  const given = new Set(
    allSamples.flatMap((one) =>
      one.initiatives.map((initiative) => purposeOf(samplePurposes[initiative.purpose])),
    ),
  )
  expect(given).toEqual(new Set([...purposes.map((one) => one.id), null]))
})

test('every health is among the samples', () => {
  const given = new Set(
    allSamples.flatMap((one) => one.initiatives.map(({ plan }) => plan.health ?? 'not_reported')),
  )
  expect(given).toEqual(new Set(health.options))
})

describe('an initiative', () => {
  test('that begins after it was logged is a proposal first, approved two weeks later, active from its start', () => {
    expect(firstStage(work())).toBe('proposed')
    expect(turnsOf({})).toEqual([
      [85, 'approved'],
      [60, 'active'],
    ])
  })

  test('that begins within two weeks is approved on the day it begins', () => {
    expect(turnsOf({ logged: 65 })).toEqual([
      [60, 'approved'],
      [60, 'active'],
    ])
  })

  test('that had begun when it was logged, or has no dates, is active at once', () => {
    expect(turnsOf({ start: -100 })).toEqual([])
    expect(turnsOf({ start: null, end: null })).toEqual([])
  })

  test('that is only approved, proposed or an idea stays so', () => {
    expect(turnsOf({ stage: 'approved', start: 20 })).toEqual([[85, 'approved']])
    expect(turnsOf({ stage: 'proposed' })).toEqual([])
    expect(firstStage(work({ stage: 'idea' }))).toBe('idea')
  })

  test('spends month by month until the last report, in thousands', () => {
    const spent = [60, 59, 31, 2].map((ago) => reported(work(), scale, ago).spent)
    expect(spent).toEqual([0, 900_000, 25_000_000, 50_000_000])
  })

  test('that was stopped had spent all of it by then', () => {
    const stopped: SampleInitiative = { ...work(), turns: [{ ago: 30, stage: 'stopped' }] }
    expect(reported(stopped, scale, 30).spent).toBe(50_000_000)
  })

  test('turned amber or red not long ago', () => {
    const healths = (now: 'amber' | 'red', ...days: number[]) =>
      days.map((ago) => reported(work({ health: now }), scale, ago).health)
    expect(healths('amber', 71, 70, 2)).toEqual(['green', 'amber', 'amber'])
    expect(healths('red', 41, 40, 2)).toEqual(['green', 'red', 'red'])
    expect(reported(work(), scale, 2)).not.toHaveProperty('health')
  })
})
