import { readPackage } from './read-package.ts'
import type { OfficePackage } from './read-package.ts'
import { elements } from './read-xml.ts'

export interface ReadSlide {
  /** Every paragraph on it, in tables and shapes, in the file's order. */
  paragraphs: string[]
  /** Tables by rows of cells. */
  tables: string[][][]
  /** The numbers and words in its charts, as they are plotted. */
  charts: string[]
  notes: string[]
}

/** The slides of a presentation in the order in which they are shown, read from its XML. */
export async function readPptx(bytes: Uint8Array): Promise<{ slides: ReadSlide[]; package: OfficePackage }> {
  const office = await readPackage(bytes)
  const main = 'ppt/presentation.xml'
  const targets = office.related(main)
  const slides = elements(xmlOf(office, main), 'sldId').map((one) =>
    readSlide(office, targets.get(one.getAttribute('r:id') ?? '') ?? ''),
  )
  return { slides, package: office }
}

function xmlOf({ documents }: OfficePackage, path: string): Document {
  const part = documents.get(path)
  if (part === undefined) throw new Error(`there is no ${path}`)
  return part
}

function readSlide(office: OfficePackage, path: string): ReadSlide {
  const slide = xmlOf(office, path)
  const related = [...office.related(path).values()]
  const of = (kind: RegExp) => related.filter((one) => kind.test(one)).map((one) => xmlOf(office, one))
  return {
    paragraphs: paragraphsIn(slide),
    tables: elements(slide, 'tbl').map((table) =>
      elements(table, 'tr').map((row) => elements(row, 'tc').map((cell) => paragraphsIn(cell).join('\n'))),
    ),
    charts: of(/\/charts\/chart[^/]*\.xml$/).flatMap((chart) =>
      elements(chart, 'v').map((value) => value.textContent),
    ),
    notes: of(/\/notesSlides\//).flatMap(paragraphsIn),
  }
}

const paragraphsIn = (node: Document | Element): string[] =>
  elements(node, 'p').map((paragraph) =>
    elements(paragraph, '*')
      .map((one) => (one.localName === 't' ? one.textContent : one.localName === 'br' ? '\n' : ''))
      .join(''),
  )
