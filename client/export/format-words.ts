import { exportFormat, pictureFormats } from '#shared/export/export.api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'

interface FormatWords {
  /** On its button. */
  name: string
  /** "Making the …" */
  thing: string
  about: string
}

/** Every format that a summary is taken away in, in the order in which they are offered. */
export const formatWords = {
  pptx: {
    name: 'Slides',
    thing: 'slides',
    about: 'PowerPoint, with shapes and tables that can be edited; sources and limits in the notes.',
  },
  pdf: { name: 'PDF', thing: 'document', about: 'The same story on paper, to read and to file.' },
  xlsx: {
    name: 'Workbook',
    thing: 'workbook',
    about: 'Excel: summary, initiatives, findings, support, roadmap. Import it again and nothing changes.',
  },
  csv: {
    name: 'CSV',
    thing: 'CSV file',
    about: 'One row an initiative, header first. Import it again and nothing changes.',
  },
  md: { name: 'Markdown', thing: 'Markdown file', about: 'The same story to mail or paste.' },
  json: {
    name: 'JSON',
    thing: 'JSON file',
    about: 'For programs, with the assessment under the names that the API gives it.',
  },
  png: { name: 'Dial (PNG)', thing: 'picture', about: 'The dial, to paste anywhere.' },
  svg: { name: 'Dial (SVG)', thing: 'picture', about: 'The dial, sharp at any size.' },
  ics: { name: 'Calendar', thing: 'calendar', about: 'Milestones and gates with their days.' },
} as const satisfies Record<ExportFormat, FormatWords>

/** What a board is sent. */
export const boardPack = 'pptx' satisfies ExportFormat

// each picture is offered by itself
const pictures: ReadonlySet<string> = new Set(pictureFormats)

/** In the order of their words; pictures are not among them. */
export const formatsOffered = Object.keys(formatWords)
  .filter((one) => !pictures.has(one))
  .map((one) => exportFormat.parse(one))
