import { importApi } from '#shared/import/import.api.ts'
import { templateColumns } from '#shared/import/template.ts'

import { sendDownload } from '../http/download.ts'
import { implement } from '../http/serve.ts'
import { whileAwaited } from '../http/while-awaited.ts'
import { readUpload } from '../http/upload.ts'
import { commitImport, undoImport } from './commit.service.ts'
import { contextOf, snapshotNow } from './context.ts'
import { findRun } from './import-run.store.ts'
import { cancelImport, listImports, readImport, replanImport } from './import.service.ts'
import { patienceOf } from './jobs.ts'
import { eachPiece } from './kept-rows.ts'
import { limits } from './parsed-file.ts'
import { refuseFile } from './refuse-file.ts'
import { resultsCsv } from './results-csv.ts'
import { startImport } from './start.service.ts'
import { templateXlsx } from './template-xlsx.ts'

const uploadRules = {
  mostBytes: limits.fileBytes,
  tooLarge: `The file is larger than ${limits.fileBytes / 1024 / 1024} MB. Save it without pictures, or import it in parts.`,
  nothing: 'Choose a file to import.',
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const importRoutes = implement(importApi, {
  list: async ({ house, params, query }) => {
    const skip = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0)
    const { items, total } = await listImports(house, params.id, { skip, take: query.limit })
    const next = skip + items.length
    return { items, total, hidden: 0, nextCursor: next < total ? String(next) : null }
  },
  create: async (call) => {
    const upload = await readUpload(call.request, call.response, uploadRules)
    const { run, finished } = await startImport(contextOf(call), upload, {
      patienceMs: patienceOf(call.request.get('Prefer')),
      signal: whileAwaited(call.response, refuseFile('The upload was broken off.')),
    })
    if (!finished) call.answerWith(202)
    return run
  },
  template: async (call) => {
    const { portfolio, fields, units, initiatives } = await snapshotNow(contextOf(call))
    const people = initiatives.flatMap(({ owner, sponsor }) => [owner?.name ?? '', sponsor?.name ?? ''])
    const parts = await templateXlsx(
      templateColumns({
        currency: portfolio.currency,
        fields,
        units: inOrder(units.map((one) => one.name)),
        people: inOrder(people),
      }),
    )
    await sendDownload(call.response, {
      name: `${portfolio.key}-template.xlsx`,
      contentType: xlsxType,
      parts,
    })
  },
  read: ({ house, params, query }) => readImport(house, params.id, query),
  replan: (call) =>
    replanImport(contextOf(call), call.params.id, { patch: call.body, version: call.version }),
  commit: async (call) => {
    const { run, revision } = await commitImport(contextOf(call), call.params.id, {
      version: call.version,
      patienceMs: patienceOf(call.request.get('Prefer')),
    })
    if (revision === null) call.answerWith(202)
    else call.response.setHeader('Bearing-Revision', String(revision))
    return run
  },
  undo: async (call) => {
    const { undone, revision } = await undoImport(contextOf(call), call.params.id)
    call.response.setHeader('Bearing-Revision', String(revision))
    return undone
  },
  cancel: ({ house, params, version }) => cancelImport(house, params.id, version),
  results: async (call) => {
    const { house, params, response } = call
    const snapshot = await snapshotNow(contextOf(call))
    const { portfolio } = snapshot
    const run = await findRun(house.db, params.id)
    await sendDownload(response, {
      name: `import-${portfolio.key}-results.csv`,
      contentType: 'text/csv; charset=utf-8',
      parts: resultsCsv(eachPiece(house.db, run), snapshot),
    })
  },
})

const inOrder = (names: readonly string[]): string[] => [...new Set(names)].filter(Boolean).toSorted()
