import { fits } from './fits.ts'
import type { CellRead } from './fits.ts'
import type { InitiativePatch, InitiativeRecord } from './initiative.ts'
import type { Control } from './initiative.view.ts'
import { readTyped, isReference, writeTyped } from './typed-value.ts'
import type { Choice } from './typed-value.ts'
import type { Typed } from './typed-money.ts'
import type { InitiativeClass } from './vocabulary.ts'

/** How a cell looks and is edited: as the field's control, or in a way of its own. */
export type CellControl = Control | 'purpose' | 'class' | 'key' | 'timeline'

/** A row as columns read it; where the class is not known, columns of the class are empty. */
export type ColumnRow = InitiativeRecord & { readonly class?: InitiativeClass }

/** A group that a row stands in. Groups go by rank, then by label. */
export interface GroupKey {
  /** `none` for empty. */
  readonly value: string
  readonly label: string
  readonly rank: number
}

/**
 * All that a grid, a filter, an order, a grouping, a copy and a paste know of a field. A portfolio's own field is one
 * more column, with the id `custom.<id of the field>`.
 */
export interface Column {
  readonly id: string
  readonly label: string
  readonly control: CellControl
  /** Px at rest. */
  readonly width: number
  /** In the grid without being asked for. */
  readonly isShown: boolean
  /** The cells of a patch that it writes; none for what follows from other fields. */
  readonly writes: readonly string[]
  readonly choices: readonly Choice[]
  /** Whether two initiatives may not hold the same. */
  readonly isUnique: boolean
  /** What its editor starts with and a copy holds; `read` reads it back. Empty is empty text. */
  readonly text: (row: ColumnRow) => string
  /** Text as a patch, whatever the row; empty text empties, where the field may be empty. */
  readonly read: (text: string) => CellRead
  /** What rows are sorted by; null is empty and comes last either way. */
  readonly order: (row: ColumnRow) => string | number | null
  /** The groups that a row stands in: one, or one for each of several values. */
  readonly groups: (row: ColumnRow) => readonly GroupKey[]
  /** What adds up: money in minor units, other numbers in hundredths. Null where adding up means nothing. */
  readonly amount: ((row: ColumnRow) => number | null) | null
}

/** What makes a column of a field. */
export interface FieldColumn {
  id: string
  label: string
  control: Control
  width: number
  isShown: boolean
  currency: string
  choices?: readonly Choice[]
  bareMonth?: 'start' | 'end'
  isUnique?: boolean
  /** What its group of empty rows is called. */
  none?: string
  get: (row: ColumnRow) => unknown
  set: (value: unknown) => InitiativePatch
  /** What empty text stores, or why it may not be empty. */
  empty: Typed<unknown>
  /** Whether a value may be stored, and as what. */
  check: (value: unknown) => Typed<unknown>
}

/** A column that edits one field. */
export function fieldColumn(field: FieldColumn): Column {
  const { id, label, control, width, isShown, get, set } = field
  const choices = field.choices ?? []
  const typing = { currency: field.currency, choices, bareMonth: field.bareMonth ?? 'start' }
  const none = {
    value: 'none',
    label: field.none ?? `No ${label.toLowerCase()}`,
    rank: Number.MAX_SAFE_INTEGER,
  }
  const placeOf = new Map(choices.map(({ value }, at) => [value, at]))
  const write = (value: unknown) => writeTyped(control, value, typing)
  const keyOf = (value: unknown): GroupKey => ({
    value: isReference(value) ? value.id : String(value),
    label: write(value),
    rank: typeof value === 'number' ? value : (placeOf.get(String(value)) ?? 0),
  })
  return {
    id,
    label,
    control,
    width,
    isShown,
    writes: [id],
    choices,
    isUnique: field.isUnique ?? false,
    text: (row) => write(get(row)),
    read: (text) => {
      const typed = text.trim()
      const read = typed === '' ? field.empty : readTyped(control, typed, typing)
      const checked = read.ok ? field.check(read.value) : read
      return checked.ok ? { ok: true, patch: set(checked.value) } : checked
    },
    order: (row) => {
      const value = get(row)
      if (choices.length > 0 && typeof value === 'string') return placeOf.get(value) ?? choices.length
      if (typeof value === 'number') return value
      return write(value).toLowerCase() || null
    },
    groups: (row) => {
      const value = get(row)
      const values: readonly unknown[] = Array.isArray(value) ? value : [value]
      const keys = values.filter((one) => one !== null && one !== undefined && one !== '').map(keyOf)
      return keys.length > 0 ? keys : [none]
    },
    amount: amountOf(control, get),
  }
}

function amountOf(control: Control, get: FieldColumn['get']): Column['amount'] {
  if (control !== 'money' && control !== 'number') return null
  return (row) => {
    const value = get(row)
    if (typeof value !== 'number') return null
    return control === 'money' ? value : Math.round(value * 100)
  }
}

/** What follows from other fields: shown, sorted by, never written. */
export function derivedColumn(
  column: Pick<Column, 'id' | 'label' | 'control' | 'width' | 'isShown' | 'text' | 'order'> & Partial<Column>,
): Column {
  return {
    writes: [],
    choices: [],
    isUnique: false,
    read: () => ({ ok: false, message: `${column.label} follows from other fields.` }),
    groups: (row) => [{ value: column.text(row), label: column.text(row), rank: 0 }],
    amount: null,
    ...column,
  }
}

/** Text typed into a cell of a row: the same text changes nothing, and what it makes must fit the row. */
export function readInto(column: Column, text: string, row: ColumnRow): CellRead {
  if (text.trim() === column.text(row).trim()) return { ok: true, patch: {} }
  const read = column.read(text)
  return read.ok ? fits(read.patch, row) : read
}
