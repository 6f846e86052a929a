import { sayLevel } from '#shared/capability/capability.words.ts'
import { highestRequired, levelsOn } from '#shared/capability/level.ts'
import type { CapabilityReading } from '#shared/capability/reading.ts'
import { dayText } from '../ui/format.ts'
import css from './backbone.module.css'
import { Star } from './star.tsx'

/** The one capability that the strategy stands on most [S1], and where it stands; or that none is marked. */
export function MostImportant({ readings }: { readings: readonly CapabilityReading[] }) {
  const reading = readings.find((one) => one.capability.isMostImportant)
  if (!reading) {
    return (
      <p className={css['unmarked']}>
        No capability is marked as the most important one. Which one does the strategy stand on most [S1]?
        Open it below and mark it.
      </p>
    )
  }
  const { capability, assessments, today } = reading
  const last = assessments.at(-1)
  const required = highestRequired(reading)
  return (
    <section className={css['important']} aria-labelledby="most-important">
      <h2 id="most-important">
        {capability.name} <Star />
      </h2>
      {capability.description !== '' && <p>{capability.description}</p>}
      <dl>
        <div>
          <dt>Today</dt>
          <dd>
            {sayLevel(levelsOn(reading, today).assessed)}
            {last && <span className={css['fine']}>, as of {dayText(last.asOf)}</span>}
          </dd>
        </div>
        <div>
          <dt>Required</dt>
          <dd>{required === 0 ? 'by nothing in scope' : sayLevel(required)}</dd>
        </div>
        {last && (
          <div>
            <dt>What shows it</dt>
            <dd>{last.evidence}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
