import { InitiativesProvider } from '../initiative/initiatives-context.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProposalForm } from './proposal-form.tsx'

/** A new initiative that somebody else decides about. */
export function ProposePage() {
  const { may, portfolio } = usePortfolio()
  return (
    <>
      <PageHeader title="Propose an initiative">
        {portfolio.name}: the PMO or a leader accepts it, returns it, or rejects it with a reason.
      </PageHeader>
      {may('proposal.submit') ? (
        <InitiativesProvider>
          <ProposalForm />
        </InitiativesProvider>
      ) : (
        <EmptyState title="Your role reads only">
          Contributors, the PMO and leaders propose initiatives.
        </EmptyState>
      )}
    </>
  )
}
