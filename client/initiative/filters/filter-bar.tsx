import { Menu, TextInput, UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { groupFields } from '#shared/initiative/group.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { useSingleKeys } from '../../ui/single-keys.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { valuesOf } from '../initiative-search.ts'
import type { InitiativeSearch } from '../initiative-search.ts'
import { FilterChip } from './filter-chip.tsx'
import { FilterList } from './filter-list.tsx'
import { chosenText, filterLabels, filterOptions, listFilters } from './filter-options.ts'
import type { ListFilter } from './filter-options.ts'
import { useSearchText } from './use-search-text.ts'
import css from './filters.module.css'

interface Props {
  search: InitiativeSearch
  onChange: (change: Partial<InitiativeSearch>) => void
  /** How many rows are shown, and whether all is saved. */
  children: ReactNode
}

/** Text search, a chip for each filter, more filters, grouping. All of it is in the address. */
export function FilterBar({ search, onChange, children }: Props) {
  const { names } = useInitiatives()
  const [added, setAdded] = useState<ListFilter | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const text = useSearchText(search.q, (q) => onChange({ q }))
  useSingleKeys({ '/': () => field.current?.focus() })
  const shown = listFilters.filter((filter) => search[filter] !== undefined || filter === added)
  const others = listFilters.filter((filter) => !shown.includes(filter))
  const set = (filter: ListFilter, values: readonly string[]) =>
    onChange({ [filter]: values.length > 0 ? values.join(',') : undefined })

  return (
    <search className={css['bar']} aria-label="Filter initiatives">
      <TextInput
        ref={field}
        size="xs"
        className={css['text']}
        aria-label="Find in initiatives"
        placeholder="Find  /"
        value={text.value}
        onChange={(event) => text.set(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && text.set('')}
      />
      {shown.map((filter) => {
        const options = filterOptions(filter, names)
        const chosen = valuesOf(search[filter])
        return (
          <FilterChip
            key={filter}
            label={filterLabels[filter]}
            value={chosenText(chosen, options)}
            isOpenAtFirst={filter === added}
            onClose={() => setAdded(null)}
            onRemove={() => {
              setAdded(null)
              set(filter, [])
            }}
          >
            <FilterList
              label={filterLabels[filter]}
              options={options}
              chosen={chosen}
              isSingle={filter === 'archived'}
              onChange={(values) => set(filter, values)}
            />
          </FilterChip>
        )
      })}
      {search.ids !== undefined && (
        <FilterChip
          label="Rows behind a number"
          value={String(valuesOf(search.ids).length)}
          onRemove={() => onChange({ ids: undefined })}
        />
      )}
      {others.length > 0 && (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <UnstyledButton className={css['add']}>+ Filter</UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((filter) => (
              <Menu.Item key={filter} onClick={() => setAdded(filter)}>
                {filterLabels[filter]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <GroupMenu group={search.group} onChange={(group) => onChange({ group })} />
      <span className={css['state']}>{children}</span>
    </search>
  )
}

const groupLabel = (field: (typeof groupFields)[number]) =>
  field === 'class' ? 'Class' : initiativeView[field].label

const none = 'none'

function GroupMenu(props: {
  group: InitiativeSearch['group']
  onChange: (group: InitiativeSearch['group']) => void
}) {
  const { group, onChange } = props
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={css['add']} data-on={group !== undefined || undefined}>
          {group ? (
            <>
              Group: <b>{groupLabel(group)}</b>
            </>
          ) : (
            'Group'
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={group ?? none}>
          {groupFields.map((field) => (
            <Menu.RadioItem key={field} value={field} closeMenuOnClick onClick={() => onChange(field)}>
              {groupLabel(field)}
            </Menu.RadioItem>
          ))}
          <Menu.RadioItem value={none} closeMenuOnClick onClick={() => onChange(undefined)}>
            No groups
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
