import * as z from 'zod'

import { opaqueId } from '../kernel/id.ts'
import { reference } from '../kernel/list.ts'

const text = z.string().max(20_000)
const words = z.array(z.string().max(200)).max(200)

/** The value of a custom field as stored and answered; an empty field has none. Money is whole minor units. */
export const customValue = z.union([text, z.number(), words, reference])
export type CustomValue = z.infer<typeof customValue>

/** Values by the id of their field; an empty field is absent. */
export const customValues = z.record(opaqueId, customValue)
export type CustomValues = Readonly<Record<string, CustomValue>>

/** A value as people write it: a person by id or name, the rest as it is stored. */
export const customWritten = z.union([text, z.number(), words])
export type CustomWritten = z.infer<typeof customWritten>

/** What a write says of custom fields: null empties one, those not named stay. */
export const customPatch = z
  .record(opaqueId, customWritten.nullable())
  .meta({ description: 'Values by the id of a custom field; null empties one, those not named stay.' })
export type CustomPatch = z.infer<typeof customPatch>

/** An initiative without a value in any custom field. */
export const noCustom: CustomValues = Object.freeze({})

/** What a cell of a custom field is called wherever fields go by name: history, columns, columns of files. */
export type CustomName = `custom.${string}`
const prefix = 'custom.'

export const customName = (field: string): CustomName => `${prefix}${field}`
export const isCustomName = (name: string): name is CustomName => name.startsWith(prefix)

/** The field's id in such a name; null for any other name. */
export const customIdOf = (name: string): string | null =>
  isCustomName(name) ? name.slice(prefix.length) : null
