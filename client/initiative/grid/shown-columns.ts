import { derivedColumn } from '#shared/initiative/column.ts'
import type { Column } from '#shared/initiative/column.ts'

/** A column as the grid shows it. */
export interface ShownColumn {
  column: Column
  /** Px. */
  width: number
  /** Stays in sight when the grid is scrolled sideways. */
  isPinned: boolean
  /** Px from the left edge where a pinned column stays; 0 for others. */
  left: number
  isNumber: boolean
}

/** The first column: whether the row is ticked. */
export const tickColumn: Column = derivedColumn({
  id: 'select',
  label: 'Selected',
  control: 'flag',
  width: 40,
  isShown: true,
  text: () => '',
  order: () => null,
})

/** Always there, always first, never moved. */
const fixed = ['select', 'key', 'title']
export const isFixed = (id: string): boolean => fixed.includes(id)

const narrowest = 48
const widest = 720
export const fittingWidth = (width: number): number =>
  Math.round(Math.max(narrowest, Math.min(width, widest)))

interface Wanted {
  id: string
  width: number | null
  isPinned: boolean
}

const numbers = new Set<string>(['money', 'number', 'score'])

/**
 * The columns that an address asks for, as "stage,!owner:180": in this order, `!` stays in sight, a colon gives a width
 * in px. The usual ones when it does not say; names that are not known are left out. Pinned ones come first.
 */
export function shownColumns(
  all: readonly Column[],
  { wanted, longestKey = 0 }: { wanted: string | undefined; longestKey?: number },
): readonly ShownColumn[] {
  const known = new Map([tickColumn, ...all].map((column) => [column.id, column]))
  const asked = wanted === undefined ? usual(all) : readWanted(wanted)
  const byId = new Map(asked.map((one) => [one.id, one]))
  const inOrder = [
    ...fixed.map((id): Wanted => ({ id, width: byId.get(id)?.width ?? null, isPinned: true })),
    ...asked.filter(({ id, isPinned }) => !isFixed(id) && isPinned),
    ...asked.filter(({ id, isPinned }) => !isFixed(id) && !isPinned),
  ]
  let left = 0
  return inOrder.flatMap(({ id, width, isPinned }) => {
    const column = known.get(id)
    if (!column) return []
    const least = id === 'key' ? 22 + longestKey * 9 : 0
    const shown = { column, width: width ?? Math.max(column.width, least), isPinned }
    const at = isPinned ? left : 0
    left += shown.width
    return [{ ...shown, left: at, isNumber: numbers.has(column.control) }]
  })
}

const usual = (all: readonly Column[]): Wanted[] =>
  all
    .filter(({ id, isShown }) => isShown && !isFixed(id))
    .map(({ id }) => ({ id, width: null, isPinned: false }))

function readWanted(text: string): Wanted[] {
  const found = new Map<string, Wanted>()
  for (const word of text.split(',')) {
    const parts = /^(!?)([\w.-]+)(?::(\d{1,4}))?$/.exec(word)
    if (!parts) continue
    const [, pin, id = '', width] = parts
    if (found.has(id)) continue
    found.set(id, {
      id,
      width: width === undefined ? null : fittingWidth(Number(width)),
      isPinned: pin === '!',
    })
  }
  return [...found.values()]
}

/** The other way round; undefined, so absent, for the usual columns as they are. */
export function columnsText(all: readonly Column[], shown: readonly ShownColumn[]): string | undefined {
  const plain = shownColumns(all, { wanted: undefined })
  const words = shown.flatMap(({ column, width, isPinned }) => {
    const before = plain.find((one) => one.column.id === column.id)
    const size = width === (before?.width ?? column.width) || column.id === 'key' ? '' : `:${width}`
    if (isFixed(column.id)) return size === '' ? [] : [`${column.id}${size}`]
    return [`${isPinned ? '!' : ''}${column.id}${size}`]
  })
  const text = words.join(',')
  const same = plain.filter(({ column }) => !isFixed(column.id)).map(({ column }) => column.id)
  return text === same.join(',') ? undefined : text || 'none'
}

/** What can be done to the columns; each answers the columns as they would be. */
export const columnActs = {
  resized: (shown: readonly ShownColumn[], id: string, width: number): readonly ShownColumn[] =>
    shown.map((one) => (one.column.id === id ? { ...one, width: fittingWidth(width) } : one)),

  /** Behind the other column when it lies further right, else before it. */
  moved: (shown: readonly ShownColumn[], id: string, to: string): readonly ShownColumn[] => {
    const from = shown.findIndex((one) => one.column.id === id)
    const at = shown.findIndex((one) => one.column.id === to)
    const [column, target] = [shown[from], shown[at]]
    if (!column || !target || isFixed(id)) return shown
    // among those that stay in sight it stays in sight, and the other way round
    const moved = { ...column, isPinned: target.isPinned && !isFixed(to) }
    const place = isFixed(to) ? fixed.length : at
    return shown.toSpliced(from, 1).toSpliced(place, 0, isFixed(to) ? { ...column, isPinned: true } : moved)
  },

  /** One place to the left or right, among its own kind: those that stay in sight, or the others. */
  stepped: (shown: readonly ShownColumn[], id: string, step: 1 | -1): readonly ShownColumn[] => {
    const from = shown.findIndex((one) => one.column.id === id)
    const [column, other] = [shown[from], shown[from + step]]
    if (!column || !other || isFixed(id) || isFixed(other.column.id) || column.isPinned !== other.isPinned)
      return shown
    return shown.toSpliced(from, 1).toSpliced(from + step, 0, column)
  },

  pinned: (shown: readonly ShownColumn[], id: string, isPinned: boolean): readonly ShownColumn[] => {
    const column = shown.find((one) => one.column.id === id)
    if (!column || isFixed(id)) return shown
    const others = shown.filter((one) => one !== column)
    const at = others.findLastIndex((one) => one.isPinned) + 1
    return others.toSpliced(at, 0, { ...column, isPinned })
  },

  hidden: (shown: readonly ShownColumn[], id: string): readonly ShownColumn[] =>
    isFixed(id) ? shown : shown.filter((one) => one.column.id !== id),

  added: (shown: readonly ShownColumn[], column: Column): readonly ShownColumn[] =>
    shown.some((one) => one.column.id === column.id)
      ? shown
      : [...shown, { column, width: column.width, isPinned: false, left: 0, isNumber: false }],
}
