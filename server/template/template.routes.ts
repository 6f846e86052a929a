import type { PortfolioId } from '#shared/kernel/id.ts'
import { templateApi } from '#shared/template/template.api.ts'

import { askDatabase } from '../db/ask.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { createTemplate, listTemplates, removeTemplate, updateTemplate } from './template.store.ts'

const oneOf = ({ params, version }: { params: { id: PortfolioId; template: string }; version: number }) => ({
  portfolioId: params.id,
  id: params.template,
  version,
})

export const templateRoutes = implement(templateApi, {
  list: async ({ house, params }) => wholeList(await listTemplates(askDatabase(house.db), params.id)),
  create: (call) => call.write((tx) => createTemplate(tx, call.params.id, call.body)),
  update: (call) => call.write((tx) => updateTemplate(tx, oneOf(call), call.body)),
  remove: (call) =>
    call.write(async (tx) => {
      await removeTemplate(tx, oneOf(call))
      return { revision: tx.revision }
    }),
})
