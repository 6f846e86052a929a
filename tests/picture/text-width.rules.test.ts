import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fontFiles } from '#server/export/font/font-files.ts'
import { fontsIn, runsOf } from '#server/export/font/runs.ts'
import { setText } from '#server/export/picture/set-text.ts'
import { lightPalette } from '#shared/picture/palette.ts'
import { svgOf } from '#shared/picture/svg.ts'
import { cutText, textWidth } from '#shared/picture/text-width.ts'
import { hostileTexts } from '#tests/export/hostile-texts.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...Object.values(hostileTexts)),
)

describe('text that is cut', () => {
  test('is left alone where it fits, and loses its end where it does not', () => {
    expect(cutText('Member app', 12, 200)).toBe('Member app')
    expect(cutText('Member app for everybody', 12, 80)).toBe('Member ap…')
    expect(cutText('Member app', 12, 5)).toBe('')
  })

  test('fits exactly, and not in any less', () => {
    const width = textWidth('Member app', 12)
    expect(cutText('Member app', 12, width)).toBe('Member app')
    expect(cutText('Member app', 12, width - 0.01)).toBe('Member a…')
  })

  test('is cut between what people see as characters', () => {
    const family = '👩‍👩‍👧‍👦'
    const one = textWidth(family, 10)
    expect(cutText(family.repeat(5), 10, one * 2 + textWidth('…', 10))).toBe(`${family}${family}…`)
    expect(cutText('e\u0301e\u0301e\u0301', 10, textWidth('ee…', 10))).toBe('e\u0301e\u0301e\u0301')
  })

  test('is one line, without towers of marks and without turning around what follows', () => {
    expect(cutText('one\n\ttwo\u0000three', 10, 500)).toBe('one two three')
    expect(cutText(`a${'\u0301'.repeat(50)}b`, 10, 500)).toBe(`a${'\u0301'.repeat(4)}b`)
    expect(cutText('safe\u202Egnp.exe', 10, 500)).toBe('safegnp.exe')
  })

  test('is never wider than its room', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 400 }), fc.boolean(), (text, width, bold) => {
        const weight = bold ? 'bold' : undefined
        expect(textWidth(cutText(text, 12, width, weight), 12, weight)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

/** How far a text reaches when it is drawn. */
function drawn(text: string, weight: 'bold' | undefined): number {
  const line = {
    kind: 'text',
    x: 0,
    y: 20,
    text,
    size: 12,
    tone: 'ink',
    ...(weight ? { weight } : {}),
  } as const
  const picture = { name: 'mix', title: '', sentence: '', table: [], width: 900, height: 30 } as const
  const svg = svgOf({ ...picture, shapes: setText(line) }, lightPalette, (one) => {
    const font = runsOf(one)[0]?.font ?? 'inter'
    return font === 'inter' ? null : fontFiles[font].family
  })
  const used = [...fontsIn([text])].flatMap((name) => [fontFiles[name].regular, fontFiles[name].bold])
  const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...new Set(used)] } }).getBBox()
  return box ? box.x + box.width : 0
}

describe('the estimate of a width', () => {
  test.each(Object.entries(hostileTexts))('is enough for %s', (_, text) => {
    for (const weight of [undefined, 'bold'] as const) {
      const cut = cutText(text, 12, 400, weight)
      expect(drawn(cut, weight)).toBeLessThanOrEqual(textWidth(cut, 12, weight) + 1)
      expect(drawn(cut, weight)).toBeGreaterThan(0)
    }
  })
})
