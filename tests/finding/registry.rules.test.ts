import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { allRules } from '#shared/finding/all-rules.ts'
import { finding, ruleId } from '#shared/finding/finding.ts'
import { findIn } from './find-in.ts'
import { ruleExamples } from './rule-examples.ts'

describe.each(ruleId.options)('rule %s', (id) => {
  const { clean, failing, boundary } = ruleExamples[id]

  test('finds nothing in its clean example', () => expect(findIn(id, clean)).toEqual([]))

  test('finds nothing at its boundary', () => expect(findIn(id, boundary)).toEqual([]))

  test('finds what is wrong in its failing example, and says so in whole sentences', () => {
    const found = findIn(id, failing)
    expect(found).toHaveLength(1)
    for (const one of found) {
      expect(z.strictObject(finding.shape).parse(one)).toEqual(one)
      expect(one.id).toBe(`portfolio-1:${id}:${one.subject.id}`)
      expect(one).toMatchObject({ status: 'open', waiver: null, version: 0 })
      expect(one.sentence).toMatch(/^\S.*\.$/)
      expect(one.remedy.sentence).toMatch(/^[A-Z].*\.$/)
      expect(one.remedy.label).not.toBe('')
      expect(one.magnitude ?? 0).toBeGreaterThanOrEqual(0)
      expect(one.magnitude ?? 1).toBeLessThanOrEqual(1)
    }
  })

  test('stands in the list and cites the source that its letter says', () => {
    const rule = allRules[id]
    expect(rule.id).toBe(id)
    expect(rule.list).toBe(id.startsWith('H') ? 'hygiene' : 'findings')
    expect(rule.source).toMatch(/^(\[S1\] (Staying focused|Build Digital Capabilities)|Bearing)$/)
    expect(rule.title).not.toBe('')
    expect(findIn(id, failing)[0]?.source).toBe(rule.source)
  })
})

test('every rule has one file, named after its id', () => {
  const files = readdirSync('shared/finding').flatMap(
    (name) => /^([fh]\d\d)-[a-z-]+\.ts$/.exec(name)?.[1] ?? [],
  )
  expect(files.map((id) => id.toUpperCase()).toSorted()).toEqual(ruleId.options)
})
