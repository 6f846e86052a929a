import type { Atom, Piece, Prepared } from './atoms.ts'

/** A piece in its place on a line. */
interface PlacedPiece {
  readonly shaped: Piece['shaped']
  readonly at: number
}

/** A line, its pieces in the order in which they are read. All measures in thousandths of the size. */
export interface Line {
  readonly pieces: readonly PlacedPiece[]
  readonly width: number
}

/** How wide text is on one line, and how wide its widest part is that is not broken; in thousandths of the size. */
export function widths({ atoms }: Prepared): { whole: number; widest: number } {
  let [whole, widest] = [0, 0]
  for (const { width, space } of atoms) {
    whole += width + (space?.shaped.width ?? 0)
    widest = Math.max(widest, width)
  }
  return { whole: whole - (atoms.at(-1)?.space?.shaped.width ?? 0), widest }
}

/** Text in lines no wider than `width`, in thousandths of the size; a part that is wider is broken anywhere. */
export const linesOf = (prepared: Prepared, width: number): Line[] => rowsOf(prepared, width).map(lineOf)

/** At most `most` lines; `ellipsis` stands for what is left out. */
export function fewLines(
  prepared: Prepared,
  { width, most, ellipsis }: { width: number; most: number; ellipsis: Atom },
): Line[] {
  const rows = rowsOf(prepared, width)
  if (rows.length <= most) return rows.map(lineOf)
  const room = width - ellipsis.width
  const last: Atom[] = []
  let filled = 0
  for (const atom of rows.slice(most - 1).flatMap((row) => row.flatMap((one) => partsOf(one, room / 2)))) {
    if (filled + atom.width > room) break
    last.push(atom)
    filled += outer(atom)
  }
  const end = last.at(-1)
  if (end) last.splice(-1, 1, { ...end, space: null })
  return [...rows.slice(0, most - 1).map(lineOf), lineOf([...last, ellipsis])]
}

function rowsOf({ atoms }: Prepared, width: number): Atom[][] {
  const rows: Atom[][] = []
  let open: Atom[] = []
  let filled = 0
  const place = (atom: Atom): void => {
    if (open.length > 0 && filled + atom.width > width) {
      rows.push(open)
      ;[open, filled] = [[], 0]
    }
    const parts = partsOf(atom, width)
    if (parts.length > 1) {
      const last = parts.length - 1
      return parts.forEach((part, at) => place(at === last && atom.ends ? { ...part, ends: true } : part))
    }
    open.push(atom)
    filled += outer(atom)
    if (!atom.ends) return
    rows.push(open)
    ;[open, filled] = [[], 0]
  }
  atoms.forEach(place)
  return open.length > 0 ? [...rows, open] : rows
}

const partsOf = (atom: Atom, width: number): readonly Atom[] => (atom.width > width ? atom.broken() : [atom])

const outer = ({ width, space }: Atom): number => width + (space?.shaped.width ?? 0)

function lineOf(atoms: readonly Atom[]): Line {
  const pieces = atoms.flatMap(({ pieces: own, space }, at) =>
    space && at < atoms.length - 1 ? [...own, space] : own,
  )
  // a space may be one and the same piece in several places
  const own = pieces.map(({ shaped, level }) => ({ shaped, level, at: 0 }))
  let width = 0
  for (const piece of inOrder(own)) {
    piece.at = width
    width += piece.shaped.width
  }
  return { pieces: own, width }
}

/** From the order in which it is read to the order in which it stands: the bidirectional algorithm's rule L2. */
function inOrder<Leveled extends { level: number }>(pieces: readonly Leveled[]): readonly Leveled[] {
  const highest = pieces.reduce((most, { level }) => Math.max(most, level), 0)
  if (highest === 0) return pieces
  const placed = [...pieces]
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < placed.length; from += 1) {
      let to = from
      while ((placed[to]?.level ?? 0) >= level) to += 1
      if (to > from + 1) placed.splice(from, to - from, ...placed.slice(from, to).toReversed())
      from = Math.max(from, to)
    }
  }
  return placed
}
