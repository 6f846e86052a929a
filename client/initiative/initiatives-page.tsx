import { useNavigate, useSearch } from '@tanstack/react-router'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { useDefaultView } from '../view/use-default-view.ts'
import { InitiativesProvider } from './initiatives-context.tsx'
import { InitiativesView } from './initiatives-view.tsx'
import type { InitiativeSearch } from './initiative-search.ts'

/** A PMO's first page: the initiatives as a grid, one of them beside it, and the verdict that they make. */
export function InitiativesPage() {
  const search = useSearch({ from: '/portfolios/$key/initiatives' })
  const navigate = useNavigate({ from: '/portfolios/$key/initiatives' })
  const change = (wanted: Partial<InitiativeSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...wanted }), replace: true, resetScroll: false })
  const isOpening = useDefaultView(search, change)
  if (isOpening) return <LoadingBlock />
  return (
    <InitiativesProvider>
      <InitiativesView search={search} onChange={change} />
    </InitiativesProvider>
  )
}
