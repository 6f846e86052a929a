import * as z from 'zod'

import { currencyCode } from '../kernel/currency.ts'
import { day } from '../kernel/day.ts'
import { opaqueId } from '../kernel/id.ts'

/** A decimal number above 0 as text, with every digit that was entered: "0.9215". */
const rate = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,12})?$/, 'Give the rate as a plain number, such as 0.9215.')
  .refine((text) => /[1-9]/.test(text), 'A rate is more than 0.')

const fields = z.strictObject({ currency: currencyCode, into: currencyCode, rate, on: day })

const toAnother = (one: { currency?: string | undefined; into?: string | undefined }): boolean =>
  one.currency === undefined || one.currency !== one.into
const notToItself = { path: ['into'], message: 'A rate leads to another currency.' }

export const exchangeRateCreate = fields.refine(toAnother, notToItself)
export type ExchangeRateCreate = z.infer<typeof exchangeRateCreate>

export const exchangeRatePatch = fields.partial().refine(toAnother, notToItself)
export type ExchangeRatePatch = z.infer<typeof exchangeRatePatch>

/** One unit of `currency` is worth `rate` of `into`, from that day on until the next. Entered by people, never fetched. */
export const exchangeRate = z.object({ ...fields.shape, id: opaqueId, version: z.int() })
export type ExchangeRate = z.infer<typeof exchangeRate>
