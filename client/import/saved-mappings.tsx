import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { dayText } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { Section } from '../ui/section.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { forgetMutation, savedMappingsQuery } from './import.queries.ts'
import css from './import.module.css'

const headersShown = 5

/** How files were read before: the next with the same header begins so, unless it is forgotten. */
export function SavedMappings() {
  const { portfolio } = usePortfolio()
  const saved = useQuery({ ...savedMappingsQuery(portfolio.id), select: (list) => list.items })
  const forget = useMutation(forgetMutation(portfolio.id))
  if (!saved.data || saved.data.length === 0) return null
  return (
    <div className={css['recent']}>
      <Section
        title="Known headers"
        about="A file with one of these headers is read as the last one was. You see it before anything is saved."
      >
        <RecordTable caption="Known headers" headers={['Columns', 'Last used']} hasActions rows={saved.data}>
          {(one) => (
            <RecordRow key={one.id}>
              <Cell label="Columns">{shown(one.headers)}</Cell>
              <Cell label="Last used">
                {one.fileName}, {dayText(one.usedAt.slice(0, 10))}
              </Cell>
              <ActionsCell>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Forget how ${one.fileName} was read`}
                  onClick={() =>
                    forget.mutate(one, {
                      onSuccess: () => say('Forgotten. The next such file is read anew.'),
                      onError: sayProblem,
                    })
                  }
                >
                  Forget
                </Button>
              </ActionsCell>
            </RecordRow>
          )}
        </RecordTable>
      </Section>
    </div>
  )
}

const shown = (headers: readonly string[]): string =>
  headers.length > headersShown
    ? `${headers.slice(0, headersShown).join(', ')} and ${headers.length - headersShown} more`
    : headers.join(', ')
