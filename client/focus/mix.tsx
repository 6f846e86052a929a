import { mixOf } from '#shared/export/counts.ts'
import type { MixPart } from '#shared/export/counts.ts'
import type { Assessment } from '#shared/focus/assessment.ts'
import { targetedClasses, targetedShares } from '#shared/focus/mix-match.ts'
import { formatNumber, formatShare } from '#shared/focus/number-words.ts'
import { mixSentence } from '#shared/focus/outlook-sentences.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { Policy } from '#shared/policy/policy.ts'
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
  const { mixTarget } = snapshot.policy
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
                <Part part={part} weight={weightText(part.weight)} />
              </RowsLink>
            </li>
          ))}
      </ul>
      {mixTarget && <Target assessment={assessment} target={mixTarget} portfolioKey={key} />}
    </section>
  )
}

const Part = ({ part, weight }: { part: MixPart; weight: string }) => (
  <>
    <ClassMark class={part.class} /> <b>{weight}</b>{' '}
    {part.share !== null && formatShare(part.share, { locale })}
    <span className="only-read-out">
      , {countText(part.count)} {part.count === 1 ? 'initiative' : 'initiatives'}
    </span>
  </>
)

interface TargetProps {
  assessment: Assessment
  target: NonNullable<Policy['mixTarget']>
  portfolioKey: string
}

/** The mix that is wanted, as a second bar, and how far each class is from it. */
function Target({ assessment, target, portfolioKey }: TargetProps) {
  const sentence = mixSentence(assessment, locale)
  const actual = targetedShares(assessment.weights)
  return (
    <div className={css['target']}>
      <div className={css['targetBar']} aria-hidden="true">
        {targetedClasses
          .filter((one) => target[one] > 0)
          .map((one) => (
            <i key={one} data-class={one} style={{ flexGrow: target[one] }} />
          ))}
      </div>
      <p className="num">
        {sentence ?? 'Nothing that a target speaks of weighs anything yet.'} Wanted, set in this portfolio’s
        policy:{' '}
        {targetedClasses.map((one, at) => (
          <span key={one}>
            {at > 0 && ', '}
            <RowsLink portfolioKey={portfolioKey} search={{ class: one, stage: inScope }}>
              {one} {formatShare(target[one], { locale })}
            </RowsLink>
            {actual && ` (is ${formatShare(actual[one], { locale })})`}
          </span>
        ))}
        .
      </p>
    </div>
  )
}
