import { getRouteApi } from '@tanstack/react-router'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RunView } from './run-view.tsx'
import { UploadView } from './upload-view.tsx'

const route = getRouteApi('/portfolios/$key/import')

/** A spreadsheet becomes initiatives: seen first, then imported, then taken back with one click. */
export function ImportPage() {
  const { portfolio, may } = usePortfolio()
  const { run } = route.useSearch()
  if (!may('import.run') || portfolio.archivedAt !== null) {
    return (
      <>
        <PageHeader title="Import" />
        <EmptyState
          title={portfolio.archivedAt === null ? 'Importing is for the PMO.' : 'This portfolio is archived.'}
        >
          {portfolio.archivedAt === null
            ? 'Ask the PMO or a leader of this portfolio for that role. You can log initiatives one by one.'
            : 'Nothing can be imported into it until it is restored.'}
        </EmptyState>
      </>
    )
  }
  return run === undefined ? <UploadView /> : <RunView key={run} id={run} />
}
