import { UnstyledButton } from '@mantine/core'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { OwedUpdate } from '#shared/status/my-updates.ts'
import css from './my-updates.module.css'

interface Props {
  items: readonly OwedUpdate[]
  currentId: InitiativeId | null
  onChoose: (id: InitiativeId) => void
}

const stateOf = ({ due, draft }: OwedUpdate) =>
  due ? (draft ? ('draft' as const) : ('due' as const)) : ('published' as const)
const stateWords = { due: 'Due', draft: 'Draft', published: 'Published' } as const

/** All that is mine, by portfolio, each with where it stands this month. */
export function OwedList({ items, currentId, onChoose }: Props) {
  const portfolios = [...Map.groupBy(items, (one) => one.portfolio.id).values()]
  return (
    <nav className={css['list']} aria-label="What I report on">
      {portfolios.map((ofPortfolio) => (
        <div key={ofPortfolio[0]?.portfolio.id}>
          <h2>{ofPortfolio[0]?.portfolio.name}</h2>
          <ul>
            {ofPortfolio.map((one) => (
              <li key={one.initiative.id}>
                <UnstyledButton
                  className={css['owed']}
                  aria-current={one.initiative.id === currentId || undefined}
                  onClick={() => onChoose(one.initiative.id)}
                >
                  <span className={css['owedTitle']}>{one.initiative.title}</span>
                  <span className={css['state']} data-state={stateOf(one)}>
                    {stateWords[stateOf(one)]}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
