import { useMutation } from '@tanstack/react-query'
import type { SavedView } from '#shared/view/view.ts'
import { viewOf } from '../initiative/initiative-search.ts'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { offerUndo, say, sayProblem } from '../ui/toast.tsx'
import {
  changeViewMutation,
  defaultViewMutation,
  removeViewMutation,
  saveViewMutation,
} from './view.queries.ts'

interface Props {
  search: InitiativeSearch
  onChange: (change: Partial<InitiativeSearch>) => void
}

/** What is done to a saved view at once, without a dialog. */
export function useViewActs({ search, onChange }: Props) {
  const { id } = usePortfolio().portfolio
  const params = { id }
  const saving = useMutation(saveViewMutation(id))
  const changing = useMutation(changeViewMutation(id))
  const removing = useMutation(removeViewMutation(id))
  const choosing = useMutation(defaultViewMutation(id))

  /** Makes it again, as it was: under a new id, so everybody else's default stays what it has become. */
  const bringBack = async ({ name, shared, query, isDefault }: SavedView) => {
    const { reply } = await saving.mutateAsync({ params, body: { name, shared, query } })
    if (isDefault) await choosing.mutateAsync({ params, body: { view: reply.id } })
    onChange({ view: reply.id })
  }
  const choose = (view: SavedView | null) =>
    choosing.mutateAsync({ params, body: { view: view?.id ?? null } })

  return {
    /** The view shows from now on what the address shows. */
    update: (view: SavedView) => {
      const patch = (query: SavedView['query'], version: number) =>
        changing.mutateAsync({ params: { id, view: view.id }, body: { query }, version })
      patch(viewOf(search), view.version).then(
        ({ reply }) => offerUndo(`“${view.name}” is saved.`, () => patch(view.query, reply.version)),
        sayProblem,
      )
    },
    remove: (view: SavedView) => {
      removing.mutateAsync({ params: { id, view: view.id }, version: view.version }).then(() => {
        onChange({ view: undefined })
        offerUndo(`“${view.name}” is deleted.`, () => bringBack(view))
      }, sayProblem)
    },
    setDefault: (view: SavedView | null) => {
      choose(view).then(
        () =>
          say(
            view === null ? 'Your list opens with all initiatives.' : `Your list opens with “${view.name}”.`,
          ),
        sayProblem,
      )
    },
  }
}
