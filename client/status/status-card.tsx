import { statusPartWords } from '#shared/status/status.words.ts'
import { statusParts } from '#shared/status/status-update.ts'
import type { StatusUpdate } from '#shared/status/status-update.ts'
import { HealthMark } from '../initiative/health-mark.tsx'
import { dayText } from '../ui/format.ts'
import css from './status.module.css'

/** A published update as everybody reads it. */
export function StatusCard({ update }: { update: StatusUpdate }) {
  const said = statusParts.filter((part) => update[part] !== 'not_reported')
  return (
    <article className={css['card']}>
      <p className={css['head']}>
        <b>
          <HealthMark health={update.health} />
        </b>
        <span className={css['fine']}>
          as of {dayText(update.asOf)}, {update.author.name}
        </span>
      </p>
      {update.narrative && <p className={css['narrative']}>{update.narrative}</p>}
      {said.length > 0 && (
        <dl className={css['parts']}>
          {said.map((part) => (
            <div key={part}>
              <dt>{statusPartWords[part].label}</dt>
              <dd>
                <HealthMark health={update[part]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
