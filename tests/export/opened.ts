import { readIcs } from '#tests/support/read-ics.ts'
import { readMarkdown } from '#tests/support/read-markdown.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { readPng } from '#tests/support/read-png.ts'
import { readPptx } from '#tests/support/read-pptx.ts'
import { readSvg } from '#tests/support/read-svg.ts'
import { readXlsx } from '#tests/support/read-xlsx.ts'
import { squeezed } from '#tests/support/squeezed.ts'

/** A file as somebody else's program found it. */
export interface Opened {
  /** All that people read in it, in its order, squeezed: cells of a row follow one another. */
  text: string
  /** What in it does something, or leads elsewhere: nothing should. */
  active: string[]
}

const opened = (texts: Iterable<string>, active: string[] = []): Opened => ({
  text: squeezed([...texts].join('')),
  active,
})

/** Programs that open what is exported, each by somebody else. */
export const open = {
  md: (bytes: Uint8Array): Promise<Opened> => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const { lines, tables } = readMarkdown(text)
    const active = text.match(/(?<!\\)<[a-z/!]|(?<![\\:]):\/\/|(?<!\\)!?\[[^\]]*(?<!\\)\]\(/gi) ?? []
    return Promise.resolve(opened([...lines, ...tables.flat(2)], active))
  },
  json: (bytes: Uint8Array): Promise<Opened> => {
    const texts: string[] = []
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (_, value: unknown) => {
      if (typeof value === 'string' || typeof value === 'number') texts.push(String(value))
      return value
    })
    return Promise.resolve(opened(texts))
  },
  xlsx: async (bytes: Uint8Array): Promise<Opened> => {
    const { sheets, formulas, package: office } = await readXlsx(bytes)
    const cells = [...sheets.values()].flat(2).map((cell) => (cell === null ? '' : String(cell)))
    return opened(cells, [...formulas.map((one) => `formula: ${one}`), ...office.active])
  },
  ics: (bytes: Uint8Array): Promise<Opened> => {
    const { name, events } = readIcs(bytes)
    const texts = events.flatMap((one) => [one.summary, one.description, ...one.categories])
    // an alarm, an attachment or an address would do something
    return Promise.resolve(
      opened(
        [name, ...texts],
        events.flatMap((one) => one.active),
      ),
    )
  },
  svg: (bytes: Uint8Array): Promise<Opened> => {
    const { title, description, texts, active } = readSvg(bytes)
    return Promise.resolve(opened([title, description, ...texts], active))
  },
  png: (bytes: Uint8Array): Promise<Opened> => {
    const { width, height, variety } = readPng(bytes)
    if (Math.min(width, height, variety) < 20) throw new Error('there is nothing to see')
    return Promise.resolve(opened([]))
  },
  pptx: async (bytes: Uint8Array): Promise<Opened> => {
    const { slides, package: office } = await readPptx(bytes)
    return opened(
      slides.flatMap(({ paragraphs, notes, charts }) => [...paragraphs, ...notes, ...charts]),
      [...office.active],
    )
  },
  pdf: async (bytes: Uint8Array): Promise<Opened> => {
    const { pages, active } = await readPdf(bytes)
    return opened(
      pages.flatMap((page) => page.pieces),
      active,
    )
  },
} as const
