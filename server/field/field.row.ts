import type { CustomField, FieldKind } from '#shared/field/field.ts'
import type { Stage } from '#shared/initiative/vocabulary.ts'

/** A custom field as either database holds it. */
export interface FieldRow {
  id: string
  name: string
  kind: string
  help: string
  choices: string
  requiredIn: string
  position: number
  version: number
}

export const fieldColumns = '"id", "name", "kind", "help", "choices", "requiredIn", "position", "version"'

/** Kinds and stages come out as they were checked on the way in; lists are JSON that we wrote. */
export const toField = (row: FieldRow): CustomField => ({
  id: row.id,
  name: row.name,
  kind: row.kind as FieldKind,
  help: row.help,
  choices: JSON.parse(row.choices) as string[],
  requiredIn: JSON.parse(row.requiredIn) as Stage[],
  position: row.position,
  version: row.version,
})
