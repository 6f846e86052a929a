import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { exportApi } from '#shared/export/export.api.ts'

import { snapshotAsOf } from '../history/as-of.service.ts'
import { implement } from '../http/serve.ts'
import { exportFileName, exportFiles } from './export-files.ts'

export const exportRoutes = implement(exportApi, {
  read: async ({ house, caller, params, query, response }) => {
    const snapshot = await snapshotAsOf(house, caller, query.asOf)
    const { contentType, parts } = exportFiles[params.format]
    response.setHeader('Content-Type', contentType)
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="${exportFileName(snapshot, params.format)}"`,
    )
    await pipeline(Readable.from(parts(snapshot, query)), response).catch(unlessClosed)
  },
})

/** A reader who stops a download half-way is no failure. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error
}
