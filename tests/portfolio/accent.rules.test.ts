import { describe, expect, test } from 'vitest'

import { contrastWithWhite } from '#shared/kernel/contrast.ts'
import { portfolioFields, sayContrast } from '#shared/portfolio/portfolio.ts'

const { accent } = portfolioFields.shape
const issuesOf = (value: unknown) => accent.safeParse(value).error?.issues.map((one) => one.message) ?? []

describe('the colour of exports', () => {
  test('is measured against white as WCAG does', () => {
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1)
    expect(contrastWithWhite('#000000')).toBeCloseTo(21)
    expect(contrastWithWhite('#ff0000')).toBeCloseTo(3.998, 2)
  })

  test('is taken with a contrast of 4.5 and above, refused in words below', () => {
    // a shade of grey apart: 4.54 and 4.48
    expect(issuesOf('#767676')).toEqual([])
    expect(issuesOf('#777777')).toEqual([
      'Too pale: white on it has a contrast of 4.4 to 1, and legible text needs 4.5.',
    ])
    expect(sayContrast('#1d4e89')).toBe('White on it reads well: a contrast of 8.3 to 1.')
  })

  test('may be written in capitals, or be none', () => {
    expect(accent.parse('#1D4E89')).toBe('#1d4e89')
    expect(accent.parse(null)).toBeNull()
  })

  test.each(['', 'red', '#fff', '#1d4e8', '#1d4e899', 'url(x)', '#1d4e8g'])('“%s” is no colour', (text) => {
    expect(issuesOf(text)).toEqual(['Give a colour as # and six digits, such as #1d4e89.'])
  })
})
