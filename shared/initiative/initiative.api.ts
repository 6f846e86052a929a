import * as z from 'zod'

import { assessment } from '../focus/assessment.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { initiativeListQuery } from './filter.ts'
import { initiative, initiativeCreate, initiativePatch } from './initiative.ts'

const inPortfolio = z.object({ id: portfolioId })
const params = z.object({ id: initiativeId })

export const bulkEdit = z.strictObject({
  ids: z.array(initiativeId).min(1, 'Choose at least one initiative.').max(100_000),
  patch: initiativePatch,
  /** The portfolio revision that the choice was made at: rows changed since are refused, all together. */
  revision: z.int().min(0),
  preview: z.boolean().default(false),
  /** The answer tells the effect on focus, which takes reading and judging the whole portfolio twice. */
  focus: z.boolean().default(true),
})

const focusEffect = z.object({ before: assessment, after: assessment })

export const bulkEdited = z.object({
  /** Rows that hold something else than the patch; for a preview, those that it would change. */
  changed: z.int(),
  /** Of a preview: rows that the patch cannot be written to. With any of them the edit itself is refused whole. */
  refused: z.array(z.object({ id: initiativeId, key: z.string(), message: z.string() })),
  /** Null for a preview, and when nothing differed. */
  changeSet: z.int().nullable(),
  /** Null where it was not asked for. */
  focus: focusEffect.nullable(),
})

const patchOrNew = z
  .strictObject({
    /** Absent: a new initiative. */
    id: initiativeId.optional(),
    patch: initiativePatch,
  })
  .refine(({ id, patch }) => id !== undefined || patch.title !== undefined, {
    path: ['patch', 'title'],
    message: 'A new initiative needs a title.',
  })

export const patchesEdit = z.strictObject({
  changes: z.array(patchOrNew).min(1, 'Change at least one initiative.').max(20_000),
  /** The portfolio revision that the rows were read at: rows changed since are refused, all together. */
  revision: z.int().min(0),
  preview: z.boolean().default(false),
})

export const patchesEdited = z.object({
  changed: z.int(),
  created: z.int(),
  /** Null for a preview, and when nothing differed. */
  changeSet: z.int().nullable(),
  /** Of a preview; null once written. */
  focus: focusEffect.nullable(),
  /** The rows that were changed or made, as stored; none for a preview. */
  initiatives: z.array(initiative),
})

export const initiativeApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/initiatives',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Initiatives, filtered, sorted, page by page',
    params: inPortfolio,
    query: initiativeListQuery,
    reply: listOf(initiative),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/initiatives',
    of: 'portfolio',
    right: 'initiative.create',
    status: 201,
    summary: 'Log an initiative; only the title is required',
    params: inPortfolio,
    body: initiativeCreate,
    reply: initiative,
  }),
  bulk: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/initiatives/bulk',
    of: 'portfolio',
    right: 'initiative.bulk',
    summary: 'One patch on many, as one change set; or its effect on focus first',
    params: inPortfolio,
    body: bulkEdit,
    reply: bulkEdited,
  }),
  patches: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/initiatives/patches',
    of: 'portfolio',
    right: 'initiative.create',
    summary:
      'A patch for each of many and new ones with them, as one change set; or its effect on focus first. Contributors: of those they own',
    params: inPortfolio,
    body: patchesEdit,
    reply: patchesEdited,
  }),
  read: endpoint({
    method: 'GET',
    path: '/initiatives/{id}',
    of: 'initiative',
    right: 'portfolio.read',
    summary: 'One initiative',
    params,
    reply: initiative,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/initiatives/{id}',
    of: 'initiative',
    right: 'initiative.update',
    guarded: true,
    summary: 'Change fields of an initiative',
    params,
    body: initiativePatch,
    reply: initiative,
  }),
  archive: endpoint({
    method: 'DELETE',
    path: '/initiatives/{id}',
    of: 'initiative',
    right: 'initiative.archive',
    guarded: true,
    summary: 'Archive an initiative',
    params,
    reply: done,
  }),
  restore: endpoint({
    method: 'POST',
    path: '/initiatives/{id}/restore',
    of: 'initiative',
    right: 'initiative.archive',
    summary: 'Bring it back',
    params,
    reply: initiative,
  }),
}
