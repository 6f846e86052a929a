import { isCustomName } from '#shared/field/custom.ts'
import type { Column, ColumnRow } from '#shared/initiative/column.ts'
import { initiativeDefaults } from '#shared/initiative/initiative.ts'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { cellsOf, mergePatches, partOf } from '#shared/initiative/patch-cells.ts'
import type { Reference } from '#shared/kernel/list.ts'
import { templateFields } from '#shared/template/template.ts'
import type { TemplateFields } from '#shared/template/template.ts'

/** What a template's form holds: the text of each value, by the id of its column. */
export type TemplateTexts = Readonly<Record<string, string>>

interface Known {
  columns: readonly Column[]
  units: readonly Reference[]
  people: readonly Reference[]
}

/** The columns of the values that a template may hold; what it is for stands for role and area together. */
export const templateColumns = (columns: readonly Column[]): Column[] =>
  columns.filter(
    ({ id, writes }) =>
      writes.length > 0 && id !== 'area' && (isCustomName(id) || Object.hasOwn(templateFields.shape, id)),
  )

/** A template's values as text. */
export function textsOf(fields: TemplateFields, known: Known): TemplateTexts {
  const row = rowOf(fields, known)
  const held = new Set(cellsOf(fields))
  return Object.fromEntries(
    templateColumns(known.columns)
      .filter(({ writes }) => writes.some((cell) => held.has(cell)))
      .map((column) => [column.id, column.text(row)] as const)
      .filter(([, text]) => text !== ''),
  )
}

/** The initiative that would start with these values. */
function rowOf({ custom = {}, ...fields }: TemplateFields, { columns, units, people }: Known): ColumnRow {
  const named = (value: string | null | undefined, among: readonly Reference[]) =>
    value ? (among.find((one) => one.id === value) ?? { id: value, name: value }) : null
  const isPerson = (id: string) =>
    columns.some((column) => column.id === `custom.${id}` && column.control === 'person')
  const row = {
    ...initiativeDefaults,
    ...fields,
    unit: named(fields.unit, units),
    owner: named(fields.owner, people),
    sponsor: named(fields.sponsor, people),
    custom: Object.fromEntries(
      Object.entries(custom).map(([id, value]) => [
        id,
        typeof value === 'string' && isPerson(id) ? named(value, people) : value,
      ]),
    ),
  }
  // columns of a template read nothing else of it
  return row as unknown as ColumnRow
}

export type TemplateRead =
  | { ok: true; fields: TemplateFields }
  | { ok: false; errors: Readonly<Record<string, string>> }

/**
 * The form read back; each value that cannot be read has its sentence, and empty text is no value. What was not touched
 * stays as it was `before`, a unit by its id.
 */
export function fieldsFrom(
  texts: TemplateTexts,
  columns: readonly Column[],
  before: { fields: TemplateFields; texts: TemplateTexts } = { fields: {}, texts: {} },
): TemplateRead {
  const errors: Record<string, string> = {}
  let patch: InitiativePatch = {}
  for (const column of templateColumns(columns)) {
    const text = texts[column.id]?.trim() ?? ''
    if (text === '') continue
    if (text === before.texts[column.id]) {
      patch = mergePatches(
        patch,
        partOf(before.fields, (cell) => column.writes.includes(cell)),
      )
      continue
    }
    const read = column.read(text)
    if (read.ok) patch = mergePatches(patch, read.patch)
    else errors[column.id] = read.message
  }
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, fields: templateFields.parse(patch) }
}
