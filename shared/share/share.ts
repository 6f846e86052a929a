import * as z from 'zod'

import { cleanText } from '../kernel/clean-text.ts'
import { day, instant } from '../kernel/day.ts'
import { opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'
import { basis } from '../portfolio/portfolio.ts'

/** `live`: how things stand when somebody looks; `frozen`: how they stood when the link was made, whenever one looks. */
export const shareKind = z.enum(['live', 'frozen'])
export type ShareKind = z.infer<typeof shareKind>

export const shareLinkCreate = z.strictObject({
  name: z
    .string()
    .overwrite(cleanText)
    .min(1, 'Say whom the link is for.')
    .max(200, 'Keep it to 200 characters.'),
  kind: shareKind.default('live'),
  /** Days until it ends; at most a year. */
  days: z
    .int()
    .min(1, 'A link holds for a day at least.')
    .max(365, 'A link holds for a year at most.')
    .default(30),
  /** Asked for before anything is shown; absent: whoever has the address sees the page. */
  password: z
    .string()
    .min(8, 'Use at least 8 characters.')
    .max(128, 'Use at most 128 characters.')
    .optional(),
  basis: basis.optional(),
})
export type ShareLinkCreate = z.infer<typeof shareLinkCreate>

/** `maker_gone`: whoever made it may not share here at the moment; while that is so, nobody gets in. */
export const shareState = z.enum(['open', 'expired', 'revoked', 'maker_gone'])
export type ShareState = z.infer<typeof shareState>

/** A way in for people without an account. Its address is shown once: only a hash of the secret in it is kept. */
export const shareLink = z.object({
  id: opaqueId,
  name: z.string(),
  kind: shareKind,
  /** What it is frozen at; both null for a live one. */
  revision: z.int().nullable(),
  asOf: day.nullable(),
  /** Null: the portfolio's own. */
  basis: basis.nullable(),
  hasPassword: z.boolean(),
  maker: reference,
  state: shareState,
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  revokedBy: reference.nullable(),
  /** How often the page was shown in the days for which accesses are kept, and when last. */
  opened: z.int(),
  lastOpenedAt: instant.nullable(),
  version: z.int(),
})
export type ShareLink = z.infer<typeof shareLink>

/** `refused`: the link no longer held. */
export const accessOutcome = z.enum(['opened', 'wrong_password', 'refused'])
export type AccessOutcome = z.infer<typeof accessOutcome>

/** Somebody who came by a link: from where, roughly, and with which browser, as far as it says. */
export const shareAccess = z.object({
  at: instant,
  outcome: accessOutcome,
  /** Their network, without the last part of the address. */
  network: z.string(),
  agent: z.string(),
})
export type ShareAccess = z.infer<typeof shareAccess>

/** So many days accesses are kept. Ours: long enough to see who looked, short enough not to become a file on readers. */
export const accessDays = 90

/** What every link that does not hold answers, whatever the reason: it tells nobody that there was anything. */
export const goneSentence = 'This link is no longer valid.'
