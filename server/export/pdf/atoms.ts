import { clustersOf, isWide, settable } from './clusters.ts'
import type { Cluster } from './clusters.ts'
import type { Faces, Shaped, Weight } from './faces.ts'

/** A piece of one font and one direction. */
export interface Piece {
  readonly shaped: Shaped
  readonly level: number
}

/** What a line is not broken within; `width` in thousandths of the size, without the space that follows. */
export interface Atom {
  readonly pieces: readonly Piece[]
  readonly width: number
  readonly space: Piece | null
  /** A new line comes after it. */
  readonly ends?: true
  /** Itself in parts, for lines that are narrower. */
  readonly broken: () => Atom[]
}

/** Text in parts that lines are made of, and the level it begins with: odd from right to left. */
export interface Prepared {
  readonly atoms: readonly Atom[]
  readonly level: number
}

// letters of Latin and the signs that every text has, all in the first font and from left to right
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—‘’“”…−·•→]*$/
const words = /[^ ]+?(?:[-/](?=[A-Za-z])|(?= |$))| /g

const newLine = /\r\n|[\n\r\u2028\u2029]/

export function prepare(text: string, weight: Weight, faces: Faces): Prepared {
  const setting = { weight, faces }
  const lines = text.split(newLine).map((line) => prepareLine(line, setting))
  const [first] = lines
  if (first && lines.length === 1) return first
  return {
    atoms: lines.flatMap(({ atoms }) => {
      const last = atoms.at(-1)
      return last ? [...atoms.slice(0, -1), { ...last, space: null, ends: true }] : []
    }),
    level: first?.level ?? 0,
  }
}

function prepareLine(text: string, setting: Setting): Prepared {
  const clean = settable(text)
  if (plain.test(clean)) return { atoms: plainAtoms(clean, setting), level: 0 }
  const { clusters, level } = clustersOf(clean, setting.faces.has)
  return { atoms: groups(clusters).map(({ own, space }) => atomOf(own, space, setting)), level }
}

function plainAtoms(text: string, setting: Setting): Atom[] {
  const atoms: Atom[] = []
  const { weight, faces } = setting
  const found = text.match(words) ?? []
  for (const [at, word] of found.entries()) {
    if (word === ' ') continue
    const shaped = faces.shape(word, { name: 'inter', weight })
    const space = found[at + 1] === ' ' ? 0 : null
    atoms.push({
      pieces: [{ shaped, level: 0 }],
      width: shaped.width,
      space: space === null ? null : spaceAt(space, setting),
      broken: () =>
        inParts(
          Array.from(word, (one) => ({ text: one, says: one, font: 'inter', level: 0 })),
          space,
          setting,
        ),
    })
  }
  return atoms
}

interface Setting {
  readonly weight: Weight
  readonly faces: Faces
}

const spaceAt = (level: number, { weight, faces }: Setting): Piece => ({
  shaped: faces.shape(' ', { name: 'inter', weight }),
  level,
})

/** `space`: the level of the space that follows, null where none does. */
function atomOf(clusters: readonly Cluster[], space: number | null, setting: Setting): Atom {
  const pieces = runs(clusters).flatMap((run) => piecesOf(run, setting))
  return {
    pieces,
    width: pieces.reduce((sum, { shaped }) => sum + shaped.width, 0),
    space: space === null ? null : spaceAt(space, setting),
    broken: () => inParts(clusters, space, setting),
  }
}

const inParts = (clusters: readonly Cluster[], space: number | null, setting: Setting): Atom[] =>
  clusters.map((one, at) => atomOf([one], at === clusters.length - 1 ? space : null, setting))

interface Group {
  own: Cluster[]
  space: number | null
}

/** Clusters that stay together on a line. */
function groups(clusters: readonly Cluster[]): Group[] {
  const found: Group[] = []
  let open: Group | null = null
  for (const [at, cluster] of clusters.entries()) {
    if (cluster.text === ' ') {
      if (open) open.space = cluster.level
      open = null
      continue
    }
    const before = open?.own.at(-1)
    if (open === null || (before && mayBreak(before, cluster, clusters[at + 1]))) {
      open = { own: [], space: null }
      found.push(open)
    }
    open.own.push(cluster)
  }
  return found
}

const closes = /^[\p{Pe}\p{Pf}、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…%]/u
const opens = /[\p{Ps}\p{Pi}]$/u
const hyphen = /^[-/‐–]$/

function mayBreak(before: Cluster, after: Cluster, next: Cluster | undefined): boolean {
  if (hyphen.test(before.text)) return next !== undefined && /^\p{L}/u.test(after.text)
  const wide = [before, after].some(({ text }) => isWide(text.codePointAt(0) ?? 0))
  return wide && !closes.test(after.text) && !opens.test(before.text)
}

/** Neighbours of one font and one direction; what says something else than it shows stands alone. */
function runs(clusters: readonly Cluster[]): Cluster[][] {
  const found: Cluster[][] = []
  for (const cluster of clusters) {
    const open = found.at(-1)
    const last = open?.at(-1)
    const joins = last?.font === cluster.font && last.level === cluster.level
    if (open && joins && last.says === last.text && cluster.says === cluster.text) open.push(cluster)
    else found.push([cluster])
  }
  return found
}

const turnsItself = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/**
 * The shaper turns Hebrew and Arabic around by itself, as it sees letters of theirs; other signs that run from right
 * to left are turned here, and their numbers, which do not, are kept from it.
 */
function piecesOf(run: readonly Cluster[], { weight, faces }: Setting): Piece[] {
  const [first] = run
  if (!first) return []
  const { font: name, level } = first
  const piece = (text: string, says: string): Piece => ({
    shaped: faces.shape(text, { name, weight, says }),
    level,
  })
  const text = run.map((one) => one.text).join('')
  const turns = turnsItself.test(text)
  if (run.length === 1) return [piece(text, first.says)]
  if (level % 2 === 0) return turns ? run.map((one) => piece(one.text, one.says)) : [piece(text, text)]
  // signs that are turned here are found in their own order when each is drawn by itself
  return turns ? [piece(text, text)] : run.map((one) => piece(one.text, one.says))
}

/** What stands for what is left out. */
export const ellipsisOf = ({ level }: Prepared, weight: Weight, faces: Faces): Atom =>
  atomOf([{ text: '…', says: '…', font: 'inter', level }], null, { weight, faces })
