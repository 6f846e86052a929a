import { describe, expect, test } from 'vitest'
import { readQuickAdd } from '#shared/initiative/quick-add.ts'

const read = (line: string) => {
  const found = readQuickAdd(line)
  return found.ok ? found.initiative : found.message
}

describe('a typed line', () => {
  test('has a title, tags and an end', () => {
    expect(read('Home dialysis kit #ds #sup ends Dec 2027')).toEqual({
      title: 'Home dialysis kit',
      area: 'digitized_solutions',
      role: 'supports',
      end: '2027-12-31',
    })
  })

  test.each([
    ['App #ce', { title: 'App', area: 'customer_engagement', role: 'drives' }],
    ['App #ds', { title: 'App', area: 'digitized_solutions', role: 'drives' }],
    ['App #CE #Sup', { title: 'App', area: 'customer_engagement', role: 'supports' }],
    ['App #sup', { title: 'App', role: 'supports' }],
    ['Backbone #cap', { title: 'Backbone', role: 'builds_capability' }],
    ['Law #run', { title: 'Law', role: 'mandatory' }],
    ['App #cap #ds', { title: 'App', area: 'digitized_solutions', role: 'builds_capability' }],
    ['#ce App', { title: 'App', area: 'customer_engagement', role: 'drives' }],
    ['App', { title: 'App' }],
  ])('%s', (line, initiative) => {
    expect(read(line)).toEqual(initiative)
  })

  test('other hash words become tags; a hash inside a word stays', () => {
    expect(read('C# port #Beta #q3_2027')).toEqual({ title: 'C# port', tags: ['beta', 'q3_2027'] })
  })

  test('an end is a month or a day that exists', () => {
    expect(read('App ends 2028-02-29')).toEqual({ title: 'App', end: '2028-02-29' })
    expect(read('App ends February 2028')).toEqual({ title: 'App', end: '2028-02-29' })
    expect(read('App ends 2027-02-29')).toBe('“ends 2027-02-29” names no day that exists.')
    expect(read('App ends Foo 2027')).toBe('“ends Foo 2027” names no day that exists.')
    expect(read('How it all ends well')).toEqual({ title: 'How it all ends well' })
  })

  test('contradictions are refused with a sentence', () => {
    expect(read('App #ce #ds')).toMatch('Choose one: #ce is customer engagement')
    expect(read('App #sup #run')).toMatch('Choose one of #sup, #cap and #run')
    expect(read('App #cap #cap')).toEqual({ title: 'App', role: 'builds_capability' })
  })

  test('a line of tags alone has no title', () => {
    expect(read('#ce #sup')).toBe('Give a title, then the tags.')
    expect(read('   ')).toBe('Give a title, then the tags.')
  })
})
