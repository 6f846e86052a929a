import { exportChoiceApi } from '#shared/export/export-choice.api.ts'

import { userOf } from '../http/call.ts'
import { implement } from '../http/serve.ts'
import { findChoice, keepChoice } from './export-choice.store.ts'

export const exportChoiceRoutes = implement(exportChoiceApi, {
  read: async ({ house, caller, params }) => ({
    choice: await findChoice(house.db, { portfolioId: params.id, userId: userOf(caller).id }),
  }),
  keep: async ({ house, caller, params, body }) => {
    // the next pack is of its own day
    const choice = body.choice && { ...body.choice, asOf: undefined }
    await keepChoice(house.db, { portfolioId: params.id, userId: userOf(caller).id }, choice)
    return { choice }
  },
})
