import { classWords } from '../focus/focus.words.ts'
import { countWords, joinWords } from '../focus/number-words.ts'
import type { Initiative } from '../initiative/initiative.ts'
import { formatDay } from '../kernel/day.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { sayBroken } from '../roadmap/out-of-order.words.ts'
import { legend } from './legend.ts'
import type { Picture, Shape } from './picture.ts'
import { sayDates } from './roadmap-bar.ts'
import { headShapes } from './roadmap-head.ts'
import type { Strip } from './roadmap-head.ts'
import { roadmapKey } from './roadmap-key.ts'
import { lineHeight, pagesOf } from './roadmap-pages.ts'
import type { PlanLine } from './roadmap-pages.ts'
import { planFrame, planOf } from './roadmap-plan.ts'
import type { RoadmapPlan } from './roadmap-plan.ts'
import { lineShapes } from './roadmap-row.ts'
import { cutText } from './text-width.ts'

interface Options {
  locale?: string
  /** Of a page, in points; a page is as high as its rows need, and at most `height`. */
  width?: number
  height?: number
  /** Pages that are drawn; what does not fit is counted. */
  most?: number
}

/** Pictures on pages, one at least, each drawn when it is asked for. */
export interface Pages {
  readonly count: number
  /** The first is 0; there are no others than counted. */
  readonly draw: (at: number) => Picture
}

/** The roadmap on pages, with lanes, bars, what comes too early and why, and what is not drawn in words. */
export function roadmapPages(
  snapshot: Snapshot,
  initiatives: readonly Initiative[],
  { locale = 'en', width = 900, height = 480, most = 10 }: Options = {},
): Pages {
  const plan = planOf(snapshot, initiatives, { width, locale })
  const key = legend(roadmapKey(plan), { y: 0, width, size: 11 })
  const room = height - planFrame.head - planFrame.foot - key.bottom - planFrame.note
  const pages = pagesOf(plan.rows, { room, most })
  if (pages.length === 0) pages.push([])
  const drawn = pages.flat().filter((line) => line.kind === 'row').length
  return {
    count: pages.length,
    draw: (at) => {
      const note = sayRest(plan, at === pages.length - 1 ? plan.rows.length - drawn : 0)
      return pageOf(pages[at] ?? [], { plan, note, number: at + 1, of: pages.length })
    },
  }
}

/** The same, all of them. */
export function roadmapPictures(...given: Parameters<typeof roadmapPages>): Picture[] {
  const { count, draw } = roadmapPages(...given)
  return Array.from({ length: count }, (_, at) => draw(at))
}

interface Page {
  readonly plan: RoadmapPlan
  readonly note: string | null
  readonly number: number
  readonly of: number
}

function pageOf(lines: readonly PlanLine[], { plan, note, number, of }: Page): Picture {
  const { width, locale } = plan
  const shapes: Shape[] = []
  const strips: Strip[] = []
  let y: number = planFrame.head
  for (const line of lines) {
    shapes.push(...lineShapes(line, y, plan))
    const tall = lineHeight(line)
    // clear of the words below a bar
    if (line.kind === 'row') strips.push([y, y + planFrame.row - (tall > planFrame.row ? 3 : 0)])
    y += tall
  }
  if (lines.length === 0) {
    const text = 'Nothing planned has dates yet.'
    shapes.push({ kind: 'text', x: 8, y: y + 24, text, size: 12, tone: 'muted' })
    y += 40
  }
  const key = legend(roadmapKey(plan), { y: y + planFrame.foot, width, size: 11 })
  if (note !== null)
    shapes.push({
      kind: 'text',
      x: 0,
      y: key.bottom + 11,
      text: cutText(note, 11, width),
      size: 11,
      tone: 'muted',
      width,
    })
  return {
    name: 'roadmap',
    title: of === 1 ? 'Roadmap' : `Roadmap (${number} of ${of})`,
    width,
    height: key.bottom + (note === null ? 0 : planFrame.note),
    sentence: sayRoadmap(plan),
    table: tableOf(lines, plan, locale),
    shapes: [...headShapes(plan, strips), ...shapes, ...key.shapes],
  }
}

/** What no bar shows: initiatives without dates, and those beyond the last page. */
function sayRest({ undated, locale }: RoadmapPlan, more: number): string | null {
  const said = [
    ...(undated > 0 ? [`${countWords(undated, ['initiative', 'initiatives'], locale)} without dates`] : []),
    ...(more > 0 ? [countWords(more, ['more with dates', 'more with dates'], locale)] : []),
  ]
  return said.length === 0 ? null : `Not drawn: ${joinWords(said, 'and')}.`
}

function sayRoadmap({ rows, undated, scale, locale }: RoadmapPlan): string {
  const broken = rows.reduce((sum, one) => sum + one.broken.length, 0)
  const parts = [
    countWords(rows.length, ['initiative with dates', 'initiatives with dates'], locale),
    ...(undated > 0 ? [countWords(undated, ['without', 'without'], locale)] : []),
  ]
  const held =
    broken === 0
      ? 'nothing known comes too early'
      : `${countWords(broken, ['rule about order does', 'rules about order do'], locale)} not hold`
  const [from, to] = [formatDay(scale.from, { locale }), formatDay(scale.to, { locale })]
  return `Roadmap from ${from} to ${to}: ${parts.join(', ')}; ${held}.`
}

const tableOf = (lines: readonly PlanLine[], { rules }: RoadmapPlan, locale: string): string[][] => [
  ['Key', 'Initiative', 'Class', 'Start', 'End', 'Milestones and gates', 'Out of order'],
  ...lines.flatMap((line) => {
    if (line.kind === 'lane') return []
    const { row, marks, broken } = line.row
    const { start, end } = sayDates(line.row, locale)
    return [
      [
        row.key,
        row.title,
        classWords[row.class],
        start,
        end,
        marks.map((mark) => `${mark.name} (${formatDay(mark.day, { locale })})`).join('; '),
        broken.map((rule) => sayBroken(rule, { rules, locale })).join(' '),
      ],
    ]
  }),
]
