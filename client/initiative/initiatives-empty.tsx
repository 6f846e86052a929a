import { Button } from '@mantine/core'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useInitiatives } from './initiatives-context.tsx'

/** No rows: none match, or none are there yet. */
export function InitiativesEmpty({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { portfolio, may } = useInitiatives()
  if (isFiltered) {
    return (
      <EmptyState
        title="Nothing matches these filters"
        action={<Button onClick={onClear}>Take all filters off</Button>}
      >
        The initiatives are there; the filters above leave none of them.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No initiatives yet"
      action={
        may('import.run') && (
          <LinkButton to="/portfolios/$key/import" params={{ key: portfolio.key }}>
            Import a spreadsheet
          </LinkButton>
        )
      }
    >
      {may('initiative.create')
        ? 'Bring in the list you have, or type the first one below: a title is enough to begin with.'
        : 'Once somebody logs initiatives, they are listed here.'}
    </EmptyState>
  )
}
