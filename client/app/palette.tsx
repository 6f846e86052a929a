import '@mantine/spotlight/styles.layer.css'
import { Spotlight, createSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { snapshotQuery } from '../portfolio/portfolio.queries.ts'
import css from './palette.module.css'
import { matchCommands } from './match-commands.ts'
import { portfoliosGroup, useCommands } from './use-commands.ts'
import type { CommandGroup } from './use-commands.ts'
import { useHere } from './use-here.ts'

const [store, palette] = createSpotlight()
const initiativesShown = 8

interface Props {
  /** `portfolios` leaves only these to choose from. */
  only: 'palette' | 'portfolios'
  onClose: () => void
  onKeys: () => void
}

/** Every command, and the initiatives of the portfolio, by a few letters. */
export function Palette(props: Props) {
  const [query, setQuery] = useState('')
  const commands = useCommands(props.onKeys)
  const initiatives = useInitiatives(query)
  const onlyPortfolios = props.only === 'portfolios'
  const groups = onlyPortfolios
    ? matchCommands(commands, query).filter(({ group }) => group === portfoliosGroup)
    : [...matchCommands(commands, query), ...initiatives]
  useEffect(() => palette.open(), [])
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight="min(60dvh, 480px)"
      // gone at once: a key pressed right after a command belongs to the page
      transitionProps={{ duration: 0, onExited: props.onClose }}
      overlayProps={{ backgroundOpacity: 0.2, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Commands' } }}
    >
      <Spotlight.Search
        placeholder={
          onlyPortfolios ? 'Open a portfolio' : 'Go to a page, a portfolio, an initiative, or do something'
        }
        aria-label={onlyPortfolios ? 'Find a portfolio' : 'Find a command'}
        className={css['search'] ?? ''}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ group, commands: found }) => (
          <Spotlight.ActionsGroup key={group} label={group} className={css['group'] ?? ''}>
            {found.map((one) => (
              <Spotlight.Action key={one.id} onClick={one.run} className={css['action'] ?? ''}>
                <span className={css['label']}>{one.label}</span>
                {one.keys !== undefined && <kbd>{one.keys}</kbd>}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>Nothing is called that.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** Initiatives of the portfolio at hand, by key or words of the title. */
function useInitiatives(query: string): CommandGroup[] {
  const { portfolio } = useHere()
  const client = useQueryClient()
  const navigate = useNavigate()
  const wanted = query.trim().toLowerCase()
  if (!portfolio || wanted.length < 2) return []
  const rows = client.getQueryData(snapshotQuery(portfolio.id).queryKey)?.initiatives ?? []
  const found = rows.filter(
    (row) => row.key.toLowerCase() === wanted || row.title.toLowerCase().includes(wanted),
  )
  if (found.length === 0) return []
  const params = { key: portfolio.key }
  return [
    {
      group: found.length > initiativesShown ? `Initiatives (${found.length} found)` : 'Initiatives',
      commands: found.slice(0, initiativesShown).map((row) => ({
        id: row.id,
        label: row.title,
        keys: row.key,
        run: () =>
          void navigate({
            to: '/portfolios/$key/initiatives/$initiative',
            params: { ...params, initiative: row.key },
          }),
      })),
    },
  ]
}
