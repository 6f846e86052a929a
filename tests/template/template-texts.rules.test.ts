import { describe, expect, test } from 'vitest'
import { fieldsFrom, templateColumns, textsOf } from '#client/template/template-texts.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { makeField, makeSnapshot } from '#tests/support/make.ts'

const lead = makeField({ name: 'Lead', kind: 'person' })
const site = makeField({ name: 'Site', kind: 'choice', choices: ['North', 'South'] })
const columns = portfolioColumns(makeSnapshot({ fields: [lead, site] }))
const units = [{ id: 'u1', name: 'Legal' }]
const people = [{ id: 'p1', name: 'Ada' }]
const texts = (fields: Parameters<typeof textsOf>[0]) => textsOf(fields, { columns, units, people })

describe('the form of a template', () => {
  test('shows each value as people write it', () => {
    expect(
      texts({
        role: 'drives',
        area: 'customer_engagement',
        unit: 'u1',
        owner: 'Grace',
        tags: ['law', 'data'],
        confidential: true,
        custom: { [lead.id]: 'p1', [site.id]: 'South' },
      }),
    ).toEqual({
      role: 'Drives customer engagement',
      unit: 'Legal',
      owner: 'Grace',
      tags: 'law, data',
      confidential: 'Yes',
      [`custom.${lead.id}`]: 'Ada',
      [`custom.${site.id}`]: 'South',
    })
  })

  test('reads back what it shows, with units and people by their names', () => {
    const fields = {
      role: 'mandatory' as const,
      unit: 'u1',
      fte: 2.5,
      custom: { [site.id]: 'North' },
    }
    expect(fieldsFrom(texts(fields), columns)).toEqual({ ok: true, fields: { ...fields, unit: 'Legal' } })
  })

  test('leaves what was not touched as it was stored', () => {
    const fields = { role: 'mandatory' as const, area: null, unit: 'u1', tags: ['law'] }
    const before = { fields, texts: texts(fields) }
    expect(fieldsFrom({ ...before.texts, tags: 'law, data' }, columns, before)).toEqual({
      ok: true,
      fields: { ...fields, tags: ['law', 'data'] },
    })
  })

  test('leaves out what is empty, and says what cannot be read', () => {
    expect(fieldsFrom({ unit: ' ', tags: 'law' }, columns)).toEqual({ ok: true, fields: { tags: ['law'] } })
    const read = fieldsFrom({ fte: 'many', [`custom.${site.id}`]: 'East', tags: 'law' }, columns)
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['fte', `custom.${site.id}`])
  })

  test('offers no field that each initiative has of its own', () => {
    const offered = templateColumns(columns).map(({ id }) => id)
    expect(offered).toEqual(expect.arrayContaining(['role', 'budget', `custom.${site.id}`]))
    for (const own of ['title', 'externalId', 'start', 'end', 'spent', 'health', 'key', 'area'])
      expect(offered).not.toContain(own)
  })
})
