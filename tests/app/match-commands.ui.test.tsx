import { describe, expect, it } from 'vitest'
import { matchCommands } from '#client/app/match-commands.ts'

const run = () => undefined
const groups = [
  {
    group: 'Retail bank',
    commands: [
      { id: 'focus', label: 'Focus', run },
      { id: 'tag', label: 'Tag next', words: 'untagged coverage', run },
    ],
  },
  { group: 'Bearing', commands: [{ id: 'help', label: 'Help', run }] },
]
const found = (query: string) =>
  matchCommands(groups, query).flatMap(({ commands }) => commands.map((one) => one.id))

describe('finding a command', () => {
  it('shows all of them before anything is typed', () => {
    expect(found('  ')).toEqual(['focus', 'tag', 'help'])
  })
  it('looks in labels, further words and groups, whatever the case', () => {
    expect(found('FOC')).toEqual(['focus'])
    expect(found('coverage')).toEqual(['tag'])
    expect(found('bank')).toEqual(['focus', 'tag'])
  })
  it('wants every word', () => {
    expect(found('bank next')).toEqual(['tag'])
    expect(found('bank help')).toEqual([])
  })
  it('drops groups that are left empty', () => {
    expect(matchCommands(groups, 'help').map(({ group }) => group)).toEqual(['Bearing'])
  })
})
