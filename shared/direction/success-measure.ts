import { mostFields, sameWord } from '../field/field.ts'
import type { CustomField } from '../field/field.ts'
import type { InitiativePatch, InitiativeRecord } from '../initiative/initiative.ts'

/** What the portfolio's own field is called that holds numbers to reach; it is made when it is first wanted. */
export const measureFieldName = 'Success measure'

/** Where a number to reach goes: the field that is there, a new one, or else the summary. */
export type MeasurePlace = { kind: 'field'; field: CustomField } | { kind: 'new_field' } | { kind: 'summary' }

/** A text field is used as it is; one of another kind has the name, so the summary takes the number. */
export function measurePlace(fields: readonly CustomField[], { mayAdd }: { mayAdd: boolean }): MeasurePlace {
  const named = fields.find((one) => sameWord(one.name) === sameWord(measureFieldName))
  if (named) return named.kind === 'text' ? { kind: 'field', field: named } : { kind: 'summary' }
  return mayAdd && fields.length < mostFields ? { kind: 'new_field' } : { kind: 'summary' }
}

/** The change that adds a measure to what an initiative says already; `field` null puts it into the summary. */
export function withMeasure(
  { custom, summary }: Pick<InitiativeRecord, 'custom' | 'summary'>,
  { measure, field }: { measure: string; field: string | null },
): InitiativePatch {
  if (field === null) return { summary: joined(summary, `${measureFieldName}: ${measure}`, '\n') }
  const held = custom[field]
  return { custom: { [field]: joined(typeof held === 'string' ? held : '', measure, '; ') } }
}

const joined = (before: string, added: string, between: string): string =>
  before === '' ? added : `${before}${between}${added}`
