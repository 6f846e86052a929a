import { rightTable } from '../kernel/right.ts'
import type { Right } from '../kernel/right.ts'
import type { ChangePart } from './change-set.ts'
import type { Change, SubjectType } from './change.ts'

/** A change as far as it decides who may take it back; `before` and `after` may be unknown. */
type Told = Pick<Change, 'action' | 'before' | 'after'>

/** What becomes of a kind of record when its change set is taken back. */
type Undoing =
  /** It goes back, for whom the right lets; with another right where a decision goes with it. */
  | { right: Right; decision?: { right: Right; is: (change: Told) => boolean } }
  /** It comes back when it was removed, and goes when an undo brought it back; else it stays as it was made, and why. */
  | { right: Right; made: string }
  /** It stays as it is, and why. */
  | { stays: string }
  /** It tells of other records, and goes where they go. */
  | { along: true }

const holds = ({ before, after }: Told, field: string, ...values: string[]): boolean =>
  [before, after].some((cells) => values.includes(String(cells?.[field])))

const ofOrganisation = { stays: 'It belongs to the organisation, and is changed there.' } as const

/** Each kind of record: who takes its changes back, or why they stay. */
export const undoing = {
  portfolio: { right: 'portfolio.update' },
  logo: { stays: 'A logo is chosen again in the settings: history keeps no pictures.' },
  declaration: { stays: 'A declaration stays as it was made: declare anew to change the direction.' },
  policy: { right: 'policy.set' },
  initiative: { right: 'change.undo' },
  field: { right: 'field.administer' },
  support_link: {
    right: 'change.undo',
    decision: {
      right: 'support.decide',
      is: (change) =>
        ['accept', 'return'].includes(change.action) || holds(change, 'state', 'accepted', 'returned'),
    },
  },
  status_update: { stays: 'What was published stays: correct it with a new update.' },
  proposal: { right: 'proposal.review' },
  template: { right: 'template.administer' },
  finding: {
    right: 'finding.acknowledge',
    decision: {
      right: 'finding.waive',
      is: (change) => ['waive', 'reopen'].includes(change.action) || holds(change, 'status', 'waived'),
    },
  },
  milestone: { right: 'change.undo' },
  gate: {
    right: 'change.undo',
    decision: {
      right: 'gate.decide',
      is: (change) => holds(change, 'decision', 'passed', 'held', 'stopped'),
    },
  },
  dependency: { right: 'change.undo' },
  capability: { right: 'capability.administer' },
  capability_assessment: {
    right: 'capability.administer',
    made: 'What was assessed stays: correct it with a new assessment.',
  },
  capability_use: { right: 'change.undo' },
  signal: { right: 'signal.keep' },
  observation: { right: 'signal.keep' },
  experiment: { right: 'signal.keep' },
  direction_change: { stays: 'The adaptation log is only added to: correct it with a new entry.' },
  member: { right: 'member.administer' },
  share_link: {
    stays:
      'A share link stays as it was made, and a revoked one stays revoked: its address is not brought back. Revoke it, or make a new one.',
  },
  import: { along: true },
  change_set: { along: true },
  organisation: ofOrganisation,
  exchange_rate: ofOrganisation,
  unit: ofOrganisation,
  person: ofOrganisation,
  user: ofOrganisation,
  token: ofOrganisation,
  view: { stays: 'A view is changed back where it is kept.' },
} as const satisfies Record<SubjectType, Undoing>

/** The kinds of records that go back. */
export type GoesBack = {
  [K in SubjectType]: (typeof undoing)[K] extends { right: Right } ? K : never
}[SubjectType]

/** The right that taking a change back asks for beside that to undo; null where it stays or goes along. */
export function rightToTakeBack(type: SubjectType, change: Told): Right | null {
  const one: Undoing = undoing[type]
  if (!('right' in one)) return null
  if ('made' in one) return isOfRemoval(change) ? one.right : null
  return one.decision?.is(change) ? one.decision.right : one.right
}

const isOfRemoval = ({ action, before, after }: Told): boolean =>
  action === 'remove' || action === 'undo' || (before !== null && after === null)

/** Why a change of a kind of record stays, in a sentence; null where it goes back or along. */
export function whyItStays(type: SubjectType, change: Told): string | null {
  const one: Undoing = undoing[type]
  if ('made' in one) return isOfRemoval(change) ? null : one.made
  return 'stays' in one ? one.stays : null
}

const whose: Readonly<Record<string, string>> = { leader: 'A leader', pmo: 'The PMO' }

/** Who takes it back, when one's own role does not. */
export const whoTakesBack = (right: Right): string =>
  `${whose[rightTable[right].from] ?? 'An administrator'} takes this back.`

/** Why nothing of a change set can be taken back by who has these rights; null when something can. */
export function whyNothingGoesBack(
  parts: readonly ChangePart[],
  allows: (right: Right) => boolean,
): string | null {
  const rights = parts.flatMap(({ type, action }) => {
    const right = rightToTakeBack(type, { action, before: null, after: null })
    return right === null ? [] : [right]
  })
  if (rights.some(allows)) return null
  const [lacking] = rights
  if (lacking) return whoTakesBack(lacking)
  return (
    parts
      .map(({ type, action }) => whyItStays(type, { action, before: null, after: null }))
      .find((why) => why !== null) ?? 'There is nothing to take back.'
  )
}
