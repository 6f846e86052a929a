import { Link } from '@tanstack/react-router'
import type { ChangeSet } from '#shared/history/change-set.ts'
import type { Change } from '#shared/history/change.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText, locale } from '../ui/format.ts'
import { ChangeFields } from './change-fields.tsx'
import { isTold } from './change-text.ts'
import { changeWords, initiativeName, setWords } from './change-set-words.ts'
import type { NameOf } from './change-set-words.ts'
import css from './history-page.module.css'
import { UndoButton } from './undo-button.tsx'

const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

/** What initiatives are called now, by id. */
export function useNames(): NameOf {
  const { snapshot } = usePortfolio()
  const names = new Map(snapshot.initiatives.map((one) => [one.id as string, `${one.key} ${one.title}`]))
  return (id) => names.get(id) ?? null
}

interface Props {
  set: ChangeSet
  nameOf: NameOf
  /** Absent on the set's own page. */
  isOpen?: boolean
  onUndo: (changeSet: number) => void
}

/** One change set in words, with its first changes folded below. */
export function ChangeSetItem({ set, nameOf, onUndo }: Props) {
  const { portfolio } = usePortfolio()
  const params = { key: portfolio.key, changeSet: String(set.revision) }
  return (
    <li className={css['set']}>
      <p className={css['line']}>
        <time dateTime={set.at} title={whole.format(new Date(set.at))}>
          {time.format(new Date(set.at))}
        </time>
        <span className={css['words']}>
          <b>{set.actor?.name ?? 'Bearing'}</b> {setWords(set, nameOf)}
          {set.undoneBy !== null && (
            <span className={css['undone']}>
              {' '}
              · taken back by change{' '}
              <Link
                to="/portfolios/$key/history/$changeSet"
                params={{ ...params, changeSet: String(set.undoneBy) }}
              >
                {countText(set.undoneBy)}
              </Link>
            </span>
          )}
        </span>
        <span className={css['acts']}>
          <UndoButton set={set} size="compact-xs" onUndo={onUndo} />
          <Link
            to="/portfolios/$key/history/$changeSet"
            params={params}
            aria-label={`Change ${set.revision}`}
          >
            #{countText(set.revision)}
          </Link>
        </span>
      </p>
      <details className={css['details']}>
        <summary>
          {set.total === 1 ? 'What changed' : `What changed: ${countText(set.total)} records`}
        </summary>
        <ul className={css['changes']}>
          {set.changes.map((change) => (
            <ChangeRow key={change.id} change={change} nameOf={nameOf} />
          ))}
        </ul>
        {set.total > set.changes.length && (
          <Link to="/portfolios/$key/history/$changeSet" params={params}>
            All {countText(set.total)}
          </Link>
        )}
      </details>
    </li>
  )
}

/** One record's part of a change set; an initiative that is there leads to its page. */
export function ChangeRow({ change, nameOf }: { change: Change; nameOf: NameOf }) {
  const { portfolio } = usePortfolio()
  const isInitiative = change.subject.type === 'initiative'
  const name = isInitiative ? initiativeName(change, nameOf) : null
  const [key = ''] = (isInitiative ? nameOf(change.subject.id) : null)?.split(' ') ?? []
  return (
    <li>
      <p className={css['record']}>
        {key !== '' ? (
          <Link
            to="/portfolios/$key/initiatives/$initiative"
            params={{ key: portfolio.key, initiative: key }}
          >
            {name}
          </Link>
        ) : (
          (name ?? capital(changeWords(change, nameOf)))
        )}
      </p>
      {isTold(change) && <ChangeFields change={change} />}
    </li>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
