import { TextInput, UnstyledButton } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { readList } from '#shared/initiative/typed-list.ts'
import { useSingleKeys } from '../../ui/single-keys.ts'
import { ViewsMenu } from '../../view/views-menu.tsx'
import { useInitiatives } from '../initiatives-context.tsx'
import { filterOf, filtersIn, without } from '../initiative-search.ts'
import type { InitiativeSearch } from '../initiative-search.ts'
import { AddFilter } from './add-filter.tsx'
import { ConditionForm } from './condition-form.tsx'
import { conditionText } from './condition-text.ts'
import { FilterChip } from './filter-chip.tsx'
import { filterFields, optionsOf } from './filter-field.ts'
import { GroupMenu } from './group-menu.tsx'
import { SortMenu } from './sort-menu.tsx'
import { useSearchText } from './use-search-text.ts'
import css from './filters.module.css'

interface Props {
  search: InitiativeSearch
  onChange: (change: Partial<InitiativeSearch>) => void
  /** Edits all rows that are shown at once. */
  onEditAll: () => void
  /** How many rows are shown, and whether all is saved. */
  children: ReactNode
}

/** Text search, a chip for each filter, more filters, order and groups. All of it is in the address. */
export function FilterBar({ search, onChange, onEditAll, children }: Props) {
  const { names, columns, portfolio, may } = useInitiatives()
  const [added, setAdded] = useState<string | null>(null)
  const bar = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const text = useSearchText(search.q, (q) => onChange({ q }))
  useSingleKeys({ '/': () => field.current?.focus() })
  const fields = useMemo(() => filterFields(columns), [columns])
  const texts = filterOf(search)
  const shown = fields.filter(({ name }) => texts[name] !== undefined || name === added)
  const others = fields.filter((one) => !shown.includes(one))
  const on = filtersIn(search)
  const remove = (name: string) => {
    if (name === added) setAdded(null)
    onChange(without([name]))
    // the chip that had the focus is gone
    bar.current?.querySelector<HTMLElement>('[data-add-filter]')?.focus()
  }

  return (
    <search ref={bar} className={css['bar']} aria-label="Filter initiatives">
      <ViewsMenu search={search} onChange={onChange} />
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
      {shown.map((one) => {
        const { name, label } = one
        const options = optionsOf(one, { columns, names })
        const words = { options, currency: portfolio.currency }
        return (
          <FilterChip
            key={name}
            label={label}
            value={conditionText(one, texts[name], words)}
            isOpenAtFirst={name === added}
            onClose={() => setAdded(null)}
            onRemove={() => remove(name)}
          >
            <ConditionForm
              field={one}
              {...words}
              text={texts[name]}
              onChange={(written) => onChange({ [name]: written })}
            />
          </FilterChip>
        )
      })}
      {search.ids !== undefined && (
        <FilterChip
          label="Rows behind a number"
          value={String(readList(search.ids).length)}
          onRemove={() => remove('ids')}
        />
      )}
      {others.length > 0 && <AddFilter offers={others} onAdd={setAdded} />}
      {on.length > 1 && (
        <UnstyledButton className={css['clear']} onClick={() => onChange(without(on))}>
          Clear
        </UnstyledButton>
      )}
      <SortMenu columns={columns} sort={search.sort} onChange={(sort) => onChange({ sort })} />
      <GroupMenu columns={columns} group={search.group} onChange={(group) => onChange({ group })} />
      {may('initiative.bulk') && (
        <UnstyledButton className={css['add']} onClick={onEditAll}>
          Edit all
        </UnstyledButton>
      )}
      <span className={css['state']}>{children}</span>
    </search>
  )
}
