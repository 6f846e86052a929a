import * as z from 'zod'

import { undone } from '../history/history.api.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { listOf, pageQuery } from '../kernel/list.ts'
import { importPatch, importRun, rowVerdict } from './import-run.ts'

const params = z.object({ id: opaqueId })
const inPortfolio = z.object({ id: portfolioId })

const rowsQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(0).max(1000).default(100),
  verdict: rowVerdict.optional(),
  /** Only rows with a warning, whatever becomes of them. */
  warned: z.stringbool().optional(),
})

export const importApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/imports',
    of: 'portfolio',
    right: 'import.run',
    volatile: true,
    summary: 'Imports of the portfolio, newest first, without their rows',
    params: inPortfolio,
    query: z.strictObject(pageQuery),
    reply: listOf(importRun),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/imports',
    of: 'portfolio',
    right: 'import.run',
    status: 201,
    takes: 'file',
    later: true,
    summary: 'Upload a CSV or XLSX file and plan its import; nothing is written to the portfolio',
    params: inPortfolio,
    reply: importRun,
  }),
  template: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/imports/template.xlsx',
    of: 'portfolio',
    right: 'import.run',
    gives: 'file',
    summary:
      'A workbook to fill in, with the portfolio’s own fields and lists to choose from; imports as it is',
    params: inPortfolio,
    reply: z.string(),
  }),
  read: endpoint({
    method: 'GET',
    path: '/imports/{id}',
    of: 'import',
    right: 'import.run',
    summary: 'The plan, with a page of its rows',
    params,
    query: rowsQuery,
    reply: importRun,
  }),
  replan: endpoint({
    method: 'PATCH',
    path: '/imports/{id}',
    of: 'import',
    right: 'import.run',
    guarded: true,
    summary: 'Change the mapping and plan again',
    params,
    body: importPatch,
    reply: importRun,
  }),
  commit: endpoint({
    method: 'POST',
    path: '/imports/{id}/commit',
    of: 'import',
    right: 'import.run',
    guarded: true,
    later: true,
    summary: 'Write the plan in one transaction; refused when the portfolio changed since',
    params,
    reply: importRun,
  }),
  undo: endpoint({
    method: 'POST',
    path: '/imports/{id}/undo',
    of: 'import',
    right: 'import.run',
    summary: 'Undo the import',
    params,
    reply: undone,
  }),
  cancel: endpoint({
    method: 'DELETE',
    path: '/imports/{id}',
    of: 'import',
    right: 'import.run',
    guarded: true,
    summary: 'Drop the plan, also while it is made or written: then nothing of it is',
    params,
    reply: importRun,
  }),
  results: endpoint({
    method: 'GET',
    path: '/imports/{id}/results.csv',
    of: 'import',
    right: 'import.run',
    gives: 'file',
    summary: 'Every row with its verdict, changes and warnings, as CSV',
    params,
    reply: z.string(),
  }),
}
