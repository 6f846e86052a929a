import { leftMinor } from '#shared/initiative/filter.ts'
import { formatShare } from '#shared/focus/number-words.ts'
import { weightWords } from '#shared/focus/focus.words.ts'
import { shownWeight, weightIn } from '#shared/focus/weigh.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { stageWords, technologyWords } from '#shared/initiative/initiative.words.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { dayText, locale } from '../../ui/format.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './tagging.module.css'

/** What one needs to know to say what an initiative is for. */
export function InitiativeCard({ row }: { row: Initiative }) {
  const { measures, portfolio } = useInitiatives()
  const money = (minor: number | null) =>
    minor === null ? null : formatMoney(minor, { currency: portfolio.currency, locale, compact: true })
  const weight = shownWeight(weightIn[measures.basis](row), measures.basis)
  const { total } = measures.weights
  const share =
    total > 0 ? `${formatShare(weight / total, { locale })} of the ${weightWords[measures.basis].noun}` : null
  const facts = [
    ['Unit', row.unit?.name],
    ['Owner', row.owner?.name],
    ['Stage', stageWords[row.stage]],
    ['Budget', money(row.budget)],
    ['Left', money(leftMinor(row))],
    ['Weighs', share],
    ['From', row.start && dayText(row.start)],
    ['To', row.end && dayText(row.end)],
    ['Technologies', row.technologies.map((one) => technologyWords[one]).join(', ')],
    ['Tags', row.tags.join(', ')],
  ] as const
  return (
    <article className={css['card']} aria-labelledby="initiative-title">
      <p className={css['key']}>{row.key}</p>
      <h2 id="initiative-title" className={css['title']}>
        {row.title}
      </h2>
      {row.summary && <p className={css['summary']}>{row.summary}</p>}
      <dl className={css['facts']}>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </article>
  )
}
