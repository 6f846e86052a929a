import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { filterProblems, filterTexts } from '#shared/export/filter-texts.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { filterOf, initiativeSearch } from '../initiative/initiative-search.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { viewsQuery } from '../view/view.queries.ts'
import type { ChoiceProps } from './choice-form.tsx'
import css from './export.module.css'

const all = 'all'
const other = 'other'

/** Which initiatives are listed: all of them, those of a saved view, or those of a filter as the list writes it. */
export function FilterChoice({ choice, onChange }: ChoiceProps) {
  const { snapshot, portfolio } = usePortfolio()
  const { data: views = [] } = useQuery(viewsQuery(portfolio.id))
  const known = views.map((view) => ({ value: filterText(view.query), label: view.name }))
  const saved = known.filter(
    ({ value }, at) => value !== '' && known.findIndex((one) => one.value === value) === at,
  )
  const isSaved = saved.some((one) => one.value === choice.filter)
  const [isWriting, setWriting] = useState(false)
  const showsText = isWriting || (choice.filter !== '' && !isSaved)
  return (
    <div className={css['group']}>
      <Select
        label="Which initiatives are listed"
        description="The verdict is of the whole portfolio, always."
        data={[
          { value: all, label: 'All initiatives' },
          ...saved,
          { value: other, label: 'A filter, as the list writes it' },
        ]}
        value={showsText ? other : choice.filter === '' ? all : choice.filter}
        allowDeselect={false}
        onChange={(value) => {
          setWriting(value === other)
          if (value !== null && value !== other) onChange({ filter: value === all ? '' : value })
        }}
      />
      {showsText && (
        <FilterText
          // another choice made elsewhere is another text
          key={choice.filter}
          filter={choice.filter}
          problemsOf={(text) => filterProblems(text, portfolioColumns(snapshot))}
          onChange={(filter) => onChange({ filter })}
        />
      )}
      <span>
        <LinkButton
          size="compact-sm"
          variant="subtle"
          to="/portfolios/$key/initiatives"
          params={{ key: portfolio.key }}
          search={initiativeSearch(filterTexts(choice.filter))}
        >
          {choice.filter === '' ? 'Filter in the list' : 'See them in the list'}
        </LinkButton>
      </span>
    </div>
  )
}

interface TextProps {
  filter: string
  problemsOf: (filter: string) => string[]
  onChange: (filter: string) => void
}

function FilterText({ filter, problemsOf, onChange }: TextProps) {
  const [written, setWritten] = useState(filter)
  // a whole address of the list may be pasted
  const wanted = written.slice(written.indexOf('?') + 1).trim()
  const filterOnly = written.includes('?') ? filterText(filterTexts(wanted)) : wanted
  const problems = problemsOf(filterOnly)
  return (
    <form
      className={css['written']}
      onSubmit={(event) => {
        event.preventDefault()
        if (problems.length === 0) onChange(filterOnly)
      }}
    >
      <TextInput
        label="Filter"
        description="Such as class=core&health=red, or the list’s whole address."
        value={written}
        error={problems.join(' ') || null}
        onChange={(event) => setWritten(event.currentTarget.value)}
        spellCheck={false}
      />
      <Button type="submit" size="compact-md" variant="default" disabled={problems.length > 0}>
        Use it
      </Button>
    </form>
  )
}

/** The filters among the parts of an address, as an address writes them. */
const filterText = (query: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(filterOf(initiativeSearch(query)))
    .flatMap(([name, text]) => (text === undefined ? [] : [`${name}=${encodeURIComponent(text)}`]))
    .join('&')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
