import { derivedColumn, fieldColumn } from './column.ts'
import type { Column, ColumnRow } from './column.ts'
import { keyNumber, leftMinor } from './filter.ts'
import type { CellRead } from './fits.ts'
import { initiativeDefaults, initiativeFields } from './initiative.ts'
import type { InitiativeField } from './initiative.ts'
import { initiativeFieldNames, initiativeView } from './initiative.view.ts'
import type { Control } from './initiative.view.ts'
import {
  areaWords,
  classWords,
  healthWords,
  roleWords,
  stageWords,
  technologyWords,
} from './initiative.words.ts'
import { purposeOf, purposes } from './purpose.ts'
import type { Typed } from './typed-money.ts'
import { writeMoney } from './typed-money.ts'
import type { Choice } from './typed-value.ts'
import { initiativeClass } from './vocabulary.ts'

const wordsOf: Partial<Record<InitiativeField, Readonly<Record<string, string>>>> = {
  area: areaWords,
  stage: stageWords,
  health: healthWords,
  technologies: technologyWords,
}

const choicesOf = (words: Readonly<Record<string, string>> = {}): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const noneWords: Partial<Record<InitiativeField, string>> = { technologies: 'No technology', tags: 'No tag' }

const neverEmpty: Partial<Record<InitiativeField, string>> = {
  title: 'Give a title.',
  stage: 'An initiative is always in some stage.',
}

/** The built-in columns, in the order of the grid; money in the portfolio's currency. The first two are key and title. */
export function initiativeColumns(currency: string): readonly Column[] {
  const made = new Map<string, Column>(initiativeFieldNames.map((field) => [field, builtIn(field, currency)]))
  for (const column of [
    keyColumn,
    classColumn,
    leftColumn(currency),
    timelineColumn,
    createdColumn,
    updatedColumn,
  ])
    made.set(column.id, column)
  made.set('role', purposeColumn)
  return inOrder.flatMap((id) => made.get(id) ?? [])
}

const inOrder = [
  'key',
  'title',
  'role',
  'class',
  'area',
  'stage',
  'health',
  'unit',
  'budget',
  'spent',
  'left',
  'owner',
  'start',
  'end',
  'timeline',
  'sponsor',
  'fte',
  'value',
  'risk',
  'technologies',
  'tags',
  'summary',
  'externalId',
  'confidential',
  'createdAt',
  'updatedAt',
]

function builtIn(field: InitiativeField, currency: string): Column {
  const { label, column } = initiativeView[field]
  const control: Control = initiativeView[field].control
  const refusal = neverEmpty[field]
  // the title has no default, and may not be empty
  const empty = field === 'title' ? '' : initiativeDefaults[field]
  return fieldColumn({
    id: field,
    label,
    control,
    width: column.width,
    isShown: column.shown,
    currency,
    choices: choicesOf(wordsOf[field]),
    bareMonth: field === 'end' ? 'end' : 'start',
    isUnique: field === 'externalId',
    ...(noneWords[field] === undefined ? {} : { none: noneWords[field] }),
    get: (row) => row[field],
    set: (value) => ({ [field]: value }),
    empty: refusal === undefined ? { ok: true, value: empty } : { ok: false, message: refusal },
    check: (value): Typed<unknown> => {
      const checked = initiativeFields.shape[field].safeParse(value)
      if (checked.success) return { ok: true, value: checked.data }
      return { ok: false, message: checked.error.issues[0]?.message ?? 'That does not fit.' }
    },
  })
}

const keyColumn = derivedColumn({
  id: 'key',
  label: 'Key',
  control: 'key',
  width: 66,
  isShown: true,
  text: (row) => row.key,
  order: (row) => keyNumber(row.key),
  read: () => ({ ok: false, message: 'Keys are given to new initiatives and never change.' }),
})

const classPlaces = new Map<string, number>(initiativeClass.options.map((value, at) => [value, at]))
const classPlace = ({ class: found }: ColumnRow) =>
  found === undefined ? null : (classPlaces.get(found) ?? null)

const classColumn = derivedColumn({
  id: 'class',
  label: 'Counts as',
  control: 'class',
  width: 124,
  isShown: false,
  choices: choicesOf(classWords),
  text: (row) => (row.class === undefined ? '' : classWords[row.class]),
  order: classPlace,
  groups: (row) => [
    {
      value: row.class ?? 'none',
      label: row.class === undefined ? 'Not known' : classWords[row.class],
      rank: classPlace(row) ?? classPlaces.size,
    },
  ],
})

const leftColumn = (currency: string): Column =>
  derivedColumn({
    id: 'left',
    label: 'Left',
    control: 'money',
    width: 84,
    isShown: true,
    text: (row) => {
      const left = leftMinor(row)
      return left === null ? '' : writeMoney(left, currency)
    },
    order: leftMinor,
    amount: leftMinor,
  })

const timelineColumn = derivedColumn({
  id: 'timeline',
  label: 'When',
  control: 'timeline',
  width: 160,
  isShown: true,
  text: (row) => [row.start ?? '', row.end ?? ''].join(' – ').replace(/^ – $/, ''),
  order: (row) => row.start ?? row.end,
})

const createdColumn = derivedColumn({
  id: 'createdAt',
  label: 'Created',
  control: 'day',
  width: 104,
  isShown: false,
  text: (row) => row.createdAt.slice(0, 10),
  order: (row) => row.createdAt,
})

const updatedColumn = derivedColumn({
  id: 'updatedAt',
  label: 'Updated',
  control: 'day',
  width: 104,
  isShown: false,
  text: (row) => row.updatedAt.slice(0, 10),
  order: (row) => row.updatedAt,
})

/** "What is this for?" stands for role and area together; sorted by what the work counts as. */
const purposeColumn: Column = {
  id: 'role',
  label: initiativeView.role.label,
  control: 'purpose',
  width: initiativeView.role.column.width,
  isShown: initiativeView.role.column.shown,
  writes: ['role', 'area'],
  choices: purposes.map(({ id, label }) => ({ value: id, label })),
  isUnique: false,
  text: (row) =>
    purposes.find((one) => one.id === purposeOf(row))?.label ??
    (row.role === null ? '' : roleWords[row.role]),
  read: (text) => readPurpose(text.trim()),
  order: (row) => (row.role === null ? null : purposes.findIndex((one) => one.id === purposeOf(row))),
  groups: (row) => {
    const at = purposes.findIndex((one) => one.id === purposeOf(row))
    const found = purposes[at]
    return [
      found
        ? { value: found.id, label: found.label, rank: at }
        : { value: 'none', label: 'Not answered yet', rank: Number.MAX_SAFE_INTEGER },
    ]
  },
  amount: null,
}

function readPurpose(typed: string): CellRead {
  if (typed === '') return { ok: true, patch: { role: null, area: null } }
  const wanted = typed.toLowerCase()
  // driving neither strategy, or none that is known yet, can be stored and so be copied
  if (wanted === roleWords.drives.toLowerCase()) return { ok: true, patch: { role: 'drives' } }
  const exact = purposes.find(
    (one) => one.key === wanted || one.tag === wanted || one.label.toLowerCase() === wanted,
  )
  const starting = purposes.filter((one) => one.label.toLowerCase().startsWith(wanted))
  const found = exact ?? (starting.length === 1 ? starting[0] : undefined)
  if (!found) return { ok: false, message: 'Choose one of the five answers, 1 to 5.' }
  return { ok: true, patch: { ...found.set } }
}
