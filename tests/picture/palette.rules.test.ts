import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cssNames, darkPalette, lightPalette, mixed } from '#shared/picture/palette.ts'
import { tones } from '#shared/picture/picture.ts'

const sheet = readFileSync(new URL('../../client/app/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = sheet.split("[data-mantine-color-scheme='dark']")

/** `#fff` as `#ffffff`. */
const whole = (hex: string) => (hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex)
const inSheet = (part: string, name: string) =>
  whole(new RegExp(`${name}: (#[0-9a-f]{3,6});`).exec(part)?.[1] ?? 'not there')

describe('the palettes of pictures', () => {
  test.each(tones)('hold the colour that the page has for %s, light and dark', (tone) => {
    expect([lightPalette[tone], darkPalette[tone]]).toEqual([
      inSheet(light, cssNames[tone]),
      inSheet(dark, cssNames[tone]),
    ])
  })

  test('mix two colours by their share', () => {
    expect(mixed('#000000', '#ffffff', 1)).toBe('#000000')
    expect(mixed('#000000', '#ffffff', 0)).toBe('#ffffff')
    expect(mixed('#102030', '#304050', 0.5)).toBe('#203040')
  })
})
