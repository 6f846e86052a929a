import type { CapabilityReading } from '#shared/capability/reading.ts'
import { sayLevel } from '#shared/capability/capability.words.ts'
import { dayText } from '../ui/format.ts'
import css from './backbone.module.css'

/** What was said of a capability's level, the latest first. */
export function Assessments({ reading }: { reading: CapabilityReading }) {
  const { assessments } = reading
  if (assessments.length === 0)
    return <p className={css['fine']}>Nobody has assessed it yet. Until somebody does, it counts as none.</p>
  return (
    <ol className={css['history']}>
      {assessments.toReversed().map((one) => (
        <li key={one.id}>
          <i data-level={one.level} aria-hidden="true">
            {one.level}
          </i>
          <div>
            <p>
              <b>{sayLevel(one.level)}</b>{' '}
              <span className={css['fine']}>
                as of {dayText(one.asOf)}, {one.by.name}
              </span>
            </p>
            <p className={css['evidence']}>{one.evidence}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
