import { useMemo } from 'react'
import { assess } from '#shared/finding/assess.ts'
import type { Finding } from '#shared/finding/finding.ts'
import type { Policy } from '#shared/policy/policy.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { VerdictChange } from '../focus/verdict-change.tsx'
import { locale } from '../ui/format.ts'
import css from './policy.module.css'

/** What other thresholds would do to the verdict and to the findings, worked out here before anything is saved. */
export function PolicyEffect({ snapshot, policy }: { snapshot: Snapshot; policy: Policy }) {
  const before = useMemo(() => assess(snapshot, { locale }), [snapshot])
  const after = useMemo(() => assess({ ...snapshot, policy }, { locale }), [snapshot, policy])
  const raised = openOnlyIn(after.findings, before.findings)
  const gone = openOnlyIn(before.findings, after.findings)
  return (
    <div className={css['effect']} aria-live="polite">
      <VerdictChange
        before={{ label: 'With the thresholds in force', measures: before }}
        after={{ label: 'With these', measures: after }}
      />
      <Findings title="Would be raised" findings={raised} />
      <Findings title="Would be gone" findings={gone} />
      {raised.length + gone.length === 0 && (
        <p className={css['quiet']}>The same findings stand either way.</p>
      )}
    </div>
  )
}

const shown = 3

function Findings({ title, findings }: { title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <div className={css['changed']}>
      <p className={css['label']}>{title}</p>
      <ul>
        {findings.slice(0, shown).map((one) => (
          <li key={one.id}>
            {one.sentence} <span className={css['rule']}>{one.rule}</span>
          </li>
        ))}
        {findings.length > shown && <li>and {findings.length - shown} more</li>}
      </ul>
    </div>
  )
}

function openOnlyIn(these: readonly Finding[], those: readonly Finding[]): Finding[] {
  const known = new Set(those.filter((one) => one.status === 'open').map((one) => one.id))
  return these.filter((one) => one.status === 'open' && !known.has(one.id))
}
