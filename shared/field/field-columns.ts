import { fieldColumn } from '../initiative/column.ts'
import type { Column } from '../initiative/column.ts'
import type { Control } from '../initiative/initiative.view.ts'
import { checkValue } from './check-value.ts'
import { customName, customWritten } from './custom.ts'
import type { CustomField, FieldKind } from './field.ts'

/** How each kind is edited: as a built-in field of its kind. */
export const fieldControls = {
  text: 'text',
  number: 'number',
  money: 'money',
  day: 'day',
  choice: 'choice',
  choices: 'choices',
  person: 'person',
  link: 'text',
} as const satisfies Record<FieldKind, Control>

const widths: Partial<Record<FieldKind, number>> = { number: 100, money: 104, day: 104, text: 160, link: 180 }

/** A portfolio's own fields as columns, in their order; in the grid when asked for. */
export const customColumns = (fields: readonly CustomField[], currency: string): Column[] =>
  fields.map((field) =>
    fieldColumn({
      id: customName(field.id),
      label: field.name,
      control: fieldControls[field.kind],
      width: widths[field.kind] ?? 136,
      isShown: false,
      currency,
      choices: field.choices.map((word) => ({ value: word, label: word })),
      none: `No ${field.name}`,
      get: (row) => row.custom[field.id] ?? null,
      set: (value) => ({ custom: { [field.id]: written(value) } }),
      empty: { ok: true, value: null },
      check: (value) => {
        const typed = written(value)
        return typed === null ? { ok: true, value: null } : checkValue(field, typed)
      },
    }),
  )

/** What a control gives, as a write holds it. */
function written(value: unknown) {
  const parsed = customWritten.safeParse(value)
  return parsed.success ? parsed.data : null
}
