import { isBlank } from './clean.ts'
import { blankCell, cellAt } from './table.ts'
import type { Cell, Merged, Sheet } from './table.ts'

/**
 * A sheet with its merged cells: what a block says in its first row stands in the rows below it, too, as a person sees
 * it. Not in the columns beside it, which mean other things; and a row that holds nothing else stays blank. Blocks are
 * kept as far as they lie within the sheet; one that overlaps another, as no spreadsheet writes it, is left aside.
 */
export function fillDown(sheet: Sheet, found: readonly Merged[]): Sheet {
  const merged = apart(found, sheet)
  const isOwn = sheet.rows.map((row) => row.some((cell) => !isBlank(cell)))
  const filled = new Map<number, Cell[]>()
  for (const { top, bottom, left } of merged) {
    const value = cellAt(sheet.rows[top - 1], left)
    for (let at = top; at < bottom; at += 1) {
      if (!isOwn[at]) continue
      const cells = filled.get(at) ?? [...(sheet.rows[at] ?? [])]
      while (cells.length < left) cells.push(blankCell)
      cells[left] = value
      filled.set(at, cells)
    }
  }
  return { ...sheet, rows: sheet.rows.map((row, at) => filled.get(at) ?? row), merged }
}

/** The blocks within the sheet, column by column and down each; of two that share a cell of a first column, the first. */
function apart(found: readonly Merged[], { rows }: Sheet): Merged[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const inOrder = found
    .filter(
      ({ top, bottom, left, right }) =>
        top >= 1 && top <= bottom && left <= right && top <= rows.length && left < width,
    )
    .map((one) => ({
      ...one,
      bottom: Math.min(one.bottom, rows.length),
      right: Math.min(one.right, width - 1),
    }))
    .toSorted((a, b) => a.left - b.left || a.top - b.top)
  let last: Merged | null = null
  const kept: Merged[] = []
  for (const one of inOrder) {
    if (last?.left === one.left && one.top <= last.bottom) continue
    last = one
    kept.push(one)
  }
  return kept
}
