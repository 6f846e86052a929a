import type { InitiativeId } from '#shared/kernel/id.ts'
import { mechanismsUnder } from '#shared/support/mechanism.ts'
import { supportDefaults } from '#shared/support/support-link.ts'
import type { SupportFields, SupportLink } from '#shared/support/support-link.ts'
import type { Strategy } from '#shared/initiative/vocabulary.ts'

/** A link as the form holds it; `to` null until something is chosen. */
export type Written = Omit<SupportFields, 'to'> & { to: string | null }

/** What a form begins with: the link that is changed, or what a new one has. */
export const writtenFrom = (link: SupportLink | null, primary: Strategy | null): Written =>
  pick(link ?? { ...supportDefaults, mechanism: mechanismsUnder(primary)[0] ?? 'other', to: null })

const pick = ({ to, mechanism, timing, gate, rationale, evidence, ifCoreStops }: Written): Written => ({
  to,
  mechanism,
  timing,
  gate,
  rationale,
  evidence,
  ifCoreStops,
})

/** As it is sent: a rule that waits for no gate names none. Null while nothing is chosen to support. */
export const bodyOf = ({ to, gate, ...rest }: Written): SupportFields | null =>
  to === null
    ? null
    : // one of the targets, which are initiatives
      { ...rest, to: to as InitiativeId, gate: rest.timing === 'after_gate' ? gate : null }
