import { useDeferredValue, useMemo } from 'react'
import { assess } from '#shared/finding/assess.ts'
import type { Finding } from '#shared/finding/finding.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { FindingRow } from '../../finding/finding-row.tsx'
import { locale } from '../../ui/format.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './panel.module.css'

/** What the rules find about this initiative, each with what helps. */
export function InitiativeFindings({ row }: { row: Initiative }) {
  const { snapshot: current, may } = useInitiatives()
  const snapshot = useDeferredValue(current)
  const found = useMemo(() => findingsOf(row.id, snapshot), [row.id, snapshot])
  if (found.length === 0) return null
  return (
    <section className={css['section']} aria-labelledby="its-findings">
      <h3 id="its-findings">Findings</h3>
      <ul className={css['findings']}>
        {found.map((finding) => (
          <FindingRow key={finding.id} finding={finding} snapshot={snapshot} may={may} />
        ))}
      </ul>
    </section>
  )
}

/** Findings about the initiative itself or one of its support links. */
function findingsOf(id: string, snapshot: Snapshot): Finding[] {
  const links = new Set(snapshot.links.filter((link) => link.from === id).map((link) => link.id))
  const { findings, hygiene } = assess(snapshot, { locale })
  return [...findings, ...hygiene].filter(
    ({ subject }) =>
      (subject.type === 'initiative' && subject.id === id) ||
      (subject.type === 'support_link' && links.has(subject.id)),
  )
}
