import { mixOf } from '#shared/export/summary.ts'
import type { Assessment } from '#shared/focus/assessment.ts'
import { formatNumber, formatShare } from '#shared/focus/number-words.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { inScope } from '../finding/remedy-link.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { countText, locale } from '../ui/format.ts'
import css from './mix.module.css'
import { MixBar } from './mix-bar.tsx'
import { RowsLink } from './rows-link.tsx'

interface Props {
  assessment: Assessment
  snapshot: Snapshot
}

/** The mix as one bar, and below it what each class holds; every class opens its initiatives. */
export function Mix({ assessment, snapshot }: Props) {
  const { currency, key } = snapshot.portfolio
  const { basis } = assessment
  const weightText = (weight: number) =>
    basis === 'budget_remaining' || basis === 'budget_total'
      ? formatMoney(weight, { currency, locale, compact: true })
      : formatNumber(weight, locale)
  return (
    <section className={css['mix']} aria-labelledby="mix">
      <h2 id="mix" className="only-read-out">
        Mix
      </h2>
      <MixBar measures={assessment} />
      <ul className={`${css['legend']} num`}>
        {mixOf(assessment)
          .filter((part) => part.count > 0)
          .map((part) => (
            <li key={part.class}>
              <RowsLink portfolioKey={key} search={{ class: part.class, stage: inScope }}>
                <ClassMark class={part.class} />
              </RowsLink>{' '}
              <b>{weightText(part.weight)}</b> {part.share !== null && formatShare(part.share, { locale })}
              <span className="only-read-out">
                , {countText(part.count)} {part.count === 1 ? 'initiative' : 'initiatives'}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
