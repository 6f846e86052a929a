import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { isReference } from '#shared/initiative/typed-value.ts'
import { templateFields } from '#shared/template/template.ts'
import type { TemplateFields } from '#shared/template/template.ts'

const left: ReadonlySet<string> = new Set(['owner', 'summary'])
const isEmpty = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)
const written = (value: unknown): unknown => (isReference(value) ? value.id : value)

/** What others of its kind would start with: all that it holds but what is its own, such as its title, days and owner. */
export function fieldsOf(row: InitiativeRecord): TemplateFields {
  const names = Object.keys(templateFields.shape).filter((name) => !left.has(name) && name !== 'custom')
  // names of the record's own fields
  const held = names.map((name) => [name, row[name as keyof InitiativeRecord]] as const)
  const custom = Object.fromEntries(
    Object.entries(row.custom).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map(written) : written(value),
    ]),
  )
  return templateFields.parse({
    ...Object.fromEntries(
      held.filter(([, value]) => !isEmpty(value)).map(([name, value]) => [name, written(value)]),
    ),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  })
}

const labels: Readonly<Record<string, { label: string }>> = initiativeView

/** The fields that a template sets, by their labels. */
export const fieldNames = (fields: TemplateFields): string[] =>
  Object.keys(fields).flatMap((name) =>
    name === 'custom' ? ['fields of your own'] : (labels[name]?.label ?? []),
  )
