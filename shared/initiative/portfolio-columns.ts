import { customColumns } from '../field/field-columns.ts'
import type { CustomField } from '../field/field.ts'
import type { Column } from './column.ts'
import { initiativeColumns } from './initiative-columns.ts'

const known = new WeakMap<readonly CustomField[], Map<string, readonly Column[]>>()

/** Every column of a portfolio: the built-in ones, then its own fields. The same list for the same fields. */
export function portfolioColumns({
  fields,
  portfolio: { currency },
}: {
  fields: readonly CustomField[]
  portfolio: { currency: string }
}): readonly Column[] {
  const byCurrency = known.get(fields) ?? new Map<string, readonly Column[]>()
  known.set(fields, byCurrency)
  const columns = byCurrency.get(currency) ?? [
    ...initiativeColumns(currency),
    ...customColumns(fields, currency),
  ]
  byCurrency.set(currency, columns)
  return columns
}
