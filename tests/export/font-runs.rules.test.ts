import { statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fontFiles, fontNames } from '#server/export/font/font-files.ts'
import { fontsIn, runsOf } from '#server/export/font/runs.ts'

const said = (text: string) => runsOf(text).map((run) => `${run.font}: ${run.text}`)

describe('fonts', () => {
  test.each(fontNames)('lie where they are said to: %s', (name) => {
    const { regular, bold } = fontFiles[name]
    expect(statSync(regular).size).toBeGreaterThan(20_000)
    expect(statSync(bold).size).toBeGreaterThan(20_000)
  })
})

describe('text in runs of one font', () => {
  test.each([
    [
      'plain words, with accents and money',
      'Naïve façade, 12 % für 5 €',
      ['inter: Naïve façade, 12 % für 5 €'],
    ],
    ['nothing', '', []],
    ['Cyrillic and Greek', 'Привет κόσμε', ['inter: Привет κόσμε']],
    ['Chinese among Latin', 'Plan 计划 B', ['inter: Plan ', 'sc: 计划', 'inter:  B']],
    ['Japanese, kana and full-width signs', '計画カタカナ、ひらがな！', ['sc: 計画カタカナ、ひらがな！']],
    ['Korean', '계획 하나', ['kr: 계획 하나']],
    ['Arabic with marks and its comma', 'مَرحبًا، عالم', ['arabic: مَرحبًا، عالم']],
    ['Hebrew with points', 'שָׁלוֹם עולם', ['hebrew: שָׁלוֹם עולם']],
    ['a family joined to one sign', 'Go 👩‍👩‍👧 on', ['inter: Go ', 'emoji: 👩‍👩‍👧', 'inter:  on']],
    ['a flag and a keycap', '🇩🇪1️⃣', ['emoji: 🇩🇪1️⃣']],
    ['a heart by its selector', '❤❤️', ['inter: ❤', 'emoji: ❤️']],
    ['signs of mathematics that Inter lacks', 'a ≤ b ∈ c', ['inter: a ≤ b ', 'sc: ∈', 'inter:  c']],
    ['marks upon marks', 'Z͑ͫ̓a', ['inter: Z͑ͫ̓a']],
    ['a script without a font', 'สวัสดี', ['inter: สวัสดี']],
  ])('knows %s', (_, text, runs) => {
    expect(said(text)).toEqual(runs)
  })

  test('joined are the text again, and never split what people see as one character', () => {
    const parts = fc.constantFrom(
      'a',
      ' ',
      'é',
      '计',
      '한',
      'ש',
      'م',
      'ً',
      '👩',
      '‍',
      '️',
      '1',
      '⃣',
      '∈',
      '\n',
      '\u00A0',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(parts).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const runs = runsOf(text)
          expect(runs.map((run) => run.text).join('')).toBe(text)
          expect(runs.every((run, at) => run.text !== '' && run.font !== runs[at - 1]?.font)).toBe(true)
          const ends = new Set(
            [...new Intl.Segmenter('en').segment(text)].map(({ index, segment }) => index + segment.length),
          )
          let end = 0
          for (const run of runs) expect(ends.has((end += run.text.length))).toBe(true)
        },
      ),
    )
  })

  test('name the fonts that several texts need, the large ones only when they do', () => {
    expect([...fontsIn(['Plan', 'B'])]).toEqual(['inter'])
    expect([...fontsIn(['Plan', '计划 שלום'])]).toEqual(['inter', 'sc', 'hebrew'])
  })
})
