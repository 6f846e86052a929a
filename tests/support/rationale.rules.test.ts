import { describe, expect, test } from 'vitest'
import { goesOnWords, readIfCoreStops, writeIfCoreStops } from '#shared/support/if-core-stops.ts'
import { mechanismsUnder } from '#shared/support/mechanism.ts'
import { rationaleHelp } from '#shared/support/rationale-help.ts'
import { rationaleHints } from '#shared/support/rationale-hints.ts'
import { strategy } from '#shared/initiative/vocabulary.ts'

const core = { key: 'KP-3', title: 'Member app' }
const met = (written: Partial<Parameters<typeof rationaleHints>[0]>, of: typeof core | null = core) =>
  rationaleHints({ rationale: '', evidence: '', ifCoreStops: '', ...written }, of)
    .filter(({ isMet }) => isMet)
    .map(({ id }) => id)

describe('hints about a rationale', () => {
  test('nothing written meets none of them', () => expect(met({})).toEqual([]))

  test.each([
    'It serves KP-3.',
    'The app would be poorer without it, and the member too.',
    'Customers ask for it.',
    'Patients wait less.',
  ])('whom it serves: %s', (rationale) => expect(met({ rationale })).toContain('serves'))

  test.each(['It is important.', 'It serves KP-33.', 'We always wanted it.'])(
    'whom it serves stays open: %s',
    (rationale) => expect(met({ rationale })).not.toContain('serves'),
  )

  test('a short word of a title says nothing of the core work', () => {
    expect(met({ rationale: 'An app is good.' })).not.toContain('serves')
    expect(met({ rationale: 'Members ask.' }, null)).toContain('serves')
  })

  test.each([
    { evidence: 'Fewer', isMet: false },
    { evidence: 'Fewer leave', isMet: false },
    { evidence: 'Fewer members leave', isMet: true },
  ])('how we would know: $evidence', ({ evidence, isMet }) => {
    expect(met({ evidence }).includes('evidence')).toBe(isMet)
  })

  test.each(['A third of them asked.', 'In 40 shops.', 'Seen in the pilot.', 'Ten of twelve tried it.'])(
    'a number or something observed: %s',
    (rationale) => expect(met({ rationale })).toContain('observed'),
  )

  test('an observation may stand under how we would know', () => {
    expect(met({ evidence: 'Calls counted each week' })).toEqual(['evidence', 'observed'])
    expect(met({ rationale: 'It would be nice.' })).toEqual([])
  })

  test('the question is answered by yes or no, not by other words', () => {
    expect(met({ ifCoreStops: 'No, it would stop.' })).toEqual(['answered'])
    expect(met({ ifCoreStops: 'Who knows' })).toEqual([])
  })
})

describe('whether we would still do it', () => {
  test.each(['no', 'yes'] as const)('%s goes into the text and comes out of it', (goesOn) => {
    for (const besides of ['', 'The vans go back.']) {
      const text = writeIfCoreStops({ goesOn, besides })
      expect(text.startsWith(goesOnWords[goesOn])).toBe(true)
      expect(readIfCoreStops(text)).toEqual({ goesOn, besides })
    }
  })

  test('a text without an answer stays as it is', () => {
    const text = 'No, it would stop.And more'
    expect(readIfCoreStops(text)).toEqual({ goesOn: null, besides: text })
    expect(writeIfCoreStops({ goesOn: null, besides: text })).toBe(text)
  })
})

test('every way of helping that can be chosen says what to write and shows how, and its example meets the hints', () => {
  for (const primary of strategy.options)
    for (const mechanism of mechanismsUnder(primary)) {
      const { say, example } = rationaleHelp(mechanism, primary)
      expect(say).toMatch(/^[A-Z].*\.$/)
      expect(met({ rationale: example }, null), example).toEqual(['serves', 'observed'])
    }
})
