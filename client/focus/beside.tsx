import type { Assessment } from '#shared/focus/assessment.ts'
import type { Reading } from '#shared/focus/focus.ts'
import { formatShare } from '#shared/focus/number-words.ts'
import { concentrationSentence } from '#shared/focus/outlook-sentences.ts'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'
import { inScope } from '../finding/remedy-link.ts'
import { locale } from '../ui/format.ts'
import css from './focus.module.css'
import { RowsLink } from './rows-link.tsx'

interface Props {
  assessment: Assessment
  reading: Reading
}

/** What stands beside the score, so that nobody reads the score alone: coverage, support, timing, concentration. */
export function Beside({ assessment, reading }: Props) {
  const { key } = reading.snapshot.portfolio
  const lines = linesOf(assessment, reading).filter((one) => one.value !== null)
  return (
    <section aria-labelledby="beside">
      <h2 className={css['heading']} id="beside">
        Beside the score
      </h2>
      {lines.length === 0 && (
        <p className={css['none']}>Nothing weighs anything in this measure: there is nothing to tell.</p>
      )}
      <dl className={`${css['facts']} num`}>
        {lines.map(({ name, value, says, rows }) => (
          <div key={`${name} ${says}`}>
            <dt>
              {name} <span>{says}</span>
            </dt>
            <dd>
              <RowsLink portfolioKey={key} search={rows}>
                {value}
              </RowsLink>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface Line {
  name: string
  /** Null: cannot be told here. */
  value: string | null
  says: string
  rows: InitiativeSearch
}

function linesOf({ coverage, support, concentration }: Assessment, { timed, snapshot }: Reading): Line[] {
  const { minCoverage, rhoCaution } = snapshot.policy
  const share = (part: number | null) => (part === null ? null : formatShare(part, { locale }))
  const known = timed.filter(({ holds }) => holds !== null)
  const early = known.filter(({ holds }) => holds === false)
  const ends = (early.length > 0 ? early : known).map(({ link }) => link.from)
  return [
    {
      name: 'Coverage',
      value: share(coverage),
      says: `has a purpose; a verdict needs ${formatShare(minCoverage, { locale })}`,
      rows: { class: 'unclassified', stage: inScope },
    },
    {
      name: 'Supporting',
      value: share(support.rho),
      says: `of core and supporting; caution above ${formatShare(rhoCaution, { locale })}`,
      rows: { class: 'core,supporting,unproven', stage: inScope },
    },
    {
      name: 'Proven',
      value: share(support.proven),
      says: 'of it, by links that were accepted',
      rows: { class: 'supporting,unproven', stage: inScope },
    },
    {
      name: 'In order',
      value: share(support.ordered),
      says: 'of its links with dates keep their timing',
      rows: { ids: [...new Set(ends)].join(',') },
    },
    ...(['units', 'technologies'] as const).flatMap((part): Line[] => {
      const found = concentration[part]
      if (!found) return []
      return [
        {
          name: 'Concentration',
          value: found.effective.toLocaleString(locale, { maximumFractionDigits: 1 }),
          says: concentrationSentence(found, { noun: part, locale }),
          rows: { [part === 'units' ? 'unit' : 'technologies']: 'any', stage: inScope },
        },
      ]
    }),
  ]
}
