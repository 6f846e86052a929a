import * as z from 'zod'

import { personId, userId } from '../kernel/id.ts'

const name = z
  .string()
  .trim()
  .min(1, 'Give the person a name.')
  .max(200, 'A name has at most 200 characters.')
const email = z.email('Give an e-mail address.').max(320)

export const personCreate = z.strictObject({
  name,
  email: email.nullable().default(null),
  user: userId.nullable().default(null),
})
export const personPatch = z.strictObject({
  name: name.optional(),
  email: email.nullable().optional(),
  user: userId.nullable().optional(),
})
export type PersonPatch = z.infer<typeof personPatch>

/** Somebody who owns or sponsors work; `user` is their account, null when they have none. */
export const person = z.object({
  id: personId,
  name,
  email: z.string().nullable(),
  user: userId.nullable(),
  version: z.int(),
})
export type Person = z.infer<typeof person>
