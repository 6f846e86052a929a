import * as z from 'zod'

import { focusMeasures } from '../focus/assessment.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { declaration, declarationCreate, declarationListed, declarationWording } from './declaration.ts'

const params = z.object({ id: portfolioId })
const one = z.object({ id: portfolioId, declaration: opaqueId })

/** What a declaration would reclassify, on its first day; nothing is written. */
export const declarationPreview = z.object({
  reclassified: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      title: z.string(),
      from: initiativeClass,
      to: initiativeClass,
    }),
  ),
  before: focusMeasures,
  after: focusMeasures,
})
export type DeclarationPreview = z.infer<typeof declarationPreview>

export const declarationApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/declarations',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Declarations, newest first, each with its earlier wordings',
    params,
    reply: listOf(declarationListed),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/declarations',
    of: 'portfolio',
    right: 'declaration.decide',
    status: 201,
    summary:
      'Declare the primary strategy, or switch; with preview=true say what would reclassify and write nothing',
    params,
    query: z.strictObject({ preview: z.stringbool().optional() }),
    body: declarationCreate,
    reply: z.union([declaration, declarationPreview]),
  }),
  reword: endpoint({
    method: 'PATCH',
    path: '/portfolios/{id}/declarations/{declaration}',
    of: 'portfolio',
    right: 'declaration.decide',
    guarded: true,
    summary: 'Improve the wording while it is in force; each wording is kept',
    params: one,
    body: declarationWording.partial(),
    reply: declaration,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}/declarations/{declaration}',
    of: 'portfolio',
    right: 'declaration.decide',
    guarded: true,
    summary: 'Withdraw a planned declaration before its day',
    params: one,
    reply: done,
  }),
}
