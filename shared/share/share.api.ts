import * as z from 'zod'

import { storyShape } from '../export/story-shape.ts'
import { day, instant } from '../kernel/day.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf, pageQuery } from '../kernel/list.ts'
import { shareAccess, shareKind, shareLink, shareLinkCreate } from './share.ts'

const inPortfolio = z.object({ id: portfolioId })
const one = z.object({ id: opaqueId })
const secret = z.object({ token: z.string().min(1).max(200) })

/** What is behind a link: that a password is asked for, and nothing else, or the page. */
const sharedPage = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asks') }),
  z.object({
    state: z.literal('open'),
    portfolio: z.string(),
    kind: shareKind,
    asOf: day,
    expiresAt: instant,
    story: storyShape,
  }),
])
export type SharedPage = z.infer<typeof sharedPage>

export const shareApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/share-links',
    of: 'portfolio',
    right: 'share.keep',
    // how often each was opened is in it, and the clock ends them
    volatile: true,
    summary: 'Share links of the portfolio, the newest first, those that ended too',
    params: inPortfolio,
    reply: listOf(shareLink),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/share-links',
    of: 'portfolio',
    right: 'share.keep',
    status: 201,
    once: true,
    summary: 'A new share link; its address is shown once',
    params: inPortfolio,
    body: shareLinkCreate,
    reply: z.object({ link: shareLink, address: z.string() }),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/share-links/{id}',
    of: 'share_link',
    right: 'share.keep',
    guarded: true,
    summary: 'Revoke a share link; it stops at once',
    params: one,
    reply: done,
  }),
  accesses: endpoint({
    method: 'GET',
    path: '/share-links/{id}/accesses',
    of: 'share_link',
    right: 'share.keep',
    volatile: true,
    summary: 'Who came by a share link in the last 90 days, the latest first',
    params: one,
    query: z.strictObject(pageQuery),
    reply: listOf(shareAccess),
  }),
  read: endpoint({
    method: 'GET',
    path: '/share/{token}',
    right: 'service.use',
    summary: 'The shared page, as a viewer sees it; or that it asks for a password',
    params: secret,
    reply: sharedPage,
  }),
  open: endpoint({
    method: 'POST',
    path: '/share/{token}/opening',
    right: 'service.use',
    once: true,
    summary: 'Open a shared page by its password: sets a cookie for this link, for some hours',
    params: secret,
    body: z.strictObject({ password: z.string().min(1, 'Give the password.').max(128) }),
    reply: z.object({ until: instant }),
  }),
}
