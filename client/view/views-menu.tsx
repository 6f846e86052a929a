import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SavedView } from '#shared/view/view.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'
import { currentView, everything, opening, openingAll } from './current-view.ts'
import { useViewActs } from './use-view-acts.ts'
import { ViewDialog } from './view-dialog.tsx'
import { viewsQuery } from './view.queries.ts'
import css from './view.module.css'

interface Props {
  search: InitiativeSearch
  onChange: (change: Partial<InitiativeSearch>) => void
}

/** The view that is open, whether it was changed since, the others, and what can be done with them. */
export function ViewsMenu({ search, onChange }: Props) {
  const { portfolio, may } = usePortfolio()
  const { data: views = [] } = useQuery(viewsQuery(portfolio.id))
  const [dialog, setDialog] = useState<'new' | 'rename' | null>(null)
  const current = currentView(search, views)
  const acts = useViewActs({ search, onChange })
  const { view, isChanged, name } = current
  const mayChange = view !== null && (!view.shared || may('view.share'))
  const open = (one: SavedView) => onChange(opening(search, one))
  const listed = (shared: boolean) => views.filter((one) => one.shared === shared)
  const list = (label: string, some: readonly SavedView[]) =>
    some.length > 0 && (
      <>
        <Menu.Label>{label}</Menu.Label>
        {some.map((one) => (
          <Menu.RadioItem key={one.id} value={one.id} closeMenuOnClick onClick={() => open(one)}>
            {one.name}
            {one.isDefault && <span className={css['note']}> opens first</span>}
          </Menu.RadioItem>
        ))}
      </>
    )
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <UnstyledButton
            className={css['target']}
            aria-label={`View: ${name}${isChanged && view ? ', changed' : ''}`}
          >
            <b>{name}</b>
            {isChanged && view && <span className={css['note']}>changed</span>}
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={css['menu']}>
          <Menu.RadioGroup value={view?.id ?? (isChanged ? '' : everything)}>
            <Menu.RadioItem
              value={everything}
              closeMenuOnClick
              onClick={() => onChange(openingAll(search, views))}
            >
              All initiatives
            </Menu.RadioItem>
            {list('Mine', listed(false))}
            {list('Shared', listed(true))}
          </Menu.RadioGroup>
          <Menu.Divider />
          {view && isChanged && mayChange && (
            <Menu.Item onClick={() => acts.update(view)}>Save changes to “{view.name}”</Menu.Item>
          )}
          {view && isChanged && (
            <Menu.Item onClick={() => open(view)}>Back to “{view.name}” as saved</Menu.Item>
          )}
          <Menu.Item onClick={() => setDialog('new')}>Save as a new view…</Menu.Item>
          {view && mayChange && <Menu.Item onClick={() => setDialog('rename')}>Rename or share…</Menu.Item>}
          {view && (
            <Menu.Item onClick={() => acts.setDefault(view.isDefault ? null : view)}>
              {view.isDefault ? 'Open with all initiatives again' : 'Open with this view'}
            </Menu.Item>
          )}
          {view && mayChange && <Menu.Item onClick={() => acts.remove(view)}>Delete “{view.name}”</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {dialog !== null && (
        <ViewDialog
          view={dialog === 'rename' ? view : null}
          search={search}
          onClose={() => setDialog(null)}
          onSaved={(saved) => onChange({ view: saved.id })}
        />
      )}
    </>
  )
}
