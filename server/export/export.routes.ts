import { exportApi } from '#shared/export/export.api.ts'

import { snapshotAsOf } from '../history/as-of.service.ts'
import { sendDownload } from '../http/download.ts'
import { implement } from '../http/serve.ts'
import { exportFileName, exportFiles } from './export-files.ts'

export const exportRoutes = implement(exportApi, {
  read: async ({ house, caller, params, query, response }) => {
    const snapshot = await snapshotAsOf(house, caller, query.asOf)
    const { contentType, parts } = exportFiles[params.format]
    const name = exportFileName(snapshot, params.format)
    await sendDownload(response, { name, contentType, parts: parts(snapshot, query) })
  },
})
