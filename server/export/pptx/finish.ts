import { chartSheet } from './chart-sheet.ts'
import { chartXml } from './chart-xml.ts'
import type { Deck } from './deck.ts'
import { accentOf } from './deck.ts'
import { describeFile } from './describe-file.ts'
import { mendSchema } from './mend-schema.ts'
import type { Parts } from './parts.ts'
import { pack, readStored } from './zip.ts'

/** The file: what the library wrote, mended, with charts and tables of our own. */
export async function finish(deck: Deck, day: string): Promise<Uint8Array> {
  const written = await deck.file.write({ outputType: 'nodebuffer' })
  // a buffer was asked for, and what it holds is packed once, at the end
  const parts: Parts = readStored(written as Buffer)
  await putCharts(parts, deck)
  mendSchema(parts, deck)
  describeFile(parts, { day, accent: accentOf(deck.story) })
  return pack(parts)
}

const numberIn = (path: string) => Number(/\d+/.exec(path)?.[0] ?? 0)
const byNumber = (one: string, other: string) => numberIn(one) - numberIn(other)

async function putCharts(parts: Parts, { charts }: Deck): Promise<void> {
  const like = (pattern: RegExp) => [...parts.keys()].filter((path) => pattern.test(path)).toSorted(byNumber)
  const drawn = like(/^ppt\/charts\/[^/]+\.xml$/)
  const sheets = like(/^ppt\/embeddings\/[^/]+\.xlsx$/)
  for (const [at, chart] of charts.entries()) {
    parts.set(drawn[at] ?? '', chartXml(chart))
    parts.set(sheets[at] ?? '', await chartSheet(chart))
  }
}
