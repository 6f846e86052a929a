import { Menu, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import css from './filters.module.css'

interface Offer {
  name: string
  label: string
}

interface Props {
  offers: readonly Offer[]
  onAdd: (name: string) => void
}

/** Everything that rows can be filtered by and are not yet, with a search. */
export function AddFilter({ offers, onAdd }: Props) {
  const [q, setQ] = useState('')
  const wanted = q.trim().toLowerCase()
  const shown = offers.filter(({ label }) => label.toLowerCase().includes(wanted))
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <UnstyledButton className={css['add']} data-add-filter>
          + Filter
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={css['menu']}>
        <Menu.Search
          aria-label="Find a filter"
          placeholder="Find"
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {shown.map(({ name, label }) => (
          <Menu.Item key={name} onClick={() => onAdd(name)}>
            {label}
          </Menu.Item>
        ))}
        {shown.length === 0 && <Menu.Label>No field is called that.</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
