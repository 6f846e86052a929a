import { describe, expect, test } from 'vitest'
import { locale } from '#client/ui/format.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import { doubtText, isSameVerdict, verdictText } from '#client/initiative/effect/verdict-text.ts'

// as the reader of this machine writes it
const say = (focus: number) => formatFocus(focus, locale)

const firm = {
  zone: 'split',
  focus: 0.39,
  firm: true,
  interval: { lower: 0.39, upper: 0.39, lowerZone: 'split', upperZone: 'split' },
} as const
const doubtful = {
  ...firm,
  zone: 'focused',
  focus: 1,
  firm: false,
  interval: { lower: 0.25, upper: 1, lowerZone: 'split', upperZone: 'focused' },
} as const

describe('a verdict in a few words', () => {
  test('is its zone and its focus', () => {
    expect(verdictText(firm)).toBe(`Split, ${say(0.39)}`)
    expect(verdictText({ zone: 'not_enough_evidence', focus: 0.5 })).toBe(
      `Not enough evidence, provisionally ${say(0.5)}`,
    )
    expect(verdictText({ zone: 'not_enough_evidence', focus: null })).toBe('Not enough evidence')
  })

  test('says how far doubt reaches, for the worse first', () => {
    expect(doubtText(firm)).toBe('')
    expect(doubtText(doubtful)).toBe(`, could be Split ${say(0.25)}`)
    const better = {
      ...firm,
      firm: false,
      interval: { ...firm.interval, upper: 0.6, upperZone: 'watch' },
    } as const
    expect(doubtText(better)).toBe(`, could be Watch ${say(0.6)}`)
    expect(doubtText({ ...doubtful, zone: 'not_enough_evidence' })).toBe('')
  })

  test('is the same only when all of it reads the same', () => {
    expect(isSameVerdict(firm, { ...firm, focus: 0.391 })).toBe(true)
    expect(isSameVerdict(firm, doubtful)).toBe(false)
  })
})
