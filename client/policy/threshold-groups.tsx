import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { measureFocus } from '#shared/focus/focus.ts'
import type { PolicyNumbers } from '#shared/policy/policy.ts'
import { thresholdGroups, thresholdWords, usedThresholds } from '#shared/policy/policy.words.ts'
import type { UsedThreshold } from '#shared/policy/policy.words.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import css from './policy.module.css'
import { ZoneStrip } from './zone-strip.tsx'

interface Props {
  snapshot: Snapshot
  edges: Pick<PolicyNumbers, 'focusedMax' | 'watchMax' | 'splitMax'>
  children: (name: UsedThreshold) => ReactNode
}

/** The thresholds by what they decide, with the zones drawn. */
export function ThresholdGroups({ snapshot, edges, children }: Props) {
  const sigma = useMemo(() => measureFocus(snapshot).sigma, [snapshot])
  return Object.entries(thresholdGroups).map(([group, { title, about }]) => (
    <section key={group} className={css['group']} aria-labelledby={`thresholds-${group}`}>
      <h3 id={`thresholds-${group}`}>{title}</h3>
      <p className={css['about']}>{about}</p>
      {group === 'zones' && <ZoneStrip edges={edges} sigma={sigma} />}
      {usedThresholds.filter((name) => thresholdWords[name].group === group).map(children)}
    </section>
  ))
}
