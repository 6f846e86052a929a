import type { CustomField } from '../field/field.ts'
import { initiativeFieldNames, initiativeView } from '../initiative/initiative.view.ts'
import type { Control } from '../initiative/initiative.view.ts'
import { initiativeColumns } from '../initiative/initiative-columns.ts'
import { customColumns } from '../field/field-columns.ts'
import { roleWords } from '../initiative/initiative.words.ts'

/** A column of a workbook to fill in: what its cells may hold, in words for the person who fills it. */
export interface TemplateColumn {
  header: string
  control: Control
  help: string
  /** Words to choose from; empty where anything may be written. */
  words: readonly string[]
  /** Whether nothing else may be written; else the words are proposals. */
  isStrict: boolean
}

const flagWords = ['Yes', 'No']
const strict: ReadonlySet<Control> = new Set(['choice', 'flag'])

/**
 * The columns of a portfolio's template: each field that people write, its own ones too, under the header by which an
 * import knows it again without being told.
 */
export function templateColumns(portfolio: {
  currency: string
  fields: readonly CustomField[]
  units: readonly string[]
  people: readonly string[]
}): TemplateColumn[] {
  const { currency, fields } = portfolio
  const columns = new Map(
    [...initiativeColumns(currency), ...customColumns(fields, currency)].map((one) => [one.id, one]),
  )
  const wordsFor = (id: string, control: Control): readonly string[] => {
    if (id === 'role') return Object.values(roleWords)
    if (control === 'unit') return portfolio.units
    if (control === 'person') return portfolio.people
    if (control === 'flag') return flagWords
    return (columns.get(id)?.choices ?? []).map((one) => one.label)
  }
  const column = (
    id: string,
    { label, control, help }: { label: string; control: Control; help: string },
  ) => ({
    header: control === 'money' ? `${label} (${currency})` : label,
    control,
    help,
    words: wordsFor(id, control),
    isStrict: strict.has(control),
  })
  const own = customColumns(fields, currency).map((one, at) =>
    // a field's own column is drawn as the control of its kind
    column(one.id, { label: one.label, control: one.control as Control, help: fields[at]?.help ?? '' }),
  )
  return [...initiativeFieldNames.map((field) => column(field, initiativeView[field])), ...own]
}
