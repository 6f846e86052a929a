import { firmnessSentence } from '#shared/focus/verdict-sentences.ts'
import { Dial } from '../../focus/dial.tsx'
import { ZoneBadge } from '../../focus/zone-badge.tsx'
import { locale } from '../../ui/format.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './tagging.module.css'

/** The verdict as the answers so far leave it, with the interval that narrows as they come. */
export function ProvisionalVerdict() {
  const { measures, snapshot } = useInitiatives()
  return (
    <aside className={css['verdict']} aria-label="The verdict so far">
      <Dial measures={measures} policy={snapshot.policy} size="large" />
      <ZoneBadge zone={measures.zone} />
      <p className={css['sentence']} aria-live="polite">
        {measures.sentence}
      </p>
      <p className={css['fine']}>{firmnessSentence(measures, locale)}</p>
    </aside>
  )
}
