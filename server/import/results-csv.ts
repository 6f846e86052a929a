import Papa from 'papaparse'

import { customName } from '#shared/field/custom.ts'
import { fieldControls } from '#shared/field/field-columns.ts'
import { neutralise } from '#shared/export/formula.ts'
import type { ImportRow } from '#shared/import/import-run.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { decimalFromMinor } from '#shared/kernel/money.ts'

const header = ['Row', 'Verdict', 'Key', 'External id', 'Title', 'Reason', 'Changes', 'Warnings']

type Views = Readonly<Record<string, { label: string; control: string }>>
type Portfolio = Pick<Snapshot, 'portfolio' | 'fields'>

/** Every field that a row may speak of, the portfolio's own ones too. */
const viewsOf = ({ fields }: Portfolio): Views => ({
  ...initiativeView,
  ...Object.fromEntries(
    fields.map(({ id, name, kind }) => [customName(id), { label: name, control: fieldControls[kind] }]),
  ),
})

/** Every row of an import with what became of it, as CSV; some hundred rows at a time. */
export async function* resultsCsv(
  pieces: AsyncIterable<readonly ImportRow[]>,
  snapshot: Portfolio,
): AsyncGenerator<string> {
  const { currency } = snapshot.portfolio
  const views = viewsOf(snapshot)
  yield '\uFEFF'
  yield line([header])
  for await (const rows of pieces) yield line(rows.map((row) => cells(row, { currency, views })))
}

const line = (rows: string[][]) => `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`

function cells(row: ImportRow, { currency, views }: { currency: string; views: Views }): string[] {
  const label = (field: string) => views[field]?.label ?? 'Key'
  const shown = (value: unknown, field: string) =>
    valueText(value, { isMoney: views[field]?.control === 'money', currency })
  return [
    String(row.row),
    row.verdict,
    row.key ?? '',
    text(row.values['externalId']),
    text(row.values['title']),
    row.reason ?? '',
    row.changes
      .map(({ field, before, after }) => `${label(field)}: ${shown(before, field)} → ${shown(after, field)}`)
      .join('\n'),
    row.warnings.map((one) => `${label(one.field)}: ${one.message} (“${one.original}”)`).join('\n'),
  ].map(neutralise)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const valueText = (value: unknown, { isMoney, currency }: { isMoney: boolean; currency: string }): string => {
  if (typeof value === 'number' && isMoney) return decimalFromMinor(value, currency)
  if (Array.isArray(value)) return value.length > 0 ? value.join('; ') : 'empty'
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isPlain && value !== '' ? String(value) : 'empty'
}
