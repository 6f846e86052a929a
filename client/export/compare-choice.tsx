import { Checkbox, MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { portfoliosQuery } from '../portfolio/portfolio.queries.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import type { ChoiceProps } from './choice-form.tsx'
import css from './export.module.css'

const mostBeside = 5

/** What stands beside the portfolio where it is told side by side. */
export function CompareChoice({ choice, onChange }: ChoiceProps) {
  const { portfolio } = usePortfolio()
  const { data: portfolios = [] } = useQuery(portfoliosQuery())
  const known = portfolios.filter((one) => one.key !== portfolio.key)
  const data = [
    ...known.map(({ key, name }) => ({ value: key, label: `${name} (${key})` })),
    // one that is gone, or not for me, stays to be taken out
    ...choice.compare
      .filter((key) => !known.some((one) => one.key === key))
      .map((key) => ({ value: key, label: key })),
  ]
  const isTold = choice.sections.includes('comparison')
  return (
    <div className={css['group']}>
      <MultiSelect
        label="Beside which portfolios"
        description={isTold ? 'At most five.' : 'At most five, in the part “Side by side”.'}
        data={data}
        value={choice.compare}
        onChange={(compare) => onChange({ compare, ...withComparison(choice, compare.length > 0) })}
        maxValues={mostBeside}
        searchable
        hidePickedOptions
        clearable
        clearButtonProps={{ 'aria-label': 'Beside none' }}
        placeholder={choice.compare.length === 0 ? 'None' : ''}
        nothingFoundMessage="No other portfolio of that name"
      />
      <Checkbox
        label="The two cases published in 2016 [S1]"
        checked={choice.published}
        onChange={(event) => {
          const published = event.currentTarget.checked
          onChange({ published, ...withComparison(choice, published) })
        }}
      />
    </div>
  )
}

/** Whoever chooses something to stand beside wants to see it. */
const withComparison = ({ sections }: ChoiceProps['choice'], isWanted: boolean) =>
  isWanted && !sections.includes('comparison') ? { sections: [...sections, 'comparison' as const] } : {}
