import { useParams, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ClassMark } from './class-mark.tsx'
import { EditNotices } from './editing/edit-notices.tsx'
import { SaveState } from './editing/save-state.tsx'
import { useLeaveWarning } from './editing/use-leave-warning.ts'
import { useUndoKeys } from './editing/use-undo.ts'
import { InitiativesProvider, useInitiatives } from './initiatives-context.tsx'
import { ArchiveButton } from './panel/archive-line.tsx'
import { InitiativeDetail } from './panel/initiative-detail.tsx'
import css from './panel/panel.module.css'
import { useHasDrafts } from './panel/use-draft.ts'

/** One initiative on a page of its own. */
export const InitiativePage = () => (
  <InitiativesProvider>
    <InitiativeAlone />
  </InitiativesProvider>
)

function InitiativeAlone() {
  const { initiative } = useParams({ from: '/portfolios/$key/initiatives/$initiative' })
  const at: unknown = useSearch({ strict: false, select: (search: { at?: unknown }) => search.at })
  const { findByKey, portfolio } = useInitiatives()
  useUndoKeys()
  useLeaveWarning(useHasDrafts())
  const row = findByKey(initiative)
  const back = (
    <LinkButton
      variant="default"
      size="compact-md"
      to="/portfolios/$key/initiatives"
      params={{ key: portfolio.key }}
      search={row ? { open: row.key } : {}}
    >
      In the grid
    </LinkButton>
  )
  if (!row) {
    return (
      <>
        <PageHeader title={initiative} />
        <EmptyState title="There is no such initiative here" action={back}>
          It may have another key, be in another portfolio, or be confidential.
        </EmptyState>
      </>
    )
  }
  return (
    <div className={css['page']}>
      <PageHeader
        title={row.title}
        tools={
          <>
            <ArchiveButton row={row} />
            {back}
          </>
        }
      >
        {row.key} · <ClassMark class={row.class} />
        <SaveState />
      </PageHeader>
      <EditNotices />
      <h2 className="only-read-out">Everything about {row.key}</h2>
      <InitiativeDetail row={row} at={typeof at === 'string' ? at : undefined} />
    </div>
  )
}
