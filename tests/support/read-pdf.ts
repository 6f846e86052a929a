import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdfPage {
  /** Pieces of text in the order in which they are drawn. */
  pieces: string[]
  /** What stands at one height, from left to right. */
  lines: string[]
  /** In points. */
  width: number
  height: number
  rotation: number
}

export interface ReadPdf {
  pages: ReadPdfPage[]
  title: string | null
  language: string | null
  bookmarks: string[]
  /** Links, scripts, attachments, forms: whatever does something. */
  active: string[]
}

const fonts = join(import.meta.dirname, '../../node_modules/pdfjs-dist/standard_fonts/')
const maps = join(import.meta.dirname, '../../node_modules/pdfjs-dist/cmaps/')

/** Opens a PDF in Mozilla's reader. Throws when it is damaged. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes), // it is taken away
    verbosity: 0,
    stopAtErrors: true,
    standardFontDataUrl: fonts,
    cMapUrl: maps,
  })
  try {
    const file = await task.promise
    const pages: ReadPdfPage[] = []
    const active = await activeIn(file)
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number)
      pages.push(await readPage(page))
      // the reader's own shape, of which a few facts are looked at
      for (const one of (await page.getAnnotations()) as Annotation[])
        if (!isPlaceInside(one)) active.push(`page ${number}: ${JSON.stringify(one)}`)
    }
    const { info } = await file.getMetadata()
    const { Title: title, Language: language } = info as { Title?: string; Language?: string } // as PDF names them
    return {
      pages,
      title: title ?? null,
      language: language ?? null,
      bookmarks: ((await file.getOutline()) ?? []).map((one) => one.title),
      active,
    }
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy): Promise<ReadPdfPage> {
  const { items } = await page.getTextContent()
  const rows = new Map<number, { x: number; text: string }[]>()
  const pieces: string[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    pieces.push(item.str)
    // a matrix of six, whose last two are the place
    const [x = 0, y = 0] = (item.transform as number[]).slice(4)
    const row = rows.get(Math.round(y)) ?? []
    row.push({ x, text: item.str })
    rows.set(Math.round(y), row)
  }
  const { width, height, rotation } = page.getViewport({ scale: 1 })
  const lines = [...rows]
    .toSorted(([one], [other]) => other - one)
    .map(([, row]) =>
      row
        .toSorted((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
  return { pieces, lines, width, height, rotation }
}

async function activeIn(file: PDFDocumentProxy): Promise<string[]> {
  const [scripts, attachments, open, fields] = await Promise.all([
    file.hasJSActions(),
    file.getAttachments(),
    file.getOpenAction(),
    file.getFieldObjects(),
  ])
  return Object.entries({ scripts, attachments, open, fields }).flatMap(([name, found]) =>
    found ? [`${name}: ${JSON.stringify(found)}`] : [],
  )
}

interface Annotation {
  subtype?: string
  url?: string
  action?: string
  dest?: unknown
}

/** A contents line leads to a page of the same file; that is no action. */
const isPlaceInside = (annotation: Annotation) =>
  annotation.subtype === 'Link' &&
  annotation.url === undefined &&
  annotation.action === undefined &&
  annotation.dest !== undefined
