import { Link } from '@tanstack/react-router'
import { countByRule } from '#shared/export/counts.ts'
import type { RuleCount } from '#shared/export/counts.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { hygieneWords } from '#shared/finding/hygiene.words.ts'
import { rowsOfRule } from '../finding/remedy-link.ts'
import { countText } from '../ui/format.ts'
import css from './focus.module.css'

interface Props {
  hygiene: readonly Finding[]
  portfolioKey: string
}

/** What the data lacks, counted by rule, apart from the strategy so that it cannot drown it. */
export const Hygiene = ({ hygiene, portfolioKey }: Props) => (
  <section aria-labelledby="hygiene">
    <h2 className={css['heading']} id="hygiene">
      Data hygiene
    </h2>
    {hygiene.length === 0 && <p className={css['none']}>Nothing is missing or late.</p>}
    <ul className={`${css['hygiene']} num`}>
      {countByRule(hygiene).map((one) => (
        <Lack key={one.rule} {...one} portfolioKey={portfolioKey} />
      ))}
    </ul>
  </section>
)

const Lack = ({ rule, count, portfolioKey }: RuleCount & { portfolioKey: string }) => (
  <li>
    <Link {...rowsOfRule(rule, portfolioKey)} className={css['rows']}>
      {countText(count)} {hygieneWords(rule, count)}
    </Link>
    <span className={css['rule']}>{rule}</span>
  </li>
)
