import { exportApi } from '#shared/export/export.api.ts'

import { sendDownload } from '../http/download.ts'
import { implement } from '../http/serve.ts'
import { makeFile } from './export-files.ts'
import { makeInThread } from './make-in-thread.ts'

export const exportRoutes = implement(exportApi, {
  read: async ({ house, caller, params: { format }, query: choice, response }) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const file = await makeFile(house, caller, {
      format,
      choice,
      make: (...what) => makeInThread(...what, { signal: gone.signal }),
    })
    await sendDownload(response, file)
  },
})
