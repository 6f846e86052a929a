import { exportFormat } from '#shared/export/export.api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'

interface FormatWords {
  /** On its button. */
  name: string
  /** "Making the …" */
  thing: string
  about: string
}

// what is planned has its words already; what the contract does not have is not shown
type Planned = ExportFormat | 'pptx' | 'pdf' | 'xlsx' | 'ics' | 'png' | 'svg'

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
  ics: { name: 'Calendar', thing: 'calendar', about: 'Milestones and gates with their days.' },
  png: { name: 'Picture (PNG)', thing: 'picture', about: 'The dial, to paste anywhere.' },
  svg: { name: 'Picture (SVG)', thing: 'picture', about: 'The dial, sharp at any size.' },
} as const satisfies Record<Planned, FormatWords>

/** What a board is sent: slides, where they are made. */
export const boardPack: ExportFormat =
  exportFormat.options.find((one: Planned) => one === 'pptx') ??
  exportFormat.options.find((one: Planned) => one === 'pdf') ??
  'md'
