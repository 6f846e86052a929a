import type { ExportChoice } from './choice.ts'
import { localeOf } from './locale-of.ts'
import type { Material } from './material.ts'
import { summarise } from './summary.ts'
import type { Summary } from './summary.ts'

/** What sections and tables are told from. */
export interface Told {
  readonly summary: Summary
  readonly material: Material
  readonly choice: ExportChoice
  readonly locale: string
}

/** Summarises once what all sections and tables say. */
export const toldOf = (material: Material, choice: ExportChoice): Told => ({
  summary: summarise(material, choice),
  material,
  choice,
  locale: localeOf(choice.numbers),
})
