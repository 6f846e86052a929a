import { Link } from '@tanstack/react-router'
import { sayLevel } from '#shared/capability/capability.words.ts'
import type { CapabilityReading } from '#shared/capability/reading.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { dayText } from '../ui/format.ts'
import css from './backbone.module.css'

/** Which work in scope requires a capability, and from when on. */
export const RequiredBy = ({ reading }: { reading: CapabilityReading }) =>
  reading.requirements.length === 0 ? (
    <p className={css['fine']}>Nothing in scope requires it.</p>
  ) : (
    <ul className={css['uses']}>
      {reading.requirements.map(({ initiative, level, from }) => (
        <li key={initiative.id}>
          <Named initiative={initiative} />
          <span>
            {sayLevel(level)}
            {from === null ? ', no start yet' : ` from ${dayText(from)}`}
          </span>
        </li>
      ))}
    </ul>
  )

/** Which work in scope builds it, how far and by when. */
export const BuiltBy = ({ reading }: { reading: CapabilityReading }) =>
  reading.builds.length === 0 ? (
    <p className={css['fine']}>Nothing in scope builds it.</p>
  ) : (
    <ul className={css['uses']}>
      {reading.builds.map(({ initiative, from, to, readyOn }) => (
        <li key={initiative.id}>
          <Named initiative={initiative} />
          <span>
            {from === null ? 'to ' : `${sayLevel(from)} → `}
            {sayLevel(to)}
            {readyOn === null ? ', no day yet' : ` by ${dayText(readyOn)}`}
          </span>
        </li>
      ))}
    </ul>
  )

function Named({ initiative }: { initiative: Pick<InitiativeRecord, 'key' | 'title'> }) {
  const { portfolio } = usePortfolio()
  return (
    <Link
      to="/portfolios/$key/initiatives"
      params={{ key: portfolio.key }}
      search={{ open: initiative.key, at: 'capabilities' }}
    >
      {initiative.key} {initiative.title}
    </Link>
  )
}
