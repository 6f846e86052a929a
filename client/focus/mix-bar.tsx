import { drawMixBar } from '#shared/chart/mix-bar.ts'
import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { locale } from '../ui/format.ts'
import css from './mix-bar.module.css'

interface Props {
  measures: Pick<FocusMeasures, 'weights'>
  /** `thin` in lists. */
  size?: 'thin' | 'full'
}

/** The mix as one bar: what each class weighs; unproven work is hatched. */
export function MixBar({ measures, size = 'full' }: Props) {
  const { segments, sentence } = drawMixBar(measures, { width: 100, locale })
  return (
    <div className={css['bar']} data-size={size}>
      <span className="only-read-out">{sentence}</span>
      {segments.map((one) => (
        <i key={one.class} data-class={one.class} style={{ flexGrow: one.width }} />
      ))}
    </div>
  )
}
