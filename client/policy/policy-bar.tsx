import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { measureFocus } from '#shared/focus/focus.ts'
import type { Policy } from '#shared/policy/policy.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { VerdictMark } from '../focus/verdict-mark.tsx'
import css from './policy.module.css'

/** What is typed: a policy, or the sentences that say why it is none. */
export interface DraftPolicy {
  policy: Policy | null
  refusals: readonly string[]
}

interface Props {
  snapshot: Snapshot
  draft: DraftPolicy
  isChanged: boolean
  children: ReactNode
}

/** Stays in sight while numbers are edited: what they make of the verdict, and the buttons. */
export const PolicyBar = ({ snapshot, draft, isChanged, children }: Props) =>
  isChanged && (
    <div className={css['bar']}>
      <output className={css['turn']}>
        {draft.policy === null ? (
          <span className={css['refusal']}>{draft.refusals.join(' ')}</span>
        ) : (
          <Turn snapshot={snapshot} policy={draft.policy} />
        )}
      </output>
      {children}
    </div>
  )

function Turn({ snapshot, policy }: { snapshot: Snapshot; policy: Policy }) {
  const before = useMemo(() => measureFocus(snapshot), [snapshot])
  const after = useMemo(() => measureFocus({ ...snapshot, policy }), [snapshot, policy])
  return before.zone === after.zone ? (
    <>
      <VerdictMark measures={after} /> <span>stays</span>
    </>
  ) : (
    <>
      <VerdictMark measures={before} />
      <span aria-hidden="true">→</span>
      <span className="only-read-out">would become</span>
      <VerdictMark measures={after} />
    </>
  )
}
