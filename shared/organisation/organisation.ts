import * as z from 'zod'

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
})
export const organisationPatch = organisationFields.partial()

export const organisation = z.object({
  ...organisationFields.shape,
  today: z.string(),
  revision: z.int(),
  version: z.int(),
})
export type Organisation = z.infer<typeof organisation>
