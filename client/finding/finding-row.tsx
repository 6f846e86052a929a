import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Finding, RemedyAction, Severity } from '#shared/finding/finding.ts'
import type { Right } from '#shared/kernel/right.ts'
import { FindingMenu } from './finding-menu.tsx'
import { remedyLink, rowsLink } from './remedy-link.ts'
import type { FindingProps } from './use-finding-decisions.ts'
import { dayText } from '../ui/format.ts'
import css from './finding-row.module.css'

type Waiver = NonNullable<Finding['waiver']>

const severities = {
  alert: { word: 'Alert', mark: <path d="M5 1 9.4 9H.6Z" fill="currentColor" /> },
  caution: { word: 'Caution', mark: <circle cx="5" cy="5" r="4" fill="currentColor" /> },
  info: {
    word: 'Note',
    mark: <circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  },
} as const satisfies Record<Severity, { word: string; mark: ReactNode }>

/** Who accepted it, for how long, and why. */
export const sayWaiver = ({ reason, by, until }: Waiver): string =>
  `Waived until ${dayText(until)} by ${by.name}: ${reason}`

/** One decision that is needed: what is the matter, what helps, and the button that leads there. With more below it (`children`) it stands under its rule, which is not named again. */
export const FindingRow = ({ finding, snapshot, may, children }: FindingProps & { children?: ReactNode }) => (
  <li className={css['finding']}>
    <svg className={css['mark']} data-severity={finding.severity} viewBox="0 0 10 10" aria-hidden="true">
      {severities[finding.severity].mark}
    </svg>
    <div className={css['text']}>
      <p className={css['sentence']}>
        <span className="only-read-out">{severities[finding.severity].word}: </span>
        {finding.sentence}
      </p>
      {finding.waiver ? (
        <p className={css['remedy']}>{sayWaiver(finding.waiver)}</p>
      ) : (
        <p className={css['remedy']}>
          {finding.remedy.sentence}{' '}
          <span className={css['source']}>
            {[
              ...(children === undefined ? [finding.rule, finding.source] : []),
              ...(finding.status === 'acknowledged' ? ['acknowledged'] : []),
            ].join(' · ')}
          </span>
        </p>
      )}
      {children}
    </div>
    <div className={css['acts']} data-screen>
      {!finding.waiver && <Remedy finding={finding} snapshot={snapshot} may={may} />}
      <FindingMenu finding={finding} snapshot={snapshot} may={may} />
    </div>
  </li>
)

// a remedy that somebody may apply at least to their own initiatives is worth leading to
const rightFor = {
  declare: 'declaration.decide',
  tag_next: 'initiative.update',
  retag: 'initiative.update',
  draft_support: 'support.draft',
  decide_support: 'support.decide',
  open_rows: 'portfolio.read',
  fill_field: 'initiative.update',
  report_status: 'status.write',
  reword: 'declaration.decide',
  review_direction: 'direction.log',
  assess_capability: 'capability.administer',
  build_capability: 'initiative.update',
  name_capability: 'initiative.update',
} as const satisfies Record<RemedyAction, Right>

function Remedy({ finding, snapshot, may }: FindingProps) {
  const { key } = snapshot.portfolio
  const allowed = may(rightFor[finding.remedy.action], true)
  const link = allowed ? remedyLink(finding, key) : rowsLink(finding, key)
  if (!link) return null
  return (
    <Button
      renderRoot={(button) => <Link {...link} {...button} />}
      variant="default"
      size="compact-sm"
      aria-label={`${allowed ? finding.remedy.label : 'See rows'}: ${finding.subject.title}`}
    >
      {allowed ? finding.remedy.label : 'See rows'}
    </Button>
  )
}
