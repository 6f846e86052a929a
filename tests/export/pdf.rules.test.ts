import { describe, expect, test } from 'vitest'

import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import type { Material } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { squeezed } from '#tests/support/squeezed.ts'
import { makeInitiative, makePortfolio, makeSnapshot } from '#tests/support/make.ts'

import { hostileTitles } from './hostile-material.ts'
import { hostileTexts } from './hostile-texts.ts'
import { made } from './made.ts'

const many = (count: number): Material =>
  materialOf(
    makeSnapshot({
      initiatives: Array.from({ length: count }, (_, at) =>
        makeInitiative({
          id: `row-${at}`,
          key: `TP-${at + 1}`,
          title: `Piece of work number ${at + 1} with a title of a few words`,
          area: 'customer_engagement',
          role: 'drives',
          budget: at * 100,
        }),
      ),
    }),
  )

const read = async (material: Material, choice: Partial<ExportChoice> = {}) =>
  readPdf(await made('pdf', material, choice))

const textOf = (pages: readonly { pieces: string[] }[]) =>
  squeezed(pages.flatMap((one) => one.pieces).join(''))

/** Names of the fonts and of what else the file's objects hold; streams are left out. */
const objectsOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')

describe('the document', () => {
  test('tells the whole story, in its words and its order', async () => {
    const material = many(12)
    const { pages } = await read(material)
    const text = textOf(pages)
    let from = 0
    for (const { title, lead, points, tables, notes } of storyOf(material, defaultChoice).sections) {
      from = text.indexOf(squeezed(title), from)
      expect(from, title).toBeGreaterThanOrEqual(0)
      const cells = tables.flatMap(({ title: name, columns, rows, empty }) =>
        rows.length === 0
          ? [name, empty]
          : [name, ...columns.map(({ header }) => header), ...rows.flat().map((cell) => cell.text)],
      )
      const missing = [lead, ...points, ...notes, ...cells].filter((one) => !text.includes(squeezed(one)))
      expect(missing).toEqual([])
    }
  })

  test.each([
    ['a4', 595.28, 841.89],
    ['letter', 612, 792],
  ] as const)('is set on %s, upright or across', async (paper, short, long) => {
    const { pages } = await read(many(3), { paper })
    const sizes = pages.map(({ width, height }) => [Math.min(width, height), Math.max(width, height)])
    for (const [one, other] of sizes) {
      expect(one).toBeCloseTo(short, 1)
      expect(other).toBeCloseTo(long, 1)
    }
    expect(pages[0]?.height).toBeGreaterThan(pages[0]?.width ?? Infinity)
    expect(pages.some(({ width, height }) => width > height)).toBe(true)
  })

  test('has its title, its language, a bookmark for each section, and tags for who listens', async () => {
    const material = materialOf(makeSnapshot({ portfolio: makePortfolio({ name: 'Care & <more>' }) }))
    const bytes = await made('pdf', material)
    const { title, language, bookmarks } = await readPdf(bytes)
    expect(title).toBe('Care & <more>')
    expect(language).toBe('en')
    expect(bookmarks).toEqual(storyOf(material, defaultChoice).sections.map((one) => one.title))
    expect(objectsOf(bytes)).toMatch(/\/Marked true/)
    expect(objectsOf(bytes)).toMatch(/\/S \/TH\b/)
  })

  test('numbers its pages, and carries the stamp and the label on each', async () => {
    const portfolio = makePortfolio({ illustrative: true })
    const material = materialOf(makeSnapshot({ portfolio, hidden: 7 }))
    const { stamp, label } = storyOf(material, defaultChoice)
    const { pages } = await read(material)
    expect(pages.length).toBeGreaterThan(2)
    for (const [at, page] of pages.entries()) {
      const text = textOf([page])
      expect(text).toContain(squeezed(`${at + 1} of ${pages.length}`))
      for (const one of [...stamp, label ?? '']) expect(text).toContain(squeezed(one))
    }
  })

  test('repeats the head of a table on each of its pages, and no row stands on two', async () => {
    const { pages } = await read(many(120), { sections: ['initiatives'] })
    const rows = pages.map(({ pieces }) => pieces.filter((one) => /^TP-\d+$/.test(one.trim())).length)
    expect(rows.filter((count) => count > 0).length).toBeGreaterThan(3)
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(120)
    for (const [at, { pieces }] of pages.entries())
      if ((rows[at] ?? 0) > 0) expect(squeezed(pieces.join(''))).toContain('KeyTitleClassStage')
    // each title stands with the last of its words on the page of its key
    for (const [at, page] of pages.entries())
      expect(textOf([page]).match(/ofafewwords/g)?.length ?? 0).toBe(rows[at])
  })

  test('says what it leaves out of a long table', async () => {
    const { pages } = await read(many(1_001), { sections: ['initiatives'], numbers: 'de' })
    expect(textOf(pages)).toContain(squeezed('The first 1.000 of 1.001; all of them are in the workbook.'))
    expect(textOf(pages)).not.toContain('TP-1001')
  })

  test('is the same file each time', async () => {
    expect(await made('pdf', many(3))).toEqual(await made('pdf', many(3)))
  })

  test('names no place outside, and brings every font that it uses', async () => {
    const bytes = await made('pdf', hostileTitles())
    const objects = objectsOf(bytes)
    expect(objects).not.toMatch(/\/(URI|JavaScript|JS|Launch|EmbeddedFile|GoToR|SubmitForm|AcroForm)\b/)
    const fonts = objects.match(/\/BaseFont \/\S+/g) ?? []
    expect(fonts.length).toBeGreaterThan(8)
    expect(fonts.filter((one) => !/\/[A-Z]{6}\+/.test(one))).toEqual([])
    expect(objects).not.toMatch(/\/Subtype \/Type1\b/)
  })
})

describe('the single page', () => {
  const onePage = { length: 'one_page' } as const

  test('holds the verdict, what decides it and the decisions', async () => {
    const material = many(4)
    const { pages, bookmarks } = await read(material, onePage)
    const [verdict] = storyOf(material, defaultChoice).sections
    expect(pages).toHaveLength(1)
    expect(bookmarks).toEqual([verdict?.title])
    const text = textOf(pages)
    for (const one of [verdict?.lead ?? '', ...(verdict?.points ?? []), 'Decisions needed', '1 of 1'])
      expect(text).toContain(squeezed(one))
  })

  test.each(
    Object.entries(hostileTexts).filter(([name]) => /500|without an end|lines|ways|Chinese/.test(name)),
  )('is one page where names, titles and directions are %s', async (_name, text) => {
    const snapshot = makeSnapshot({
      initiatives: [1, 2, 3, 4, 5, 6].map((at) => ({
        ...makeInitiative({ id: `row-${at}`, key: `TP-${at}`, role: 'supports', budget: at * 1_000 }),
        title: text,
      })),
    })
    // longer than anybody could make them
    const declarations = snapshot.declarations.map((one) => ({ ...one, direction: text }))
    const material = materialOf({
      ...snapshot,
      portfolio: { ...snapshot.portfolio, name: text },
      declarations,
    })
    for (const paper of ['a4', 'letter'] as const) {
      const { pages } = await read(material, { ...onePage, paper })
      expect(pages).toHaveLength(1)
      expect(textOf(pages)).toContain('1of1')
    }
  })

  test('is one page without anything in it', async () => {
    const { pages } = await read(materialOf(makeSnapshot({ declarations: [], initiatives: [] })), onePage)
    expect(pages).toHaveLength(1)
    expect(textOf(pages)).toContain(squeezed('No primary strategy is declared.'))
  })
})
