import JSZip from 'jszip'

import type { Deck } from './deck.ts'
import { accentOf } from './deck.ts'
import { chartSheet } from './chart-sheet.ts'
import { chartXml } from './chart-xml.ts'
import { mendSchema } from './mend-schema.ts'
import { describeFile } from './describe-file.ts'

/** The file: what the library wrote, mended, with charts of our own; the same deck always gives the same bytes. */
export async function finish(deck: Deck, day: string): Promise<Uint8Array> {
  // packed once, at the end
  const written = await deck.file.write({ outputType: 'nodebuffer' })
  const zip = await JSZip.loadAsync(written)
  await putCharts(zip, deck)
  await mendSchema(zip)
  await describeFile(zip, { day, accent: accentOf(deck.story) })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } })
}

const numberIn = (path: string) => Number(/\d+/.exec(path)?.[0] ?? 0)
const byNumber = (one: string, other: string) => numberIn(one) - numberIn(other)

async function putCharts(zip: JSZip, { charts }: Deck): Promise<void> {
  const paths = Object.keys(zip.files)
  const parts = paths.filter((path) => /^ppt\/charts\/[^/]+\.xml$/.test(path)).toSorted(byNumber)
  const sheets = paths.filter((path) => /^ppt\/embeddings\/[^/]+\.xlsx$/.test(path)).toSorted(byNumber)
  for (const [at, chart] of charts.entries()) {
    zip.file(parts[at] ?? '', chartXml(chart))
    zip.file(sheets[at] ?? '', await chartSheet(chart))
  }
}
