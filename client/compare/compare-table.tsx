import { Link } from '@tanstack/react-router'
import type { ComparedPortfolio } from '#shared/compare/compared.ts'
import { cellOf } from '#shared/compare/cells.ts'
import type { PublishedCase } from '#shared/compare/published-cases.ts'
import { compareRow, rowWords } from '#shared/compare/rows.ts'
import { countText, locale } from '../ui/format.ts'
import { CompareCell } from './compare-cell.tsx'
import css from './compare.module.css'

interface Props {
  columns: readonly ComparedPortfolio[]
  cases: readonly PublishedCase[]
}

/** The comparative table: a row for each question, a column for each portfolio, published cases last. */
export const CompareTable = ({ columns, cases }: Props) => (
  // wider than a narrow screen: it scrolls by itself, and takes the arrow keys
  <div className={css['scroll']} role="region" aria-label="The comparative table" tabIndex={0}>
    <table className={css['table']} style={{ minWidth: `${176 + 176 * (columns.length + cases.length)}px` }}>
      <caption className="only-read-out">Portfolios compared, question by question</caption>
      <thead>
        <tr>
          <th scope="col" className={css['corner']}>
            <span className="only-read-out">Question</span>
          </th>
          {columns.map((one) => (
            <th key={one.portfolio.id} scope="col">
              <ColumnHead column={one} />
            </th>
          ))}
          {cases.map((one) => (
            <th key={one.id} scope="col" data-case>
              <span className={css['name']}>{one.name}</span>
              <span className={css['label']}>Published case</span>
              <span className={css['about']}>{one.about}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compareRow.options.map((row) => (
          <tr key={row}>
            <th scope="row">
              {rowWords[row].title}
              {rowWords[row].figure && <span className={css['cite']}> [S1]</span>}
              <span className={css['about']}>{rowWords[row].about}</span>
            </th>
            {columns.map((one) => (
              <td key={one.portfolio.id}>
                <CompareCell cell={cellOf(row, one, locale)} portfolioKey={one.portfolio.key} />
              </td>
            ))}
            {cases.map((one) => (
              <td key={one.id} data-case>
                <CompareCell cell={one.cells[row]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const ColumnHead = ({ column: { portfolio, hidden } }: { column: ComparedPortfolio }) => (
  <>
    <Link to="/portfolios/$key/focus" params={{ key: portfolio.key }} className={css['name']}>
      {portfolio.name}
    </Link>
    <span className={css['key']}>{portfolio.key}</span>
    {portfolio.illustrative && <span className={css['label']}>Illustrative</span>}
    {portfolio.archivedAt !== null && <span className={css['label']}>Archived</span>}
    {hidden > 0 && (
      <span className={css['about']}>
        {countText(hidden)} {hidden === 1 ? 'initiative' : 'initiatives'} hidden from you, in no count here.
      </span>
    )}
  </>
)
