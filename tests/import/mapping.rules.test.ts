import { describe, expect, test } from 'vitest'
import type { ImportPatch } from '#shared/import/import-run.ts'
import { patchMapping, proposeMapping } from '#shared/import/mapping.ts'

const sheets = [
  {
    name: 'Data',
    rows: [
      ['Title', 'Cost', 'Amount (£m)', 'State of play'],
      ['A', '1', '2', 'Closed'],
    ],
  },
  { name: 'Other', rows: [['Name'], ['B']] },
]
const file = { sheets, currency: 'GBP', fields: [] }
const proposed = proposeMapping(file)

const patched = (patch: ImportPatch) => {
  const result = patchMapping(proposed, patch, file)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.mapping
}
const issues = (patch: ImportPatch) => {
  const result = patchMapping(proposed, patch, file)
  return result.ok ? [] : result.issues.map((issue) => issue.path)
}

describe('a person’s changes to the mapping', () => {
  test('an empty patch changes nothing', () => {
    expect(patched({})).toEqual(proposed)
  })

  test('a column given another field gets the settings that suit it', () => {
    const { columns } = patched({
      columns: [
        { index: 1, field: null },
        { index: 2, field: 'budget' },
      ],
    })
    expect(columns[1]).toMatchObject({ field: null, scale: 1, currency: null })
    expect(columns[2]).toMatchObject({ field: 'budget', scale: 1_000_000, currency: 'GBP', confidence: 1 })
  })

  test('but for those that the patch names', () => {
    const { columns } = patched({
      columns: [
        { index: 2, field: 'spent', scale: 1_000 },
        { index: 3, field: 'stage', values: { Closed: 'stopped' } },
      ],
    })
    expect(columns[2]).toMatchObject({ field: 'spent', scale: 1_000, currency: 'GBP' })
    expect(columns[3]).toMatchObject({ field: 'stage', values: { Closed: 'stopped' } })
  })

  test('other settings of a column stay when one is changed', () => {
    const { columns } = patched({ columns: [{ index: 1, scale: 1_000 }] })
    expect(columns[1]).toEqual({ ...proposed.columns[1], scale: 1_000 })
  })

  test('another sheet is recognised anew, mode and constants stay', () => {
    const before = patchMapping(proposed, { mode: 'create', constants: { stage: 'idea' } }, file)
    if (!before.ok) throw new Error('refused')
    const after = patchMapping(before.mapping, { sheet: 'Other' }, file)
    expect(after).toMatchObject({
      ok: true,
      mapping: {
        sheet: 'Other',
        mode: 'create',
        constants: { stage: 'idea' },
        columns: [{ header: 'Name', field: 'title' }],
      },
    })
  })

  test('the key falls back when its column is given up', () => {
    const keyed = patched({ columns: [{ index: 1, field: 'externalId' }], key: 'externalId' })
    expect(keyed.key).toBe('externalId')
    const after = patchMapping(keyed, { columns: [{ index: 1, field: null }] }, file)
    expect(after).toMatchObject({ ok: true, mapping: { key: 'title' } })
  })

  test('constants replace those before; one set to nothing is none', () => {
    const constants = { stage: undefined, tags: ['a'] }
    expect(patched({ constants }).constants).toEqual({ tags: ['a'] })
  })
})

describe('refused, each issue by its path', () => {
  test.each<[ImportPatch, string[]]>([
    [{ sheet: 'Nowhere' }, ['sheet']],
    [{ headerRow: 3 }, ['headerRow']],
    [{ headerRow: 2 }, []],
    [{ constants: { start: '2026-02-01', end: '2026-01-31' } }, ['constants.end']],
    [{ columns: [{ index: 4, field: 'title' }] }, ['columns.0.index']],
    [{ columns: [{ index: 1, currency: 'XXY' }] }, ['columns.0.currency']],
    [
      { columns: [{ index: 0 }, { index: 3, field: 'stage', values: { Closed: 'gone', Open: 'active' } }] },
      ['columns.1.values.Closed'],
    ],
  ])('%j', (patch, paths) => {
    expect(issues(patch)).toEqual(paths)
  })
})
