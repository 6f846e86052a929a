import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { assess } from '#shared/finding/assess.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { countText, locale } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { resolvedOf } from './decided.ts'
import { FindingsFilters } from './findings-filters.tsx'
import { isAsked } from './findings-search.ts'
import css from './findings.module.css'
import { ResolvedList } from './resolved-list.tsx'
import { RuleFindings } from './rule-findings.tsx'

const route = getRouteApi('/portfolios/$key/findings')

/** Everything that the rules find, rule by rule: whose it is, what was decided, what helps. Hygiene stands apart. */
export function FindingsPage() {
  const { snapshot, portfolio, may } = usePortfolio()
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const { findings, hygiene } = useMemo(() => assess(snapshot, { locale }), [snapshot])
  const all = useMemo(() => [...findings, ...hygiene], [findings, hygiene])
  const [strategy, data] = [findings, hygiene].map((list) => list.filter((one) => isAsked(one, asked)))
  const resolved = useMemo(() => resolvedOf(all, snapshot), [all, snapshot])
  const { policy } = snapshot
  return (
    <>
      <PageHeader
        title="Findings"
        tools={
          <LinkButton size="compact-md" variant="default" to="/help" hash="rules">
            What the rules look for
          </LinkButton>
        }
      >
        {sayCounts(findings)} Thresholds:{' '}
        {policy.version === 0
          ? 'Bearing’s own, set by nobody here.'
          : `set by ${policy.setBy?.name ?? 'somebody'}.`}
        {snapshot.hidden > 0 &&
          ` ${countText(snapshot.hidden)} initiatives are hidden from you and not looked at.`}
      </PageHeader>
      {all.length > 0 && (
        <FindingsFilters
          found={all}
          asked={asked}
          onChange={(wanted) => void navigate({ search: wanted, replace: true, resetScroll: false })}
        />
      )}
      {findings.length === 0 && (
        <EmptyState
          title="No rule finds anything"
          action={
            <LinkButton to="/portfolios/$key/focus" params={{ key: portfolio.key }} variant="default">
              To the verdict
            </LinkButton>
          }
        >
          That says that the portfolio is consistent, not that it is right.
        </EmptyState>
      )}
      {findings.length > 0 && strategy?.length === 0 && data?.length === 0 && (
        <EmptyState title="Nothing of the kind is found">Other filters may show more.</EmptyState>
      )}
      {groups(strategy ?? []).map(({ rule, found }) => (
        <RuleFindings key={rule} rule={rule} findings={found} snapshot={snapshot} may={may} />
      ))}
      {data !== undefined && data.length > 0 && (
        <>
          <h2 className={css['apart']}>Data hygiene</h2>
          <p className={css['apartAbout']}>What the data lacks. It says nothing about the strategy.</p>
          {groups(data).map(({ rule, found }) => (
            <RuleFindings key={rule} rule={rule} findings={found} snapshot={snapshot} may={may} level={3} />
          ))}
        </>
      )}
      {resolved.length > 0 && <ResolvedList resolved={resolved} />}
    </>
  )
}

/** Findings by rule, in the order in which the gravest of each stands. */
const groups = (list: readonly Finding[]) =>
  [...Map.groupBy(list, (one) => one.rule)].map(([rule, found]) => ({ rule, found }))

function sayCounts(findings: readonly Finding[]): string {
  const of = (status: Finding['status']) => findings.filter((one) => one.status === status).length
  const [open, seen, waived] = [of('open'), of('acknowledged'), of('waived')]
  const parts = [
    `${countText(open)} open`,
    ...(seen > 0 ? [`${countText(seen)} acknowledged`] : []),
    ...(waived > 0 ? [`${countText(waived)} waived`] : []),
  ]
  return `${parts.join(', ')}.`
}
