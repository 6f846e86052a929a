import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch } from '#client/app/search-params.ts'

describe('what stands in an address', () => {
  it('is read as text, numbers too', () => {
    expect(parseSearch('?q=2024&open=KP-12')).toEqual({ q: '2024', open: 'KP-12' })
    expect(parseSearch('')).toEqual({})
  })
  it('keeps commas readable and encodes what would break', () => {
    expect(stringifySearch({ class: 'core,competing', q: 'a&b=c' })).toBe('?class=core,competing&q=a%26b%3Dc')
  })
  it('leaves out what is absent, null or empty', () => {
    expect(stringifySearch({ q: '', open: undefined, run: null })).toBe('')
  })
  it('joins several values by commas and writes numbers and truths plainly', () => {
    expect(stringifySearch({ ids: ['a', 'b'], page: 2, all: true })).toBe('?ids=a,b&page=2&all=true')
  })
  it('comes back as it was', () => {
    const search = { q: 'Ünïted & “quoted” + 100%', class: 'core,none', at: '10:42' }
    expect(parseSearch(stringifySearch(search))).toEqual(search)
  })
})
