import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/kernel/day.ts'
import { classify } from '#shared/focus/classify.ts'
import type { Picture } from '#shared/picture/picture.ts'
import { lineHeight, pagesOf } from '#shared/picture/roadmap-pages.ts'
import { planFrame } from '#shared/picture/roadmap-plan.ts'
import type { PlanRow } from '#shared/picture/roadmap-plan.ts'
import { roadmapPictures } from '#shared/picture/roadmap-picture.ts'
import { makeInitiative, makeLink, makeSnapshot } from '#tests/support/make.ts'
import { textsOf } from './every-picture.ts'

const today = '2026-11-22'
const drives = {
  role: 'drives',
  area: 'customer_engagement',
  start: '2026-01-01',
  end: '2027-01-01',
} as const
const cores = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    makeInitiative({ ...drives, key: `TP-${at + 1}`, title: `Work ${at + 1}` }),
  )

const draw = (
  given: Parameters<typeof makeSnapshot>[0],
  options: Parameters<typeof roadmapPictures>[2] = {},
) => {
  const snapshot = makeSnapshot(given)
  const classes = classify(snapshot)
  const rows = snapshot.initiatives.map((row) => ({ ...row, class: classes.get(row.id) ?? 'unclassified' }))
  return roadmapPictures(snapshot, rows, options)
}
const keysOn = (picture: Picture | undefined) => (picture?.table ?? []).slice(1).map(([key]) => key)

const planned = (count: number, lane: PlanRow['lane'] = 'core') =>
  cores(count).map((row): PlanRow => ({
    row: { ...row, class: 'core' },
    under: null,
    lane,
    marks: [],
    broken: [],
  }))

describe('rows on pages', () => {
  const roomFor = (rows: number) => planFrame.lane + rows * planFrame.row
  const pages = (count: number, room: number, most = 10) => pagesOf(planned(count), { room, most })

  test('stand on one page while they fit exactly, and one more makes a second', () => {
    expect(pages(8, roomFor(8)).map((page) => page.length)).toEqual([9])
    expect(pages(9, roomFor(8)).map((page) => page.length)).toEqual([9, 2])
    expect(pages(8, roomFor(8) - 1).map((page) => page.length)).toEqual([8, 2])
    expect(pages(0, roomFor(8))).toEqual([])
  })

  test('have their lane’s head again where it goes on', () => {
    const [, second] = pages(9, roomFor(8))
    expect(second?.[0]).toEqual({ kind: 'lane', lane: 'core', count: 9, continued: true })
  })

  test('never leave a head alone at the foot of a page', () => {
    const rows = [...planned(7), ...planned(1, 'competing')]
    for (let room = roomFor(5); room < roomFor(12); room += 5)
      for (const page of pagesOf(rows, { room, most: 99 })) expect(page.at(-1)?.kind).toBe('row')
  })

  test('have one row at least however small the page, and no more pages than are wanted', () => {
    expect(pages(3, 0).every((page) => page.some((line) => line.kind === 'row'))).toBe(true)
    expect(pages(100, roomFor(8), 3)).toHaveLength(3)
    expect(
      pages(100, roomFor(8), 3)
        .flat()
        .filter((line) => line.kind === 'row'),
    ).toHaveLength(24)
  })

  test('are higher by the names of marks and by each rule that is said', () => {
    const [row] = planned(1)
    if (!row) throw new Error('one was made')
    const mark = { id: 'm', kind: 'milestone', name: 'Live', day: today, state: 'open' } as const
    expect(lineHeight({ kind: 'row', row })).toBe(24)
    expect(lineHeight({ kind: 'row', row: { ...row, marks: [mark] } })).toBe(24 + 13)
  })
})

describe('the roadmap as pictures', () => {
  test('is one page without anything planned, which says so', () => {
    const [page, ...more] = draw({})
    expect(more).toEqual([])
    expect(textsOf(page!)).toContain('Nothing planned has dates yet.') // there is one at least
  })

  test('shows each row once over all pages, in order, none higher than asked for', () => {
    const pages = draw({ initiatives: cores(40) }, { height: 300 })
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.flatMap(keysOn)).toEqual(cores(40).map((row) => row.key))
    expect(pages.every((page) => page.height <= 300)).toBe(true)
    expect(pages.map((page) => page.title)[1]).toBe(`Roadmap (2 of ${pages.length})`)
  })

  test('counts what has no dates, and what is beyond the last page', () => {
    const bare = makeInitiative({ ...drives, start: null, end: null })
    const [page] = draw({ initiatives: [...cores(2), bare] })
    expect(textsOf(page!)).toContain('Not drawn: 1 initiative without dates.') // there is one at least
    const cut = draw({ initiatives: cores(40) }, { height: 300, most: 1 })
    expect(cut).toHaveLength(1)
    const shown = keysOn(cut[0]).length
    expect(textsOf(cut[0]!)).toContain(`Not drawn: ${40 - shown} more with dates.`) // there is one at least
  })

  test('says why something comes too early, in words, and hatches it in a red frame', () => {
    const core = makeInitiative({
      ...drives,
      key: 'TP-1',
      start: addDays(today, 100),
      end: addDays(today, 200),
    })
    const support = makeInitiative({
      ...drives,
      key: 'TP-2',
      role: 'supports',
      area: 'digitized_solutions',
      start: today,
      end: addDays(today, 50),
    })
    const links = [makeLink({ from: support.id, to: core.id, timing: 'after_start' })]
    const [page] = draw({ initiatives: [core, support], links })
    const said = textsOf(page!).find((text) => text.startsWith('TP-2 started on')) // there is one at least
    expect(said).toContain('100 days before TP-1 starts on')
    expect(page?.shapes).toContainEqual(
      expect.objectContaining({
        kind: 'rect',
        stroke: { tone: 'inverted', width: 1.5 },
        says: 'Out of order',
      }),
    )
    expect(page?.sentence).toContain('1 rule about order does not hold')
    expect(keysOn(page)).toEqual(['TP-1', 'TP-2'])
  })

  test('lets ends that nobody has set fade, and draws what is only proposed as an outline', () => {
    const [page] = draw({
      initiatives: [
        makeInitiative({ ...drives, title: 'Open', end: null }),
        makeInitiative({ ...drives, title: 'Idea', stage: 'idea' }),
      ],
    })
    const bars = (page?.shapes ?? []).flatMap((one) =>
      one.kind === 'rect' && one.height === planFrame.bar && one.fill?.tone === 'core' && one.y < 120
        ? [one]
        : [],
    )
    const opacities = bars.map((one) => one.fill?.opacity ?? 1)
    expect(opacities).toEqual(expect.arrayContaining([0.6, 1, 0.14]))
    expect(bars.find((one) => one.fill?.opacity === 0.14)?.stroke?.tone).toBe('core')
  })

  test.each([60, 400, 3_000, 9_000])('names parts of time that do not touch over %d days', (days) => {
    const [page] = draw({ initiatives: [makeInitiative({ ...drives, end: addDays(today, days) })] })
    expect(textsOf(page!)).toContain('Today') // there is one at least
    expect(textsOf(page!).some((text) => /^20\d\d$/.test(text))).toBe(true) // there is one at least
  })
})
