import { describe, expect, it } from 'vitest'
import { suggestKey } from '#shared/portfolio/suggest-key.ts'

describe('a key suggested from a name', () => {
  it('is made of the initials', () => {
    expect(suggestKey('Northern health network')).toBe('NHN')
  })
  it('is the start of a single word', () => {
    expect(suggestKey('Payments')).toBe('PAY')
  })
  it('has at most six letters, however many words there are', () => {
    expect(suggestKey('one two three four five six seven')).toBe('OTTFFS')
  })
  it('has at least two letters', () => {
    expect(suggestKey('A')).toBe('')
    expect(suggestKey('IT')).toBe('IT')
    expect(suggestKey('X2')).toBe('')
  })
  it('leaves accents, digits and signs out', () => {
    expect(suggestKey('Élan réseau 2027!')).toBe('ER')
    expect(suggestKey('People’s bank')).toBe('PB')
  })
  it('is empty when the name has no Latin letters', () => {
    expect(suggestKey('健康')).toBe('')
    expect(suggestKey('')).toBe('')
  })
  it('is none that is taken, whatever its case', () => {
    expect(suggestKey('Northern health', ['nh'])).toBe('NOR')
    expect(suggestKey('IT', ['IT'])).toBe('ITA')
  })
  it('gives up when everything near is taken', () => {
    const taken = ['IT', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `IT${letter}`)]
    expect(suggestKey('IT', taken)).toBe('')
  })
})
