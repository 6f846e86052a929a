import * as z from 'zod'
import { choiceQuery, queryOf } from '#shared/export/choice-query.ts'
import { defaultChoice, exportSection } from '#shared/export/choice.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { asOfSearch } from '../history/as-of-search.ts'

/** A text that the choice can read, kept as it stands in the address; anything else is as good as absent. */
const readable = (name: keyof typeof choiceQuery.shape) =>
  z
    .string()
    .refine((text) => choiceQuery.shape[name].safeParse(text).success)
    .optional()
    .catch(undefined)

/** What Export keeps in its address. One with `sections` says all there is to say; one without, what was left out last time. */
export const exportSearch = asOfSearch.extend({
  basis: choiceQuery.shape.basis.catch(undefined),
  sections: readable('sections'),
  filter: readable('filter'),
  numbers: readable('numbers'),
  paper: readable('paper'),
  length: readable('length'),
  compare: readable('compare'),
  published: readable('published'),
})
export type ExportSearch = z.infer<typeof exportSearch>

/** The choice that an address makes, over what the person exported last. */
export function choiceIn(search: ExportSearch, kept: ExportChoice | null): ExportChoice {
  const { basis, asOf } = search
  if (search.sections !== undefined) return choiceQuery.parse(search)
  const last = kept ?? defaultChoice
  return { ...last, basis: basis ?? last.basis, asOf }
}

/** The address that makes a choice, whoever opens it. */
export const searchOf = (choice: ExportChoice): ExportSearch => ({
  ...exportSearch.parse(queryOf(choice)),
  sections: choice.sections.join(','),
})

/** The parts in the order in which they are told. */
export const inOrder = (sections: readonly string[]) =>
  exportSection.options.filter((one) => sections.includes(one))

/** Whether two choices make the same file; their days aside. */
export const isSameChoice = (one: ExportChoice, other: ExportChoice): boolean => {
  const text = (choice: ExportChoice) => JSON.stringify(queryOf({ ...choice, asOf: undefined }))
  return text(one) === text(other)
}
