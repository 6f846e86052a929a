import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { choiceQuery } from './choice-query.ts'

/** The formats there are, each with what it is sent as. */
export const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ics: 'text/calendar; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
} as const satisfies Record<string, string>

export type ExportFormat = keyof typeof mediaTypes
// its keys are the formats
export const exportFormat = z.enum(Object.keys(mediaTypes) as ExportFormat[])

/** Of one picture. */
export const pictureFormats = ['png', 'svg'] as const satisfies readonly ExportFormat[]

export const exportApi = {
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/exports/{format}',
    of: 'portfolio',
    right: 'portfolio.export',
    gives: 'file',
    media: Object.values(mediaTypes),
    // other portfolios have revisions of their own
    volatile: ['compare'],
    summary: 'The portfolio summary as a file, with what was chosen',
    params: z.object({ id: portfolioId, format: exportFormat }),
    query: choiceQuery,
    reply: z.string(),
  }),
}
