import type { Reference } from '../kernel/list.ts'
import type { Column } from './column.ts'
import { fits } from './fits.ts'
import { initiativeCreate, initiativeDefaults } from './initiative.ts'
import type { Initiative, InitiativeCreate, InitiativePatch } from './initiative.ts'
import { cellsOf, mergePatches, partOf, valueIn } from './patch-cells.ts'
import type { Table } from './table-text.ts'

/** Where a block of text goes: rows from the top, then new ones; columns from the left. */
export interface BlockPlace {
  rows: readonly Initiative[]
  columns: readonly Column[]
  /** Every initiative of the portfolio: what must be unique is looked for in all of them. */
  all: readonly Initiative[]
  names: { units: readonly Reference[]; people: readonly Reference[]; mayAdd: boolean }
  mayEdit: (row: Initiative) => boolean
  mayCreate: boolean
}

/** A cell of the block that is left as it is. */
export interface CellProblem {
  /** The row's key, or "New 2". */
  row: string
  /** The column's name; empty for what concerns the whole row. */
  column: string
  /** As it came. */
  text: string
  message: string
}

/** What a block would do, written out before anything is done. */
export interface BlockPlan {
  changes: readonly { row: Initiative; patch: InitiativePatch }[]
  created: readonly InitiativeCreate[]
  problems: readonly CellProblem[]
  /** Units and people that would be made because their names are not known. */
  newUnits: readonly string[]
  newPeople: readonly string[]
  /** Cells that would change. */
  cells: number
}

interface Cell {
  column: Column
  text: string
}

/**
 * Reads a block of text into rows and beyond the last one into new initiatives, each cell as if it were typed there.
 * A row's cells are judged together: both days at once, not one against what the other was. What cannot be read is left
 * and named; nothing is guessed. Text that a cell holds already changes nothing.
 */
export function planBlock(table: Table, place: BlockPlace): BlockPlan {
  const reading = new Reading(place)
  const patches = new Map<Initiative, InitiativePatch>()
  const created: InitiativeCreate[] = []
  table.forEach((texts, at) => {
    const row = place.rows[at]
    const name = row ? row.key : `New ${at - place.rows.length + 1}`
    const cells = texts.flatMap((text, column): Cell[] => {
      const found = place.columns[column]
      if (!found && text.trim() !== '') {
        reading.refuse(name, { column: '', text, message: 'There is no column here to put it in.' })
      }
      return found ? [{ column: found, text }] : []
    })
    if (row) {
      const patch = reading.change(row, cells, patches.get(row) ?? {})
      if (cellsOf(patch).length > 0) patches.set(row, patch)
    } else {
      const made = reading.create(name, cells)
      if (made) created.push(made)
    }
  })
  const changes = [...patches].map(([row, patch]) => ({ row, patch }))
  return { changes, created, ...reading.found() }
}

/** Cell after cell, with what was found on the way. */
class Reading {
  private readonly place: BlockPlace
  private readonly problems: CellProblem[] = []
  private readonly newNames = { unit: new Map<string, string>(), person: new Map<string, string>() }
  private readonly knownNames: { unit: ReadonlySet<string>; person: ReadonlySet<string> }
  /** Which row holds a text that only one may hold, by column. */
  private readonly holders = new Map<string, Map<string, string>>()
  private cells = 0

  constructor(place: BlockPlace) {
    this.place = place
    const namesOf = (references: readonly Reference[]) =>
      new Set(references.flatMap(({ id, name }) => [id, nameKey(name)]))
    this.knownNames = { unit: namesOf(place.names.units), person: namesOf(place.names.people) }
  }

  refuse(row: string, problem: Omit<CellProblem, 'row'>): void {
    this.problems.push({ row, ...problem })
  }

  found(): Pick<BlockPlan, 'problems' | 'newUnits' | 'newPeople' | 'cells'> {
    return {
      problems: this.problems,
      newUnits: [...this.newNames.unit.values()],
      newPeople: [...this.newNames.person.values()],
      cells: this.cells,
    }
  }

