import * as z from 'zod'

const id = z.string().min(1).max(200)

export const portfolioId = id.brand<'portfolio'>()
export const initiativeId = id.brand<'initiative'>()
export const unitId = id.brand<'unit'>()
export const personId = id.brand<'person'>()
export const userId = id.brand<'user'>()

export type PortfolioId = z.infer<typeof portfolioId>
export type InitiativeId = z.infer<typeof initiativeId>
export type UnitId = z.infer<typeof unitId>
export type PersonId = z.infer<typeof personId>
export type UserId = z.infer<typeof userId>

/** Ids of records that never meet another kind's: opaque text. */
export const opaqueId = id
