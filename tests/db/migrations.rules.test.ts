import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { providerOf, sqliteFile } from '#server/db/provider.ts'
import { schemaFor } from '#server/db/schema-for.ts'

const prisma = join(import.meta.dirname, '../../prisma')
const schema = readFileSync(join(prisma, 'schema.prisma'), 'utf8')

test('the last migration leads to the schema: none was forgotten', () => {
  expect(readFileSync(join(prisma, 'migrations/schema.prisma'), 'utf8')).toBe(schema)
})

test('both databases have the same migrations', () => {
  const names = (provider: string) => readdirSync(join(prisma, 'migrations', provider)).toSorted()
  expect(names('sqlite')).toEqual(names('postgresql'))
})

test('the schema is rewritten for PostgreSQL in its provider and nowhere else', () => {
  const rewritten = schemaFor('postgresql', schema)
  expect(rewritten).toContain('provider = "postgresql"')
  expect(rewritten.replace('"postgresql"', '"sqlite"')).toBe(schema)
})

test('a schema that names its provider never or twice is refused', () => {
  expect(() => schemaFor('postgresql', 'model A {}')).toThrow('exactly once')
  expect(() => schemaFor('postgresql', '\nprovider = "sqlite"\nprovider = "sqlite"\n')).toThrow(
    'exactly once',
  )
})

test('an address says which database it means', () => {
  expect(providerOf('file:./data/bearing.db')).toBe('sqlite')
  expect(providerOf('postgresql://host/name')).toBe('postgresql')
  expect(providerOf('postgres://host/name')).toBe('postgresql')
  expect(providerOf('mysql://host/name')).toBe(null)
  expect(providerOf('')).toBe(null)
})

test('a file address is read with and without slashes', () => {
  expect(sqliteFile('file:./data/a.db')).toBe('./data/a.db')
  expect(sqliteFile('file:/var/a.db')).toBe('/var/a.db')
  expect(sqliteFile('file:///var/a.db')).toBe('/var/a.db')
})
