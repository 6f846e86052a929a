import type { InitiativePatch } from './initiative.ts'

type Fields = Readonly<Record<string, unknown>>

// a portfolio's own fields lie together under this name, in a row as in a patch
const nested = 'custom'

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The single cells of a patch or a row's part: "budget", "custom.f1". */
export const cellsOf = (fields: object): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    name === nested && isFields(value) ? Object.keys(value).map((id) => `${nested}.${id}`) : [name],
  )

/** What a row or a patch holds in one cell; undefined when a patch does not say. */
export function valueIn(fields: object, cell: string): unknown {
  const all = fields as Fields // any record can be read by name
  if (!cell.startsWith(`${nested}.`)) return all[cell]
  const own = all[nested]
  return isFields(own) ? own[cell.slice(nested.length + 1)] : undefined
}

/** A patch that puts such values into such cells. */
export function patchOfCells(cells: Iterable<readonly [cell: string, value: unknown]>): InitiativePatch {
  const patch: Record<string, unknown> = {}
  const own: Record<string, unknown> = {}
  for (const [cell, value] of cells) {
    if (cell.startsWith(`${nested}.`)) own[cell.slice(nested.length + 1)] = value
    else patch[cell] = value
  }
  if (Object.keys(own).length > 0) patch[nested] = own
  return patch
}

/** Both patches as one; the later wins cell by cell. */
export const mergePatches = (earlier: InitiativePatch, later: InitiativePatch): InitiativePatch =>
  patchOfCells(
    [earlier, later].flatMap((patch) => cellsOf(patch).map((cell) => [cell, valueIn(patch, cell)])),
  )

/** The part of a patch in some cells. */
export const partOf = (patch: InitiativePatch, keep: (cell: string) => boolean): InitiativePatch =>
  patchOfCells(
    cellsOf(patch)
      .filter(keep)
      .map((cell) => [cell, valueIn(patch, cell)]),
  )
