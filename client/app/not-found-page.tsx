import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export const NotFoundPage = () => (
  <>
    <PageHeader title="Not found" />
    <EmptyState
      title="There is nothing at this address, or nothing that you may see."
      action={
        <Button component={Link} to="/">
          All portfolios
        </Button>
      }
    >
      It may have been renamed or archived. If somebody sent you the link, ask them for a role in the
      portfolio.
    </EmptyState>
  </>
)
