import type { Day } from '../kernel/day.ts'
import type { Unit } from '../unit/unit.ts'
import { withDescendants } from '../unit/unit-tree.ts'
import type { Column, GroupKey } from './column.ts'
import { dayMeant, filterKinds, readCondition } from './condition.ts'
import type { Condition } from './condition.ts'
import type { FilterTexts } from './filter.ts'
import type { Initiative } from './initiative.ts'

/** Ids of the initiatives that findings of each rule are about. */
export type RowsFound = ReadonlyMap<string, ReadonlySet<string>>
export const nothingFound: RowsFound = new Map()

export type RowTest = (row: Initiative) => boolean

interface Context {
  columns: readonly Column[]
  today: Day
  found?: RowsFound
  /** Of the organisation: which unit lies below which. */
  units?: readonly Unit[]
}

/** In front of a unit's id or name: the unit with all below it. */
export const underWord = 'under:'

/**
 * Whether a row passes, as one test made once for many rows. What cannot be read, and columns that there are not, ask
 * nothing. Text search looks in key, external id, title, summary, tags, names and custom fields, whatever the case.
 */
export function makeFilter(texts: FilterTexts, context: Context): RowTest {
  const { columns, today, found = nothingFound, units = [] } = context
  const tests: RowTest[] = [archivedTest(texts['archived'])]
  const { ids, q } = texts
  if (ids) {
    const wanted = new Set(ids.split(',').map((one) => one.trim()))
    tests.push((row) => wanted.has(row.id))
  }
  for (const column of columns) {
    const kind = filterKinds[column.control]
    const read = kind && readCondition(kind, texts[column.id] ?? '')
    const condition = read && column.control === 'unit' ? withUnitsBelow(read, units) : read
    if (condition)
      tests.push(column.id === 'role' ? roleTest(condition, column) : testOf(condition, column, today))
  }
  const rules = readCondition('words', texts['finding'] ?? '')
  if (rules) tests.push(findingTest(rules, found))
  // the dearest last
  if (q?.trim()) {
    const wanted = q.trim().toLowerCase()
    tests.push((row) => textOf(row).includes(wanted))
  }
  return (row) => tests.every((test) => test(row))
}

/** Each unit that is meant with all below it, one by one. */
function withUnitsBelow(condition: Condition, units: readonly Unit[]): Condition {
  if (condition.is !== 'among') return condition
  const words = condition.words.flatMap((word) => {
    if (!word.startsWith(underWord)) return word
    const top = word.slice(underWord.length)
    const isTop = ({ id, name }: Unit) => id === top || name.toLowerCase() === top.toLowerCase()
    return units.filter(isTop).flatMap(({ id }) => [...withDescendants(units, id)])
  })
  return { ...condition, words }
}

function archivedTest(wanted: string | undefined): RowTest {
  if (wanted === 'with') return () => true
  return wanted === 'only' ? (row) => row.archivedAt !== null : (row) => row.archivedAt === null
}

function testOf(condition: Condition, column: Column, today: Day): RowTest {
  switch (condition.is) {
    case 'empty':
      return (row) => isEmpty(column, row)
    case 'filled':
      return (row) => !isEmpty(column, row)
    case 'text': {
      const wanted = condition.text.toLowerCase()
      return (row) => column.text(row).toLowerCase().includes(wanted) !== condition.isNot
    }
    case 'among': {
      const isWanted = wordTest(condition.words)
      return (row) => column.groups(row).some(isWanted) !== condition.isNot
    }
    case 'range':
      return column.control === 'day' ? dayTest(condition, column, today) : numberTest(condition, column)
  }
}

const isEmpty = (column: Column, row: Initiative) => column.order(row) === null

// as stored, and as people write it: yes and no are flags as their labels say
const wordsWanted = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => [word, word.toLowerCase()]))

/** Whether a group's value or label is among words; each value is looked at once. */
function wordTest(words: readonly string[]): (group: GroupKey) => boolean {
  const wanted = wordsWanted(words)
  const decided = new Map<string, boolean>()
  return ({ value, label }) => {
    const known = decided.get(value)
    if (known !== undefined) return known
    const isWanted = wanted.has(value) || wanted.has(label.toLowerCase())
    decided.set(value, isWanted)
    return isWanted
  }
}

type Range = Extract<Condition, { is: 'range' }>

function numberTest({ from, to }: Range, column: Column): RowTest {
  const least = from === null ? -Infinity : Number(from)
  const most = to === null ? Infinity : Number(to)
  return (row) => {
    const value = column.order(row)
    return typeof value === 'number' && value >= least && value <= most
  }
}

function dayTest({ from, to }: Range, column: Column, today: Day): RowTest {
  const first = from === null ? '' : dayMeant(from, today)
  const last = to === null ? '9999-12-31' : dayMeant(to, today)
  return (row) => {
    const value = column.order(row)
    // instants count by their day
    const day = typeof value === 'string' ? value.slice(0, 10) : null
    return day !== null && day >= first && day <= last
  }
}

/** By the stored role, which programs know, or by the answer that people see. */
function roleTest(condition: Condition, column: Column): RowTest {
  if (condition.is !== 'among') return (row) => (row.role === null) === (condition.is === 'empty')
  const wanted = wordsWanted(condition.words)
  const isAmong: RowTest = (row) =>
    wanted.has(row.role ?? 'none') ||
    (row.role !== null && column.groups(row).some(({ value }) => value !== 'none' && wanted.has(value)))
  return (row) => isAmong(row) !== condition.isNot
}

function findingTest(condition: Condition, found: RowsFound): RowTest {
  const all = [...found.values()]
  const hasAny: RowTest = (row) => all.some((ids) => ids.has(row.id))
  if (condition.is !== 'among') return hasAny
  const rules = condition.words
    .map((rule) => found.get(rule.toUpperCase()))
    .filter((ids) => ids !== undefined)
  const isNoneWanted = condition.words.includes('none')
  return (row) => (rules.some((ids) => ids.has(row.id)) || (isNoneWanted && !hasAny(row))) !== condition.isNot
}

// rows are made anew when they change, so what was read of one stays true
const texts = new WeakMap<Initiative, string>()

function textOf(row: Initiative): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const custom = Object.values(row.custom).map((value) =>
    typeof value === 'object' && 'name' in value ? value.name : String(value),
  )
  const made = [
    row.key,
    row.externalId,
    row.title,
    row.summary,
    row.unit?.name,
    row.owner?.name,
    ...row.tags,
    ...custom,
  ]
    .join('\n')
    .toLowerCase()
  texts.set(row, made)
  return made
}
