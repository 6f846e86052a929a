import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'

/** What a column shows: a field, or something that follows from fields. */
export type ColumnId = InitiativeField | 'select' | 'key' | 'left' | 'timeline'

export interface Column {
  id: ColumnId
  label: string
  /** Px at rest. */
  width: number
  /** The field that its cells edit; null for what cannot be written. */
  field: InitiativeField | null
  sort: string | null
  isNumber: boolean
}

const sortBy: Partial<Record<InitiativeField, string>> = {
  title: 'title',
  area: 'area',
  // what people want to see together is what the work counts as
  role: 'class',
  stage: 'stage',
  health: 'health',
  unit: 'unit',
  owner: 'owner',
  sponsor: 'sponsor',
  start: 'start',
  end: 'end',
  budget: 'budget',
  spent: 'spent',
  fte: 'fte',
  value: 'value',
  risk: 'risk',
}

const numberControls = new Set<string>(['money', 'number', 'score'])

const fieldColumn = (field: InitiativeField): Column => ({
  id: field,
  label: initiativeView[field].label,
  width: initiativeView[field].column.width,
  field,
  sort: sortBy[field] ?? null,
  isNumber: numberControls.has(initiativeView[field].control),
})

const derived = { field: null, sort: null, isNumber: false }
const select: Column = { ...derived, id: 'select', label: 'Selected', width: 40 }
const key: Column = { ...derived, id: 'key', label: 'Key', width: 66, sort: 'key' }
const left: Column = { ...derived, id: 'left', label: 'Left', width: 84, sort: 'left', isNumber: true }
const timeline: Column = { ...derived, id: 'timeline', label: 'When', width: 160 }

/** Columns that always stand first and stay in sight. */
const leading = (longestKey: number): readonly Column[] => [
  select,
  { ...key, width: Math.max(key.width, 22 + longestKey * 9) },
  fieldColumn('title'),
]

/** Everything else that can be shown, in the order of the grid. */
export const optionalColumns: readonly Column[] = [
  ...(['role', 'area', 'stage', 'health', 'unit', 'budget', 'spent'] as const).map(fieldColumn),
  left,
  ...(['owner', 'start', 'end'] as const).map(fieldColumn),
  timeline,
  ...(
    [
      'sponsor',
      'fte',
      'value',
      'risk',
      'technologies',
      'tags',
      'summary',
      'externalId',
      'confidential',
    ] as const
  ).map(fieldColumn),
]

const usual: readonly ColumnId[] = [
  'role',
  'stage',
  'health',
  'unit',
  'owner',
  'budget',
  'left',
  'start',
  'end',
  'timeline',
]

/**
 * The columns that an address asks for; the usual ones when it does not say. Unknown names are left out. The longest key
 * has so many characters.
 */
export function columnsOf(wanted: string | undefined, longestKey = 0): readonly Column[] {
  const ids: readonly string[] = wanted === undefined ? usual : wanted.split(',')
  return [...leading(longestKey), ...optionalColumns.filter((column) => ids.includes(column.id))]
}

/** The address for a choice of columns; undefined, so absent, for the usual ones. */
export function columnsText(ids: readonly string[]): string | undefined {
  const inOrder = optionalColumns.filter((column) => ids.includes(column.id)).map((column) => column.id)
  const isUsual = inOrder.length === usual.length && inOrder.every((id) => usual.includes(id))
  return isUsual ? undefined : inOrder.join(',') || 'none'
}
