import type { Provider } from './provider.ts'

/**
 * The one schema, rewritten for a provider: Prisma wants the provider as a literal, so the PostgreSQL schema is
 * written from the SQLite one. Throws when the schema does not name its provider exactly once.
 */
export const schemaFor = (provider: Provider, schema: string): string => {
  const parts = schema.split(/^(\s*provider\s*=\s*)"sqlite"/m)
  const [before, words, after] = parts
  if (parts.length !== 3 || before === undefined || words === undefined || after === undefined)
    throw new Error('prisma/schema.prisma must say provider = "sqlite" exactly once, in its datasource')
  return `${before}${words}"${provider}"${after}`
}
