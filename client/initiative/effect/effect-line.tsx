import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { doubtText, isSameVerdict, verdictText } from './verdict-text.ts'
import css from './effect.module.css'

/** "Split, +0.39 would become Watch, +0.55": the effect of what is proposed, before it is saved. */
export function EffectLine({ after }: { after: FocusMeasures | null }) {
  const { measures: before } = useInitiatives()
  if (after === null) return null
  if (isSameVerdict(before, after)) {
    return <span className={css['effect']}>{verdictText(before)} would stay.</span>
  }
  return (
    <span className={css['effect']}>
      {verdictText(before)} would become{' '}
      <b data-zone={after.zone}>
        {verdictText(after)}
        {doubtText(after)}
      </b>
    </span>
  )
}
