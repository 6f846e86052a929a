import { useSuspenseQuery } from '@tanstack/react-query'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { InitiativesProvider, useInitiatives } from '../initiative/initiatives-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { countText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProposalCard } from './proposal-card.tsx'
import { proposalsQuery } from './proposal.queries.ts'
import css from './proposal.module.css'

/** What was proposed: first what waits for a decision, then what went back, then what was decided. */
export const IntakePage = () => (
  <InitiativesProvider>
    <Intake />
  </InitiativesProvider>
)

const groups = [
  { id: 'submitted', title: 'Waits for a decision', states: ['submitted'] },
  { id: 'returned', title: 'Returned, to be improved', states: ['returned'] },
  { id: 'decided', title: 'Decided', states: ['accepted', 'rejected'] },
] as const satisfies readonly { id: string; title: string; states: readonly Proposal['state'][] }[]

function Intake() {
  const { portfolio, may } = useInitiatives()
  const { data } = useSuspenseQuery(proposalsQuery(portfolio.id))
  const waiting = data.items.filter((one) => one.state === 'submitted').length
  const propose = may('proposal.submit') && (
    <LinkButton
      size={data.items.length === 0 ? 'sm' : 'compact-md'}
      to="/portfolios/$key/propose"
      params={{ key: portfolio.key }}
    >
      Propose an initiative
    </LinkButton>
  )
  if (data.items.length === 0) {
    return (
      <>
        <PageHeader title="Intake" />
        <EmptyState title="Nothing was proposed yet" action={propose}>
          A proposal says what it is for, which core work it serves and why. It weighs nothing in the verdict
          until somebody accepts it.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title="Intake" tools={propose}>
        {waiting === 0 ? 'Everything is decided' : `${countText(waiting)} to decide`}
        {data.hidden > 0 && `, ${countText(data.hidden)} that you may not see left out`}
      </PageHeader>
      {groups.map(({ id, title, states }) => {
        const those = data.items.filter((one) => states.some((state) => state === one.state))
        if (those.length === 0) return null
        return (
          <section key={id} className={css['group']} aria-labelledby={`intake-${id}`}>
            <h2 id={`intake-${id}`}>
              {title} <span className="num">{countText(those.length)}</span>
            </h2>
            {those.map((one) => (
              <ProposalCard key={one.id} proposal={one} />
            ))}
          </section>
        )
      })}
    </>
  )
}
