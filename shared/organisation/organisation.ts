import * as z from 'zod'

import { currencyCode } from '../kernel/currency.ts'

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const organisationFields = z.strictObject({
  name: z.string().trim().max(200),
  /** IANA name. Its day is *today* everywhere; a browser's clock is never asked. */
  timeZone: z.string().refine(isTimeZone, 'Give an IANA time zone, such as Europe/Paris.'),
  /** What money of several currencies is told in; null: only money of one currency is added up. */
  currency: currencyCode.nullable(),
})
export const organisationPatch = organisationFields.partial()
export type OrganisationPatch = z.infer<typeof organisationPatch>

export const organisation = z.object({
  ...organisationFields.shape,
  today: z.string(),
  revision: z.int(),
  version: z.int(),
})
export type Organisation = z.infer<typeof organisation>
