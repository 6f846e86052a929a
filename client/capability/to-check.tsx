import { findSameEfforts } from '#shared/capability/same-effort.ts'
import type { CapabilityReading } from '#shared/capability/reading.ts'
import { sayOverdue, saySameEffort } from '#shared/chart/level-map-sentences.ts'
import { locale } from '../ui/format.ts'
import css from './backbone.module.css'

/** What may be wrong and only people can say: efforts that may be one, and days that have passed. Nothing when all is well. */
export function ToCheck({ readings }: { readings: readonly CapabilityReading[] }) {
  const sentences = [
    ...findSameEfforts(readings).map((one) => saySameEffort(one, locale)),
    ...readings.flatMap((one) => sayOverdue(one, locale) ?? []),
  ]
  if (sentences.length === 0) return null
  return (
    <section className={css['check']} aria-labelledby="to-check">
      <h2 id="to-check">To check</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
