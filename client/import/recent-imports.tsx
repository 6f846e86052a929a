import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportRun } from '#shared/import/import-run.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText, dayText, locale } from '../ui/format.ts'
import { Listed } from '../ui/listed.tsx'
import { Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { Section } from '../ui/section.tsx'
import { importsQuery } from './import.queries.ts'
import { stateWords } from './import-words.ts'
import css from './import.module.css'

/** What was imported before, each with its way back in. */
export function RecentImports() {
  const { portfolio } = usePortfolio()
  const imports = useQuery({ ...importsQuery(portfolio.id), select: (list) => list.items })
  if (imports.data?.length === 0) return null
  return (
    <div className={css['recent']}>
      <Section title="Earlier imports">
        <Listed query={imports} label="Loading earlier imports">
          {(runs) => (
            <RecordTable
              caption="Earlier imports"
              headers={['File', 'When', 'What became of it']}
              rows={runs}
            >
              {(run) => (
                <RecordRow key={run.id} faint={run.state === 'cancelled' || run.state === 'failed'}>
                  <Cell label="File">
                    <Link
                      to="/portfolios/$key/import"
                      params={{ key: portfolio.key }}
                      search={{ run: run.id }}
                    >
                      {run.file.name}
                    </Link>
                  </Cell>
                  <Cell label="When">{momentText(run.createdAt)}</Cell>
                  <Cell label="What became of it">{becameText(run)}</Cell>
                </RecordRow>
              )}
            </RecordTable>
          )}
        </Listed>
      </Section>
    </div>
  )
}

const becameText = ({ state, counts }: ImportRun): string =>
  state === 'committed'
    ? `Imported: ${countText(counts.create)} new, ${countText(counts.update)} changed`
    : stateWords[state]

const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })

const momentText = (instant: string): string =>
  `${dayText(instant.slice(0, 10))}, ${clock.format(new Date(instant))}`
