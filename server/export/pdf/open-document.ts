import pdfMake from 'pdfmake'

import type { Paper } from '#shared/export/choice.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A glyph's place beside its own width, in thousandths of the size. */
export interface GlyphPosition {
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  readonly advanceWidth: number
}

/** Of OpenType, by their four letters. */
export type FontFeatures = Readonly<Record<string, boolean>>

/** A font as the document embeds it: of the glyphs that are used, nothing else goes into the file. */
export interface EmbeddedFont {
  readonly id: string
  readonly font: { hasGlyphForCodePoint: (code: number) => boolean }
  /** Glyph numbers in hexadecimal, from left to right, whatever the script. */
  readonly encode: (text: string, features: FontFeatures) => [string[], GlyphPosition[]]
  readonly ref: () => unknown
  /** By glyph number: which of the font it is, how wide it is, and what text it stands for. */
  readonly subset: { readonly glyphs: number[] }
  readonly widths: number[]
  readonly unicode: number[][]
}

/** pdfkit's document, with what it has and its types do not say. */
export interface PdfDocument extends Omit<PDFKit.PDFDocument, 'page'> {
  readonly page: { readonly fonts: Record<string, unknown>; readonly width: number; readonly height: number }
  readonly _font: EmbeddedFont
}

/** In points. */
export const paperSizes: Record<Paper, readonly [width: number, height: number]> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
}

// nothing that anybody wrote is ever looked up, on this machine or elsewhere
pdfMake.setUrlAccessPolicy(() => false)
pdfMake.setLocalAccessPolicy(() => false)

/** An empty document with its first page, tagged for screen readers; `day` stands as its date, so that it is the same each time. */
export async function openDocument({
  title,
  subject,
  day,
  paper,
}: {
  title: string
  subject: string
  day: Day
  paper: Paper
}): Promise<PdfDocument> {
  const made = pdfMake.createPdf(
    {
      content: [],
      pageSize: paper === 'a4' ? 'A4' : 'LETTER',
      version: '1.7',
      language: 'en',
      tagged: true,
      displayTitle: true,
      info: {
        title,
        subject,
        author: 'Bearing',
        creator: 'Bearing',
        producer: 'Bearing',
        creationDate: new Date(`${day}T00:00:00Z`),
      },
    },
    { bufferPages: true },
  )
  // pdfkit's types leave out the font at hand and a page's fonts
  return (await made.getStream()) as unknown as PdfDocument
}

/** The file, once nothing more is drawn. */
export function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })
}
