import * as z from 'zod'

import { roles } from '../kernel/right.ts'
import { instant } from '../kernel/day.ts'
import { opaqueId, portfolioId, userId } from '../kernel/id.ts'

export const accountRole = z.enum(['admin', 'member'])

const email = z.email('Give an e-mail address.').max(320)
const name = z.string().trim().min(1, 'Give a name.').max(200, 'A name has at most 200 characters.')
export const password = z
  .string()
  .min(12, 'A password has at least 12 characters.')
  .max(128, 'A password has at most 128 characters.')

/** The first visitor on an empty database makes the first administrator. */
export const firstAdministrator = z.strictObject({ name, email, password })

export const userCreate = z.strictObject({
  email,
  name: name.optional(),
  role: accountRole.default('member'),
  /** Roles in portfolios given along with the account. */
  memberships: z
    .array(z.strictObject({ portfolio: portfolioId, role: z.enum(roles) }))
    .max(200)
    .refine(
      (given) => new Set(given.map((one) => one.portfolio)).size === given.length,
      'Give one role in each portfolio.',
    )
    .default([]),
})

export const userPatch = z.strictObject({
  name: name.optional(),
  role: accountRole.optional(),
  /** False signs the user out everywhere and stops their tokens at once. */
  active: z.boolean().optional(),
})

export const user = z.object({
  id: userId,
  name: z.string(),
  email: z.string(),
  role: accountRole,
  active: z.boolean(),
  /** False until the invitation was taken up. */
  joined: z.boolean(),
  version: z.int(),
  createdAt: instant,
})
export type User = z.infer<typeof user>

/** A one-time link that sets a password; shown once. */
export const invitation = z.object({ link: z.string(), expiresAt: instant })
export const invitedUser = z.object({ user, invitation })

export const invitationAccept = z.strictObject({ name, password })
export const invitationView = z.object({
  email: z.string(),
  name: z.string(),
  purpose: z.enum(['join', 'reset']),
})

/** What people change about their own account. */
export const mePatch = z.strictObject({
  /** Whether reminders of status updates come by mail, where mail is set up. */
  reminders: z.boolean().optional(),
})

/** Who I am and what I may do where. `user` null: nobody is signed in. */
export const me = z.object({
  /** True while the database holds no user: the first visitor makes the administrator. */
  setupNeeded: z.boolean(),
  user: z
    .object({
      id: userId,
      name: z.string(),
      email: z.string(),
      role: accountRole,
      person: opaqueId.nullable(),
      reminders: z.boolean(),
      version: z.int(),
    })
    .nullable(),
  administrator: z.boolean(),
  portfolios: z.array(z.object({ id: portfolioId, key: z.string(), name: z.string(), role: z.enum(roles) })),
})
export type Me = z.infer<typeof me>
