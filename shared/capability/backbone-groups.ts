import type { BackboneRow } from './backbone.ts'
import { backboneTrait, capabilityKind } from './capability.ts'
import { capabilityKindWords, traitWords } from './capability.words.ts'

/** How capabilities are grouped: by the backbone they belong to, or by what an operational backbone gives [S1]. */
export type BackboneGrouping = 'kind' | 'trait'

export interface BackboneGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly BackboneRow[]
}

/** Capabilities in groups; by kind those without any are left out, by trait the four always stand, since an empty one says something. */
export function groupRows(rows: readonly BackboneRow[], by: BackboneGrouping): BackboneGroup[] {
  if (by === 'kind')
    return capabilityKind.options
      .map((kind) => ({
        id: kind,
        title: capabilityKindWords[kind].name,
        rows: rows.filter((one) => one.reading.capability.kind === kind),
      }))
      .filter((group) => group.rows.length > 0)
  const of = (trait: string | null) => rows.filter((one) => one.reading.capability.trait === trait)
  const rest = of(null)
  return [
    ...backboneTrait.options.map((trait) => ({ id: trait, title: traitWords[trait], rows: of(trait) })),
    ...(rest.length > 0 ? [{ id: 'none', title: 'None of the four traits', rows: rest }] : []),
  ]
}