  /** The patch of a row that is there: `before` is what the block said of it already, on another line. */
  change(row: Initiative, cells: readonly Cell[], before: InitiativePatch): InitiativePatch {
    const isSaid = (column: Column) => column.writes.some((cell) => valueIn(before, cell) !== undefined)
    const typed = cells.filter(
      ({ column, text }) => isSaid(column) || text.trim() !== column.text(row).trim(),
    )
    if (typed.length > 0 && !this.place.mayEdit(row)) {
      for (const { column, text } of typed)
        this.refuse(row.key, { column: column.label, text, message: 'You may not change this initiative.' })
      return before
    }
    const read = typed.flatMap((cell) => this.read(row.key, cell, row.id))
    const kept = fitting(
      read,
      (patch) => fits(mergePatches(before, patch), row),
      (cell, message) => this.refuse(row.key, { column: cell.column.label, text: cell.text, message }),
    )
    this.cells += kept.length
    return kept.reduce((patch, one) => mergePatches(patch, one.patch), before)
  }

  /** A new initiative; null for an empty line, and for one that cannot be made. */
  create(name: string, cells: readonly Cell[]): InitiativeCreate | null {
    const said = cells.filter(({ text }) => text.trim() !== '')
    if (said.length === 0) return null
    if (!this.place.mayCreate) {
      const text = said.map((cell) => cell.text).join(' · ')
      this.refuse(name, { column: '', text, message: 'You may not add initiatives here.' })
      return null
    }
    const read = said.flatMap((cell) => this.read(name, cell, null))
    const kept = fitting(read, fitsNew, (cell, message) =>
      this.refuse(name, { column: cell.column.label, text: cell.text, message }),
    )
    const patch = kept.reduce((whole: InitiativePatch, one) => mergePatches(whole, one.patch), {})
    const made = initiativeCreate.safeParse(patch)
    if (!made.success) {
      const text = said.map((cell) => cell.text).join(' · ')
      this.refuse(name, { column: '', text, message: 'A new initiative needs a title: include that column.' })
      return null
    }
    this.cells += kept.length
    return made.data
  }

  private read(row: string, cell: Cell, id: string | null): ReadCell[] {
    const { column, text } = cell
    const read = column.read(text)
    const message = read.ok ? (this.refusedName(column, text) ?? this.refusedTwice(cell, id)) : read.message
    if (message !== null) this.refuse(row, { column: column.label, text, message })
    return read.ok && message === null ? [{ ...cell, patch: read.patch }] : []
  }

  private refusedName({ control }: Column, text: string): string | null {
    const name = text.trim()
    if ((control !== 'unit' && control !== 'person') || name === '') return null
    if (this.knownNames[control].has(nameKey(name)) || this.knownNames[control].has(name)) return null
    if (!this.place.names.mayAdd) return `There is no ${control} called “${name}”. The PMO can add one.`
    if (!this.newNames[control].has(nameKey(name))) this.newNames[control].set(nameKey(name), name)
    return null
  }

  private refusedTwice({ column, text }: Cell, id: string | null): string | null {
    const wanted = text.trim()
    if (!column.isUnique || wanted === '') return null
    const holders =
      this.holders.get(column.id) ?? new Map(this.place.all.map((row) => [column.text(row), row.id]))
    this.holders.set(column.id, holders)
    const holder = holders.get(wanted)
    if (holder !== undefined && holder !== id) {
      return `Another initiative has the ${column.label.toLowerCase()} “${wanted}”.`
    }
    holders.set(wanted, id ?? 'new')
    return null
  }
}

interface ReadCell extends Cell {
  patch: InitiativePatch
}

const nameKey = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

type Judge = (patch: InitiativePatch) => ReturnType<typeof fits>

/** The cells that together leave the row in order; of those that do not, the last that is to blame is left out. */
function fitting(
  cells: readonly ReadCell[],
  judge: Judge,
  refuse: (cell: ReadCell, message: string) => void,
): readonly ReadCell[] {
  const together = (among: readonly ReadCell[]) =>
    judge(among.reduce((patch: InitiativePatch, one) => mergePatches(patch, one.patch), {}))
  const judged = together(cells)
  if (judged.ok || cells.length === 0) return cells
  const blamed = cells.findLast((cell) => together(cells.filter((one) => one !== cell)).ok) ?? cells.at(-1)
  if (!blamed) return cells
  const alone = judge(blamed.patch)
  refuse(blamed, alone.ok ? judged.message : alone.message)
  return fitting(
    cells.filter((one) => one !== blamed),
    judge,
    refuse,
  )
}

/** A new initiative may begin in any stage, but does not end before it starts. */
const fitsNew: Judge = (patch) => {
  const blank = { ...initiativeDefaults, stage: patch.stage ?? initiativeDefaults.stage }
  // days and stage are all that is looked at, and a blank row has them
  return fits(
    partOf(patch, (cell) => cell !== 'stage'),
    blank as unknown as Initiative,
  )
}
