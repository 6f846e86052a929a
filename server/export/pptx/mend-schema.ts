import type { Deck } from './deck.ts'
import { mendObjects } from './mend-objects.ts'
import { change } from './parts.ts'
import type { Parts } from './parts.ts'

interface Known {
  readonly parts: Parts
  readonly tables: readonly string[]
}

/** How a part's text has to change; parts that nothing is said of stay as they are. */
const mendings: readonly { of: RegExp; mend: (xml: string, known: Known) => string }[] = [
  { of: /^\[Content_Types\]\.xml$/, mend: onlyExisting },
  { of: /^ppt\/presentation\.xml$/, mend: notesMasterFirst },
  {
    of: /^ppt\/slide(?:s|Layouts|Masters)\/[^/]+\.xml$/,
    mend: (xml, { tables }) => mendObjects(onePerParagraph(xml), tables),
  },
  { of: /^ppt\/notesSlides\/[^/]+\.xml$/, mend: paragraphs },
]

/** Where the library's parts break the schema, or do not say what they are, they are put right; in place. */
export function mendSchema(parts: Parts, { tables }: Pick<Deck, 'tables'>): void {
  for (const path of parts.keys()) {
    const found = mendings.find(({ of }) => of.test(path))
    if (found) change(parts, path, (xml) => found.mend(xml, { parts, tables }))
  }
}

/** The schema wants the notes' master before the slides. */
function notesMasterFirst(xml: string): string {
  const [list = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/.exec(xml) ?? []
  return xml.replace(list, '').replace('<p:sldIdLst>', () => `${list}<p:sldIdLst>`)
}

/** Paragraphs say how they run once; the library says it before every run. */
function onePerParagraph(xml: string): string {
  return xml.replaceAll(/<\/a:r><a:pPr[^>]*>.*?<\/a:pPr>/g, '</a:r>')
}

/** A master is declared for each slide, and there is one; and no type is called image/jpg. */
function onlyExisting(xml: string, { parts }: Known): string {
  return xml
    .replaceAll(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, path: string) =>
      parts.has(path) ? override.trim() : '',
    )
    .replace('image/jpg', 'image/jpeg')
}

/** Notes are one run with line breaks, which PowerPoint shows as spaces: each line becomes a paragraph. */
function paragraphs(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r>)<a:endParaRPr[^>]*\/><\/a:p>/,
    (_all, open: string, text: string, close: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${open}${line}${close}</a:p>`)
        .join(''),
  )
}
