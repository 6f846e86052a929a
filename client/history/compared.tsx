import type { ReactNode } from 'react'
import type { Comparison } from '#shared/focus/comparison.ts'
import { classWords } from '#shared/focus/focus.words.ts'
import { formatFocus, formatShare } from '#shared/focus/number-words.ts'
import { stageWords } from '#shared/initiative/initiative.words.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import type { Policy } from '#shared/policy/policy.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { Dial } from '../focus/dial.tsx'
import { ClassMark } from '../initiative/class-mark.tsx'
import { countText, dayText, locale } from '../ui/format.ts'
import { focusSentence, moneyText, rowsSentence } from './compare-words.ts'
import { ComparedRows } from './compared-rows.tsx'
import css from './compare.module.css'

interface Props {
  comparison: Comparison
  portfolio: Portfolio
  policy: Policy
}

/** The difference in words first, then in a small table, then row by row. */
export function Compared({ comparison, portfolio, policy }: Props) {
  const { before, after, from, to, entered, left, reclassified, stages, money, hidden } = comparison
  const { key, currency } = portfolio
  const amount = (minor: number | null) => moneyText(minor, currency)
  return (
    <>
      <section className={css['verdict']} aria-label="Focus then and now">
        {before && <Dial measures={before} policy={policy} size="small" />}
        <Dial measures={after} policy={policy} size="small" />
        <div>
          <p className={css['say']}>{focusSentence(comparison)}</p>
          <p>{rowsSentence(comparison)}</p>
          {hidden > 0 && <p className={css['muted']}>{countText(hidden)} of today’s are hidden from you.</p>}
        </div>
      </section>
      <Sums comparison={comparison} currency={currency} />
      <ComparedRows
        title="Entered"
        portfolioKey={key}
        rows={entered.map((row) => ({
          ...row,
          cells: [
            row.how === 'logged' ? 'Logged' : 'Brought back',
            <ClassMark key="c" class={row.class} />,
            amount(row.budget),
          ],
        }))}
        columns={['How', 'Class', 'Budget']}
      />
      <ComparedRows
        title="Left"
        portfolioKey={key}
        asOf={from}
        rows={left.map((row) => ({
          ...row,
          cells: [
            row.how === 'archived' ? 'Archived' : 'Taken out by an undo',
            <ClassMark key="c" class={row.class} />,
            amount(row.budget),
          ],
        }))}
        columns={['How', `Class on ${dayText(from)}`, 'Budget']}
      />
      <ComparedRows
        title="Changed class"
        portfolioKey={key}
        rows={reclassified.map((row) => ({
          ...row,
          cells: [<ClassMark key="f" class={row.from} />, <ClassMark key="t" class={row.to} />],
        }))}
        columns={[dayText(from), dayText(to)]}
      />
      <ComparedRows
        title="Changed stage"
        portfolioKey={key}
        rows={stages.map((row) => ({ ...row, cells: [stageWords[row.from], stageWords[row.to]] }))}
        columns={[dayText(from), dayText(to)]}
      />
      <ComparedRows
        title="Changed money"
        portfolioKey={key}
        rows={money.map((row) => ({
          ...row,
          cells: [row.budget, row.spent].map((one) =>
            one.from === one.to ? amount(one.to) : `${amount(one.from)} → ${amount(one.to)}`,
          ),
        }))}
        columns={['Budget', 'Spent']}
      />
    </>
  )
}

/** Both days in figures. */
function Sums({ comparison, currency }: { comparison: Comparison; currency: string }) {
  const { before, after, sums, from, to } = comparison
  const focus = (one: Comparison['before']) =>
    one === null || one.focus === null ? '–' : formatFocus(one.focus, locale)
  const coverage = (one: Comparison['before']) =>
    one === null || one.coverage === null ? '–' : formatShare(one.coverage, { locale })
  const rows: [string, ReactNode, ReactNode][] = [
    ['Focus', focus(before), focus(after)],
    ['Coverage', coverage(before), coverage(after)],
    ['Initiatives', countText(sums.from.initiatives), countText(sums.to.initiatives)],
    ['Archived', countText(sums.from.archived), countText(sums.to.archived)],
    ...initiativeClass.options.map((one): [string, ReactNode, ReactNode] => [
      `${classWords[one]}, in scope`,
      countText(before?.counts[one] ?? 0),
      countText(after.counts[one]),
    ]),
    ['Budget', moneyText(sums.from.budget, currency), moneyText(sums.to.budget, currency)],
    ['Spent', moneyText(sums.from.spent, currency), moneyText(sums.to.spent, currency)],
  ]
  return (
    <table className={`${css['sums']} num`}>
      <caption className="only-read-out">Both days in figures</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="only-read-out">Measure</span>
          </th>
          <th scope="col">{dayText(from)}</th>
          <th scope="col">{dayText(to)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, then, now]) => (
          <tr key={label} data-same={then === now || undefined}>
            <th scope="row">{label}</th>
            <td>{then}</td>
            <td>{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
