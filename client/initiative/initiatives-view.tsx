import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { rowsFound } from '#shared/finding/rows-found.ts'
import { sumRows } from '#shared/initiative/group.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { useSingleKeys } from '../ui/single-keys.ts'
import { QuickAdd } from './add/quick-add.tsx'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { EditNotices } from './editing/edit-notices.tsx'
import { OpenTextOffer } from './editing/open-text-offer.tsx'
import { SaveState } from './editing/save-state.tsx'
import { useLeaveWarning } from './editing/use-leave-warning.ts'
import { useUndoKeys } from './editing/use-undo.ts'
import { FilterBar } from './filters/filter-bar.tsx'
import { Grid } from './grid/grid.tsx'
import type { GridHandle } from './grid/grid.tsx'
import { linesOf } from './grid/lines.ts'
import { useCellStates } from './grid/use-cell-states.ts'
import { useShownColumns } from './grid/use-shown-columns.ts'
import { useCellContext } from './grid/use-cell-context.ts'
import { useOrderedRows } from './grid/use-ordered-rows.ts'
import { useSelection } from './grid/use-selection.ts'
import { InitiativesEmpty } from './initiatives-empty.tsx'
import { InitiativesHeader } from './initiatives-header.tsx'
import { useInitiatives } from './initiatives-context.tsx'
import { filterOf, filtersIn, without } from './initiative-search.ts'
import type { InitiativeSearch } from './initiative-search.ts'
import { InitiativePanel } from './panel/initiative-panel.tsx'
import { useHasDrafts } from './panel/use-draft.ts'
import { RowsShown } from './rows-shown.tsx'
import css from './initiatives.module.css'

interface Props {
  search: InitiativeSearch
  onChange: (wanted: Partial<InitiativeSearch>) => void
}

const noGroups: ReadonlySet<string> = new Set()

export function InitiativesView({ search, onChange }: Props) {
  const { rows: all, snapshot, columns: known, findByKey, mayEdit, may } = useInitiatives()
  const grid = useRef<GridHandle>(null)
  const filter = useFilter(search)
  const sort = search.sort ?? 'key'
  const { rows, astray, tidy } = useOrderedRows(all, {
    filter,
    sort,
    columns: known,
    today: snapshot.today,
    found: () => rowsFound(snapshot),
    units: snapshot.units,
  })
  const [closed, setClosed] = useState(noGroups)
  const by = known.find((column) => column.id === search.group)
  const lines = useMemo(() => linesOf(rows, { by, columns: known, closed }), [rows, by, known, closed])
  const sums = useMemo(() => sumRows(rows, known), [rows, known])
  const { columns, setColumns } = useShownColumns(search.columns, (chosen) => onChange({ columns: chosen }))
  const selection = useSelection(lines)
  const context = useCellContext()
  const selected = useMemo(
    () => (selection.ids.size === 0 ? [] : rows.filter((row) => selection.ids.has(row.id))),
    [rows, selection.ids],
  )
  const [isAllMeant, setAllMeant] = useState(false)
  const states = useCellStates()
  const open = search.open === undefined ? undefined : findByKey(search.open)

  const addQuickly = () => may('initiative.create') && onChange({ add: '1' })
  const close = (change: Partial<InitiativeSearch>) => {
    onChange(change)
    grid.current?.focus()
  }
  const closePanel = () => close({ open: undefined, at: undefined })
  const unselect = () => {
    selection.clear()
    setAllMeant(false)
    grid.current?.focus()
  }
  // where the focus is on nothing that has its own Escape
  const escape = () => {
    if (selected.length > 0 || isAllMeant) unselect()
    else if (search.open !== undefined) closePanel()
  }
  useSingleKeys({ n: addQuickly, escape })
  useUndoKeys()
  useLeaveWarning(useHasDrafts())

  return (
    <div className={css['page']}>
      <InitiativesHeader
        rows={useDeferredValue(rows)}
        isFiltered={rows.length < all.length}
        columns={columns}
        onColumns={setColumns}
        onAdd={addQuickly}
      />
      <EditNotices />
      <OpenTextOffer onResume={({ row, column, text }) => grid.current?.resume(row, column, text) ?? false} />
      <FilterBar search={search} onChange={onChange} onEditAll={() => setAllMeant(true)}>
        <RowsShown shown={sums.count} of={all.length} group={by} astray={astray} onTidy={tidy} />
        <SaveState />
      </FilterBar>
      {(selected.length > 0 || isAllMeant) && (
        <BulkBar
          rows={isAllMeant ? rows : selected}
          shown={rows.length}
          isAll={isAllMeant}
          onAll={() => setAllMeant(true)}
          onDone={unselect}
        />
      )}
      <div className={css['beside']}>
        <div className={css['main']}>
          {lines.length === 0 ? (
            <InitiativesEmpty
              isFiltered={all.length > 0}
              onClear={() => onChange(without(filtersIn(search)))}
            />
          ) : (
            <Grid
              ref={grid}
              lines={lines}
              columns={columns}
              context={context}
              sums={sums}
              sort={sort}
              group={by?.id}
              selection={selection}
              openId={open?.id ?? null}
              states={states}
              mayEdit={mayEdit}
              mayCreate={may('initiative.create')}
              onSort={(wanted) => onChange({ sort: wanted === 'key' ? undefined : wanted })}
              onGroup={(id) => onChange({ group: id })}
              onColumns={setColumns}
              onToggleGroup={(value) => setClosed(toggled(closed, value))}
              onOpen={(row: Initiative) => onChange({ open: row.key, at: undefined })}
              onBelow={() => document.querySelector<HTMLElement>('[data-quick-add]')?.focus()}
            />
          )}
          <QuickAdd
            isOpen={search.add === '1'}
            onOpen={addQuickly}
            onClose={() => close({ add: undefined })}
            onAdded={() => undefined}
          />
        </div>
        {search.open !== undefined && (
          <InitiativePanel initiativeKey={search.open} row={open} at={search.at} onClose={closePanel} />
        )}
      </div>
    </div>
  )
}

/** The filter of the address; the same object while no filter changes, so that an edit does not sort again. */
function useFilter(search: InitiativeSearch) {
  const text = JSON.stringify(filterOf(search))
  // `text` holds all of it
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => filterOf(search), [text])
}

function toggled(closed: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(closed)
  if (!next.delete(value)) next.add(value)
  return next
}
