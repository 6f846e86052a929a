import { restore } from '../export/formula.ts'
import { splitList } from '../export/list-cell.ts'
import { cellText, decodeEntities } from './clean.ts'
import { blank, read, unread } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './table.ts'

export interface TextColumn {
  /** More characters than this are no value of the field. */
  most: number
  /** Our own export: what looks like an HTML entity is meant as it stands. */
  literal: boolean
}

const replacement = '\ufffd'

/** A cell as text. A note says when HTML entities were turned into characters, or when bytes could not be decoded. */
export function readText(cell: Cell, column: TextColumn): Reading<string> {
  const written = cellText(cell)
  if (written === '') return blank
  const text = restore(written)
  const decoded = column.literal ? text : decodeEntities(text).trim()
  if (decoded.length > column.most) {
    return unread(`This has ${decoded.length} characters; ${column.most} fit.`)
  }
  if (decoded.includes(replacement))
    return read(decoded, 'Some characters of this cell could not be decoded.')
  return read(decoded, decoded === text ? null : 'HTML entities were read as the characters they stand for.')
}

const noName =
  /^(?:exempt\b|redacted\b|withheld\b|section \d+\b|n\/?a$|tb[acd]$|unknown$|vacant$|none$|[-–—?.]+$)/i

/** The name of a unit or a person; what files write in place of one ("TBC", "Exempt under …") makes nobody. */
export function readName(cell: Cell, column: TextColumn): Reading<string> {
  const name = readText(cell, column)
  if (name.value === undefined) return name
  if (noName.test(name.value) && !column.literal)
    return unread('This stands where a name would, and names nobody.')
  return read(name.value.replaceAll(/\s+/g, ' '), name.message)
}

/** Tags between semicolons, bars or line ends; between commas where there are none of those (never in our own files). */
export function readTags(cell: Cell, column: { literal: boolean }): Reading<string[]> {
  const text = readText(cell, { most: 20_000, literal: column.literal })
  if (text.value === undefined) return text.message === null ? blank : unread(text.message)
  const tags = [...new Set(tagsIn(text.value, column.literal))]
  if (tags.length > 50) return unread('An initiative has at most 50 tags.')
  if (tags.some((tag) => tag.length > 60)) return unread('A tag has at most 60 characters.')
  return read(tags, text.message)
}

function tagsIn(text: string, literal: boolean): string[] {
  if (literal || text.includes(';')) return splitList(text)
  return text
    .split(/[|\n]/.test(text) ? /[|\n]/ : /,/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}
