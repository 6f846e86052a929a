import type { Right } from '#shared/kernel/right.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { countText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'

interface Props {
  snapshot: Snapshot
  may: (right: Right, owns?: boolean) => boolean
}

/** Before there is anything in scope: why there is no verdict, and the way to one. */
export function NothingToMeasure({ snapshot, may }: Props) {
  const params = { key: snapshot.portfolio.key }
  const { initiatives, hidden } = snapshot
  const kept = initiatives.filter((row) => row.archivedAt === null).length
  if (kept > 0) {
    return (
      <EmptyState
        title="Nothing here is approved, active or paused"
        action={
          <LinkButton to="/portfolios/$key/initiatives" params={params}>
            Open the initiatives
          </LinkButton>
        }
      >
        {countText(kept)} {kept === 1 ? 'initiative is' : 'initiatives are'} an idea, proposed, completed or
        stopped. Only work that is approved, active or paused weighs in the verdict.
      </EmptyState>
    )
  }
  if (initiatives.length > 0) {
    return (
      <EmptyState
        title="Every initiative here is archived"
        action={
          <LinkButton to="/portfolios/$key/initiatives" params={params} search={{ archived: 'only' }}>
            See the archived ones
          </LinkButton>
        }
      >
        Bring one back, or log a new one, to get a verdict.
      </EmptyState>
    )
  }
  if (hidden > 0) {
    return (
      <EmptyState title="Nothing here that you may see">
        {countText(hidden)} confidential {hidden === 1 ? 'initiative is' : 'initiatives are'} hidden from you.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No initiatives yet"
      action={
        <>
          {may('import.run') && (
            <LinkButton to="/portfolios/$key/import" params={params}>
              Import a spreadsheet
            </LinkButton>
          )}
          {may('initiative.create') && (
            <LinkButton
              to="/portfolios/$key/initiatives"
              params={params}
              search={{ add: '1' }}
              variant={may('import.run') ? 'default' : 'filled'}
            >
              Log the first one
            </LinkButton>
          )}
        </>
      }
    >
      Bring them in from a spreadsheet or log them one by one. With titles and tags alone the verdict works;
      money makes it weigh.
    </EmptyState>
  )
}
