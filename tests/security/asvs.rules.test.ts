import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(import.meta.dirname, 'asvs.md'), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, id = '', level = '', , verdict = '', by = ''] = line.split('|').map((cell) => cell.trim())
    return { id, level, verdict, by }
  })
const count = (field: 'level' | 'verdict', value: string) => rows.filter((row) => row[field] === value).length

test('every requirement of levels 1 and 2 is there once', () => {
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  expect([count('level', '1'), count('level', '2')]).toEqual([70, 183])
})

test('each has a verdict that is known, and something behind it', () => {
  for (const row of rows) {
    expect(['met', 'part', 'open', 'n/a'], row.id).toContain(row.verdict)
    expect(row.by, row.id).not.toBe('')
  }
})

test('the totals are those of the table', () => {
  const [met, part, open, notHere] = ['met', 'part', 'open', 'n/a'].map((one) => count('verdict', one))
  expect(text).toContain(
    `Of ${rows.length} requirements ${met} are met, ${part} in part, ${open} are open, ${notHere} do not apply.`,
  )
})

test('every file that is named exists', () => {
  const named = rows.flatMap((row) =>
    [...row.by.matchAll(/`([\w./-]+\.(?:tsx?|md|json))`/g)].map((one) => one[1] ?? ''),
  )
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
