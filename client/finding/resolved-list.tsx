import { allRules } from '#shared/finding/all-rules.ts'
import { countText, dayText } from '../ui/format.ts'
import type { Resolved } from './decided.ts'
import css from './findings.module.css'

/** What was decided about and is not found any more: kept, because history stays true. */
export const ResolvedList = ({ resolved }: { resolved: readonly Resolved[] }) => (
  <details className={css['resolved']} data-screen>
    <summary>{countText(resolved.length)} resolved: decided about once, and not found any more</summary>
    <ul className={css['list']}>
      {resolved.map(({ decision, rule, about }) => (
        <li key={decision.findingId}>
          <b>{allRules[rule].title}</b>
          {about !== null && `, ${about}`}: {decision.status} by {decision.by.name} on{' '}
          {dayText(decision.at.slice(0, 10))}
          {decision.reason !== null && decision.reason !== '' && `, “${decision.reason}”`}
        </li>
      ))}
    </ul>
  </details>
)
