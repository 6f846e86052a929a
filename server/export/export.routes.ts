import { exportApi } from '#shared/export/export.api.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { sendDownload } from '../http/download.ts'
import { implement } from '../http/serve.ts'
import { whileAwaited } from '../http/while-awaited.ts'
import { makeFile } from './export-files.ts'
import { makeInThread } from './make-in-thread.ts'

export const exportRoutes = implement(exportApi, {
  read: async ({ house, caller, params: { format }, query: choice, response }) => {
    const signal = whileAwaited(response, new Problem('conflict', 'Nobody waits for this file any more.'))
    const file = await makeFile(house, caller, {
      format,
      choice,
      make: (...what) => makeInThread(...what, { signal }),
    })
    await sendDownload(response, file)
  },
})
