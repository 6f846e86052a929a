import type { ImportRun } from '#shared/import/import-run.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { VerdictChange } from '../focus/verdict-change.tsx'
import { countText, locale } from '../ui/format.ts'
import { verdictWords } from './import-words.ts'
import css from './import.module.css'

interface Props {
  run: ImportRun
  currency: string
  /** What the second verdict is called. */
  after: string
}

const verdicts = ['create', 'update', 'unchanged', 'skip', 'error'] as const

/** Rows by what becomes of them, sums to check against the source, and the verdict before and after. */
export function PlanSummary({ run, currency, after }: Props) {
  const { counts, totals, focus } = run
  const shown = verdicts.filter((verdict) => counts[verdict] > 0)
  const money = (minor: number) => formatMoney(minor, { currency, locale })
  return (
    <>
      <dl className={css['counts']}>
        {shown.map((verdict) => (
          <div key={verdict} data-verdict={verdict}>
            <dt>{verdictWords[verdict]}</dt>
            <dd>{countText(counts[verdict])}</dd>
          </div>
        ))}
        {counts.warning > 0 && (
          <div data-verdict="warning">
            <dt>With a warning</dt>
            <dd>{countText(counts.warning)}</dd>
          </div>
        )}
        {totals.budget > 0 && (
          <div>
            <dt>Budget in the file</dt>
            <dd>{money(totals.budget)}</dd>
          </div>
        )}
        {totals.spent > 0 && (
          <div>
            <dt>Spent in the file</dt>
            <dd>{money(totals.spent)}</dd>
          </div>
        )}
      </dl>
      {focus !== null && (
        <div className={css['verdict']}>
          <VerdictChange
            before={{ label: 'Before', measures: focus.before }}
            after={{ label: after, measures: focus.after }}
          />
        </div>
      )}
    </>
  )
}
