import type { CapabilityUse, CapabilityUseWrite, UseRelation } from '#shared/capability/capability.ts'

/** What an initiative builds or requires while it is being written: `by` may be half a day yet. */
export interface UseDraft {
  relation: UseRelation
  capability: string | null
  fromLevel: number | null
  toLevel: number | null
  minLevel: number | null
  /** A day, or empty. */
  by: string
}

export const emptyUse = (relation: UseRelation): UseDraft => ({
  relation,
  capability: null,
  fromLevel: null,
  toLevel: null,
  minLevel: null,
  by: '',
})

export const draftOf = ({
  relation,
  capability,
  fromLevel,
  toLevel,
  minLevel,
  by,
}: CapabilityUse): UseDraft => ({
  relation,
  capability,
  fromLevel,
  toLevel,
  minLevel,
  by: by ?? '',
})

/** As it is sent: what its relation does not ask for is left out. */
export const writeOf = (draft: UseDraft): CapabilityUseWrite => ({
  capability: draft.capability ?? '',
  relation: draft.relation,
  ...(draft.relation === 'requires'
    ? { minLevel: draft.minLevel }
    : { fromLevel: draft.fromLevel, toLevel: draft.toLevel, by: draft.by === '' ? null : draft.by }),
})

/** A stored use as it is sent again, unchanged. */
export const sameAgain = (use: CapabilityUse): CapabilityUseWrite => writeOf(draftOf(use))
