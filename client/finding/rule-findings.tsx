import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { allRules } from '#shared/finding/all-rules.ts'
import type { Finding, RuleId } from '#shared/finding/finding.ts'
import { FindingRow } from './finding-row.tsx'
import { countText } from '../ui/format.ts'
import { sayReopened } from './decided.ts'
import { FindingHistory } from './finding-history.tsx'
import css from './findings.module.css'
import type { FindingProps } from './use-finding-decisions.ts'

/** Findings of one rule drawn at first; tens of thousands may be found. */
const atFirst = 20
const more = 100

interface Props extends Omit<FindingProps, 'finding'> {
  rule: RuleId
  findings: readonly Finding[]
  /** Of its heading; 2 unless said otherwise. */
  level?: 2 | 3
}

/** What one rule finds, each with whose it is and what was decided about it. */
export function RuleFindings({ rule, findings, level = 2, ...rest }: Props) {
  const [most, setMost] = useState(atFirst)
  const { title, source } = allRules[rule]
  const Heading = `h${level}` as const
  return (
    <section className={css['rule']} aria-labelledby={`rule-${rule}`}>
      <Heading id={`rule-${rule}`}>
        {title}
        <small className="num">
          {rule} · {source} · {countText(findings.length)}
        </small>
      </Heading>
      <ul className={css['list']}>
        {findings.slice(0, most).map((finding) => (
          <FindingRow key={finding.id} finding={finding} {...rest}>
            <More finding={finding} snapshot={rest.snapshot} />
          </FindingRow>
        ))}
      </ul>
      {findings.length > most && (
        <UnstyledButton className={css['more']} onClick={() => setMost(most + more)} data-screen>
          Show {countText(Math.min(more, findings.length - most))} more of {countText(findings.length)}
        </UnstyledButton>
      )}
    </section>
  )
}

/** Whose it is, why it is open again, and its history, which is asked for when it is opened. */
function More({ finding, snapshot }: Pick<FindingProps, 'finding' | 'snapshot'>) {
  const [opened, setOpened] = useState(false)
  const reopened = sayReopened(finding, snapshot)
  return (
    <div className={css['meta']}>
      {finding.owner ? (
        <span>Owner: {finding.owner.name}</span>
      ) : (
        finding.subject.type === 'initiative' && <span>No owner</span>
      )}
      {reopened !== null && <span className={css['reopened']}>{reopened}</span>}
      {finding.version > 0 && (
        <details onToggle={(event) => setOpened(event.currentTarget.open)} data-screen>
          <summary aria-label={`History of: ${finding.sentence}`}>History</summary>
          {opened && <FindingHistory id={finding.id} />}
        </details>
      )}
    </div>
  )
}
