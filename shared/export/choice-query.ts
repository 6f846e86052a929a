import * as z from 'zod'

import { defaultChoice, exportChoice, exportSection } from './choice.ts'
import type { ExportChoice } from './choice.ts'

const words = z
  .string()
  .max(400)
  .transform((text) => [
    ...new Set(
      text
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ])

const { shape } = exportChoice

/** A choice as an address writes it: lists between commas; what is absent is the usual. */
export const choiceQuery = z.strictObject({
  ...shape,
  sections: words.pipe(shape.sections).default(() => exportSection.options),
  compare: words.pipe(shape.compare.unwrap()).default([]),
  published: z.stringbool().default(false),
  page: z.coerce.number<string>().pipe(shape.page.unwrap()).default(1),
})

const textOf = (value: ExportChoice[keyof ExportChoice]): string | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? value.join(',') : String(value)

/** The way back: only what is not the usual. */
export function queryOf(choice: ExportChoice): z.input<typeof choiceQuery> {
  const usual = new Map<string, string | undefined>(
    Object.entries(defaultChoice).map(([name, value]) => [name, textOf(value)]),
  )
  return Object.fromEntries(
    Object.entries(choice).flatMap(([name, value]) => {
      const text = textOf(value)
      return text === undefined || text === usual.get(name) ? [] : [[name, text]]
    }),
  )
}
