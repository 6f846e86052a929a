import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { changeKind, changeKinds } from '#shared/history/change-set.ts'
import type { Reference } from '#shared/kernel/list.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { kindWords } from './change-set-words.ts'
import css from './history-page.module.css'
import type { HistorySearch } from './history-search.ts'

interface Props {
  search: HistorySearch
  people: readonly Reference[]
  onChange: (search: HistorySearch) => void
}

/** Which change sets are shown: by person, kind, initiative and day; kept in the address. */
export function HistoryFilters({ search, people, onChange }: Props) {
  const { snapshot } = usePortfolio()
  const isFiltered = Object.values(search).some((one) => one !== undefined)
  const change = (part: HistorySearch) => onChange({ ...search, ...part })
  const anybody = { value: '', label: 'Anybody' }
  return (
    <search className={css['filters']} aria-label="Filter the history">
      <NativeSelect
        size="xs"
        label="Who"
        value={search.person ?? ''}
        data={[anybody, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => change({ person: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        size="xs"
        label="What"
        value={search.kind ?? ''}
        data={[
          { value: '', label: 'Anything' },
          ...changeKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
        ]}
        onChange={(event) => change({ kind: changeKind.safeParse(event.currentTarget.value).data })}
      />
      <InitiativeFilter
        key={search.initiative ?? ''}
        chosen={search.initiative}
        onChoose={(initiative) => change({ initiative })}
      />
      <TextInput
        size="xs"
        type="date"
        label="On"
        max={snapshot.today}
        value={search.day ?? ''}
        onChange={(event) => change({ day: event.currentTarget.value || undefined })}
      />
      {isFiltered && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange({})}>
          Show everything
        </Button>
      )}
    </search>
  )
}

function InitiativeFilter(props: {
  chosen: string | undefined
  onChoose: (key: string | undefined) => void
}) {
  const { snapshot } = usePortfolio()
  const [written, setWritten] = useState(props.chosen ?? '')
  const named = (text: string) => snapshot.initiatives.find((one) => `${one.key} ${one.title}` === text)?.key
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        props.onChoose(written.trim().split(' ')[0]?.toUpperCase() || undefined)
      }}
    >
      <Autocomplete
        size="xs"
        label="Initiative"
        placeholder="Key or title, Enter"
        data={[...new Set(snapshot.initiatives.map((one) => `${one.key} ${one.title}`))]}
        limit={12}
        value={written}
        onChange={setWritten}
        onOptionSubmit={(text) => props.onChoose(named(text))}
      />
    </form>
  )
}
