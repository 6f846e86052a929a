import { LinkButton } from '../ui/link-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export const NotFoundPage = () => (
  <>
    <PageHeader title="Not found" />
    <EmptyState
      title="There is nothing at this address, or nothing that you may see."
      action={<LinkButton to="/">All portfolios</LinkButton>}
    >
      It may have been renamed or archived. If somebody sent you the link, ask them for a role in the
      portfolio.
    </EmptyState>
  </>
)
