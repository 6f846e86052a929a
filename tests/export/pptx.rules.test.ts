import { beforeAll, describe, expect, test } from 'vitest'
import JSZip from 'jszip'

import { defaultChoice } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'
import { readPptx } from '#tests/support/read-pptx.ts'
import type { ReadSlide } from '#tests/support/read-pptx.ts'
import { elements } from '#tests/support/read-xml.ts'
import { squeezed } from '#tests/support/squeezed.ts'

import { made } from './made.ts'
import { material, snapshot } from './pptx-material.ts'

const story = storyOf(material, defaultChoice)
let slides: ReadSlide[]
let parts: [string, Document][]
const logo = { mediaType: 'image/png', base64: 'iVBORw0KGgo=', width: 40, height: 20 } as const
beforeAll(async () => {
  const read = await readPptx(await made('pptx', { ...material, logo }))
  slides = read.slides
  parts = [...read.package.documents]
})

const partsLike = (pattern: RegExp) => parts.filter(([path]) => pattern.test(path)).map(([, part]) => part)
const slideParts = () => partsLike(/^ppt\/slides\/[^/]+\.xml$/)
const textIn = (node: Document | Element) =>
  elements(node, 't')
    .map((one) => one.textContent)
    .join('')

describe('slides', () => {
  test('tell each section of the story under its title, with what it comes to and its notes', () => {
    for (const { title, lead, notes } of story.sections) {
      const told = slides.filter(({ paragraphs }) => paragraphs[0]?.startsWith(title))
      expect(told.length).toBeGreaterThan(0)
      expect(told[0]?.paragraphs).toContain(lead)
      expect(told[0]?.notes).toEqual(expect.arrayContaining([...notes]))
    }
  })

  test('carry the stamp, the label of a sample and their number, each', () => {
    const stamp = squeezed(story.stamp.join(''))
    for (const [at, { paragraphs }] of slides.entries()) {
      expect(squeezed(paragraphs.join(''))).toContain(stamp)
      expect(paragraphs).toContain(story.label)
      expect(paragraphs.at(-1)).toBe(String(at + 1))
    }
  })

  test('hold the tables of initiatives, decisions and thresholds cell by cell', () => {
    const rows = slides.flatMap(({ tables }) => tables.flat())
    for (const id of ['initiatives', 'decisions'] as const) {
      const [table] = story.sections.find((section) => section.id === id)?.tables ?? []
      for (const row of table?.rows ?? []) {
        const cells = row.map(({ text }) => squeezed(text))
        expect(rows.map((one) => one.map((cell) => squeezed(cell.replace('■', ''))))).toContainEqual(cells)
      }
    }
  })

  test('have a title that is one to PowerPoint, in an outline without two of a name', () => {
    const titles = slideParts().map((slide) => {
      const title = elements(slide, 'sp').find((one) =>
        elements(one, 'ph').some((place) => place.getAttribute('type') === 'title'),
      )
      return title ? textIn(title) : ''
    })
    expect(titles).not.toContain('')
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('say what every picture, chart and table shows', () => {
    const seen = slideParts().flatMap((slide) =>
      ['graphicFrame', 'grpSp', 'pic'].flatMap((kind) =>
        elements(slide, kind).map((one) => elements(one, 'cNvPr')[0]?.getAttribute('descr') ?? ''),
      ),
    )
    expect(seen.length).toBeGreaterThan(8)
    expect(seen).not.toContain('')
    for (const { pictures } of story.sections.slice(0, 1))
      for (const { sentence } of pictures) expect(seen).toContain(sentence)
  })

  test('give each object an id of its own', () => {
    for (const slide of slideParts()) {
      const ids = elements(slide, 'cNvPr').map((one) => one.getAttribute('id'))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('have the head of each table marked as one, and lead nowhere', () => {
    const heads = slideParts().flatMap((slide) =>
      elements(slide, 'tblPr').map((one) => one.getAttribute('firstRow')),
    )
    expect(new Set(heads)).toEqual(new Set(['1']))
    expect(slideParts().flatMap((slide) => elements(slide, 'hlinkClick'))).toEqual([])
  })
})

describe('the file', () => {
  test('says its title, its language and the day that it shows', () => {
    const [core] = partsLike(/^docProps\/core/)
    const told = (name: string) => (core ? elements(core, name)[0]?.textContent : undefined)
    expect([told('title'), told('language'), told('created')]).toEqual([
      'Care & more',
      'en',
      `${snapshot.today}T00:00:00Z`,
    ])
  })

  test('has the portfolio’s accent as the first colour to choose', () => {
    const [theme] = partsLike(/^ppt\/theme\/theme1/)
    const [accent] = theme ? elements(theme, 'accent1') : []
    expect(accent?.firstElementChild?.getAttribute('val')).toBe('B45309')
  })

  test('has the logo once, on the layout of all slides', () => {
    const drawn = partsLike(/^ppt\/slideLayouts\/[^/]+\.xml$/).flatMap((layout) => elements(layout, 'pic'))
    expect(drawn.map((one) => elements(one, 'cNvPr')[0]?.getAttribute('descr'))).toEqual([
      'Logo of Care & more',
    ])
    expect(slideParts().flatMap((slide) => elements(slide, 'pic'))).toEqual([])
  })

  test('has the sections that were chosen and no others', async () => {
    const read = await readPptx(await made('pptx', material, { sections: ['judged'] }))
    expect(read.slides[0]?.paragraphs[0]).toMatch(/^How this was judged/)
    expect(read.slides.flatMap(({ charts }) => charts)).toEqual([])
  })
})

describe('many initiatives', () => {
  const many = (count: number) =>
    materialOf(
      makeSnapshot({
        initiatives: Array.from({ length: count }, (_, at) =>
          makeInitiative({ key: `TP-${at + 1}`, title: `Work ${at + 1}`, budget: 100 * (at + 1) }),
        ),
      }),
    )

  test('stand on as many slides as they need, below the same head', async () => {
    const read = await readPptx(await made('pptx', many(60), { sections: ['initiatives'] }))
    const tables = read.slides.flatMap((slide) => slide.tables)
    expect(tables.length).toBeGreaterThan(2)
    expect(new Set(tables.map(([head]) => head?.[0]))).toEqual(new Set(['Key']))
    const keys = tables.flatMap(([, ...rows]) => rows.map((row) => row[0]))
    expect(keys).toEqual(Array.from({ length: 60 }, (_, at) => `TP-${at + 1}`))
  })

  test.each([
    [999, 999],
    [1_000, 1_000],
    [1_001, 1_000],
  ])('of %i are shown %i, the heaviest, and so it is said', { timeout: 60_000 }, async (count, shown) => {
    const zip = await JSZip.loadAsync(await made('pptx', many(count), { sections: ['initiatives'] }))
    const texts = await Promise.all(zip.file(/^ppt\/slides\/slide/).map((one) => one.async('string')))
    const all = texts.join('')
    const keys = Array.from(all.matchAll(/>(TP-\d+)</g), ([, key]) => key)
    expect(keys).toHaveLength(shown)
    expect(keys.includes('TP-1')).toBe(shown === count)
    const sentence = 'Here stand the 1,000 with the largest budget of 1,001; the workbook has all of them.'
    expect(all.includes(sentence)).toBe(shown < count)
  })
})
