import * as z from 'zod'

import { instant } from '../kernel/day.ts'
import { reference } from '../kernel/list.ts'
import { change, changeAction, subjectType } from './change.ts'
import type { ChangeAction, SubjectType } from './change.ts'

interface KindOfChange {
  subjects?: readonly SubjectType[]
  actions?: readonly ChangeAction[]
}

/**
 * Kinds of change sets, by what they hold: the first that fits is what a set is. All that a kind names must fit one
 * change of it.
 */
export const kindTable = {
  undo: { actions: ['undo'] },
  import: { subjects: ['import'] },
  status: { subjects: ['status_update'] },
  proposal: { subjects: ['proposal'] },
  field: { subjects: ['field'] },
  new: { subjects: ['initiative'], actions: ['create'] },
  archive: { subjects: ['initiative'], actions: ['archive', 'restore'] },
  edit: { subjects: ['initiative'] },
  support: { subjects: ['support_link'] },
  roadmap: { subjects: ['milestone', 'gate', 'dependency'] },
  direction: { subjects: ['declaration', 'direction_change', 'signal', 'observation', 'experiment'] },
  backbone: { subjects: ['capability', 'capability_assessment', 'capability_use'] },
  finding: { subjects: ['finding'] },
  settings: {},
} as const satisfies Record<string, KindOfChange>

// the keys of the table above
export const changeKinds = Object.keys(kindTable) as [ChangeKind, ...ChangeKind[]]
export const changeKind = z.enum(changeKinds)
export type ChangeKind = keyof typeof kindTable

/** How many records of a kind were changed in one way. */
const changePart = z.object({ type: subjectType, action: changeAction, count: z.int() })
export type ChangePart = z.infer<typeof changePart>

/** What a set of changes is. */
export function kindOf(parts: readonly Pick<ChangePart, 'type' | 'action'>[]): ChangeKind {
  const fits = (kind: ChangeKind) => {
    const { subjects, actions }: KindOfChange = kindTable[kind]
    return parts.some(
      ({ type, action }) => (subjects?.includes(type) ?? true) && (actions?.includes(action) ?? true),
    )
  }
  return changeKinds.find(fits) ?? 'settings'
}

/** All that one write did: its revision is its number. */
export const changeSet = z.object({
  revision: z.int(),
  at: instant,
  actor: reference.nullable(),
  kind: changeKind,
  parts: z.array(changePart),
  /** Some of its changes; a set's own address has all of them, page by page. */
  changes: z.array(change),
  total: z.int(),
  /** The set that this one took back; null when it is no undo. */
  undoes: z.int().nullable(),
  /** The set that took this one back, while nobody took that one back in turn. */
  undoneBy: z.int().nullable(),
})
export type ChangeSet = z.infer<typeof changeSet>
