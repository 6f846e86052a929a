import type { SavedView, ViewQuery } from '#shared/view/view.ts'
import { initiativeSearch, toView, viewOf } from '../initiative/initiative-search.ts'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'

/** Says in an address that everything is wanted, though another view opens first. */
export const everything = 'all'

export interface CurrentView {
  /** Null: none that is saved. */
  view: SavedView | null
  /** Whether the address shows something else than the view does. */
  isChanged: boolean
  /** What a button calls it. */
  name: string
}

/** The view that an address began with, and whether it has moved on since. */
export function currentView(search: InitiativeSearch, views: readonly SavedView[]): CurrentView {
  const view = views.find((one) => one.id === search.view) ?? null
  const shown = viewOf(search)
  const isChanged = !isSame(shown, view === null ? {} : viewOf(initiativeSearch(view.query)))
  const name = view?.name ?? (isChanged ? 'Unsaved view' : 'All initiatives')
  return { view, isChanged, name }
}

const isSame = (a: ViewQuery, b: ViewQuery): boolean => {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

/** The change of an address that opens a view. */
export const opening = (search: InitiativeSearch, view: SavedView): Partial<InitiativeSearch> => ({
  ...toView(search, view.query),
  view: view.id,
})

/** The change that shows everything, by key. */
export const openingAll = (
  search: InitiativeSearch,
  views: readonly SavedView[],
): Partial<InitiativeSearch> => ({
  ...toView(search, {}),
  view: views.some((one) => one.isDefault) ? everything : undefined,
})

/** The view that an address without any wish opens with; undefined for every other address. */
export function viewToOpen(search: InitiativeSearch, views: readonly SavedView[]): SavedView | undefined {
  const { add: _, ...wishes } = search
  const isBare = Object.values(wishes).every((value) => value === undefined)
  return isBare ? views.find((one) => one.isDefault) : undefined
}
