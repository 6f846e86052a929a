import { groupRows } from '../capability/backbone-groups.ts'
import { backboneRows } from '../capability/backbone.ts'
import type { BackboneRow } from '../capability/backbone.ts'
import { levelWords } from '../capability/capability.words.ts'
import { readCapabilities } from '../capability/reading.ts'
import { sayBackbone } from '../chart/level-map-sentences.ts'
import { drawLevelMap, levelMapFrame } from '../chart/level-map.ts'
import type { LevelMapPicture } from '../chart/level-map.ts'
import { quartersFrom } from '../kernel/quarter.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { headShapes, levelFill, lineShapes } from './backbone-shapes.ts'
import { legend } from './legend.ts'
import type { Picture, Shape } from './picture.ts'
import { cutText } from './text-width.ts'

interface Options {
  locale?: string
  width?: number
  /** Of a page; it has one capability at least. */
  height?: number
}

/** Two years ahead. */
const quartersShown = 8
const keyTop = 12

/** How far each capability has come, is planned to come, and must come by when, on pages: one at least. */
export function backbonePictures(
  snapshot: Snapshot,
  { locale = 'en', width = 900, height = 480 }: Options = {},
): Picture[] {
  const { fiscalYearStart } = snapshot.portfolio
  const quarters = quartersFrom(snapshot.today, { count: quartersShown, fiscalYearStart })
  const rows = backboneRows(readCapabilities(snapshot), quarters)
  const key = keyBelow(0, width)
  const pages = pagesOf(rows, height - key.bottom - keyTop)
  return pages.map((page, at): Picture => {
    const map = drawLevelMap(page, { quarters, by: 'kind', width, locale })
    const drawn = rows.length === 0 ? nothing(width) : mapShapes(map)
    const top = (rows.length === 0 ? 36 : map.height) + keyTop
    const below = rows.length === 0 ? null : keyBelow(top, width)
    return {
      name: 'backbone',
      title: pages.length === 1 ? 'Backbone' : `Backbone (${at + 1} of ${pages.length})`,
      width,
      height: below?.bottom ?? top,
      sentence: sayBackbone(rows, locale),
      table: tableOf(map),
      shapes: [...drawn, ...(below?.shapes ?? [])],
    }
  })
}

const keyBelow = (y: number, width: number) =>
  legend(
    levelWords.map((word, level) => ({ words: `${level} ${word}`, ...levelFill(level) })),
    { y, width, size: 11 },
  )

const nothing = (width: number): Shape[] => [
  {
    kind: 'text',
    x: 0,
    y: 20,
    text: cutText('No capability is named yet.', 12, width),
    size: 12,
    tone: 'muted',
  },
]

/** Rows in the order of their groups, as many on a page as there is room for with the heads of groups. */
function pagesOf(rows: readonly BackboneRow[], room: number): BackboneRow[][] {
  const { head, group, row: tall } = levelMapFrame
  const pages: BackboneRow[][] = []
  let [used, last]: [number, string | null] = [Infinity, null]
  for (const one of groupRows(rows, 'kind')) {
    for (const row of one.rows) {
      const wanted = tall + (last === one.id ? 0 : group)
      if (used + wanted > room) {
        pages.push([])
        used = head + group + tall
      } else used += wanted
      pages.at(-1)?.push(row)
      last = one.id
    }
  }
  return pages.length === 0 ? [[]] : pages
}

const mapShapes = (map: LevelMapPicture): Shape[] => [
  ...headShapes(map),
  ...map.groups.flatMap((group): Shape[] => [
    {
      kind: 'text',
      x: 0,
      y: group.y + 22,
      text: cutText(group.title, 12, map.width),
      size: 12,
      weight: 'bold',
      tone: 'muted',
    },
    ...group.lines.flatMap(lineShapes),
  ]),
]

const tableOf = ({ groups }: LevelMapPicture): string[][] => [
  ['Capability', 'Today', 'When', 'Planned level', 'Needed'],
  ...groups.flatMap(({ lines }) =>
    lines.flatMap(({ row, now, runs }) =>
      runs.map((run) => [row.reading.capability.name, now, run.when, run.level, run.need]),
    ),
  ),
]
