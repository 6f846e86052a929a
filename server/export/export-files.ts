import { defaultChoice } from '#shared/export/choice.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import { markdownOf } from '#shared/export/markdown.ts'
import { materialOf } from '#shared/export/material.ts'
import { storyOf } from '#shared/export/story-of.ts'
import { summarise } from '#shared/export/summary.ts'
import type { Basis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { csvFile } from './csv-file.ts'

interface ExportFile {
  contentType: string
  /** The file's text, in parts: a long one is never whole in memory. */
  parts: (snapshot: Snapshot, options: { basis?: Basis | undefined }) => Iterable<string>
}

/** The formats there are; each reads one snapshot, so all say the same. */
export const exportFiles = {
  csv: { contentType: 'text/csv; charset=utf-8; header=present', parts: (snapshot) => csvFile(snapshot) },
  md: {
    contentType: 'text/markdown; charset=utf-8',
    parts: (snapshot, { basis }) => [markdownOf(storyOf(materialOf(snapshot), { ...defaultChoice, basis }))],
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    parts: (snapshot, { basis }) => [
      JSON.stringify(summarise(materialOf(snapshot), { ...defaultChoice, basis }), null, 2),
      '\n',
    ],
  },
} as const satisfies Record<ExportFormat, ExportFile>

/** `KP-2026-11-22.csv`: letters, digits and hyphens only, since keys and days hold nothing else. */
export const exportFileName = ({ portfolio, today }: Snapshot, format: ExportFormat): string =>
  `${portfolio.key}-${today}.${format}`
