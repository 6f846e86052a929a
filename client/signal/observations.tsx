import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { sayValue } from '#shared/signal/reading.ts'
import type { Signal } from '#shared/signal/signal.ts'
import { dayText, locale } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { forgetWrite } from './signal.queries.ts'
import css from './signal.module.css'

interface Props {
  signal: Signal
  portfolioId: PortfolioId
  mayKeep: boolean
}

/** All that was observed, the latest first, as a table. */
export function Observations({ signal, portfolioId, mayKeep }: Props) {
  const forget = useMutation(forgetWrite(portfolioId))
  const count = signal.observations.length
  if (count === 0) return null
  return (
    <details className={css['more']}>
      <summary>
        {count === 1 ? 'One observation' : `${count} observations`}
        <span className="only-read-out"> of {signal.name}</span>
      </summary>
      <RecordTable
        caption={`Observations of ${signal.name}`}
        headers={['Day', 'Value', 'Note']}
        hasActions={mayKeep}
        rows={signal.observations.toReversed()}
      >
        {(one) => (
          <RecordRow key={one.id}>
            <Cell label="Day">{dayText(one.on)}</Cell>
            <Cell label="Value">{sayValue(one.value, { unit: signal.unit, locale })}</Cell>
            <Cell label="Note">{one.note}</Cell>
            {mayKeep && (
              <ActionsCell>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Remove the observation of ${dayText(one.on)}`}
                  onClick={() =>
                    forget.mutate(
                      { params: { id: signal.id, observation: one.id }, version: one.version },
                      {
                        onSuccess: () => {
                          say('Removed. History keeps it.')
                          focusOnSubSection(signal.id)
                        },
                        onError: sayProblem,
                      },
                    )
                  }
                >
                  Remove
                </Button>
              </ActionsCell>
            )}
          </RecordRow>
        )}
      </RecordTable>
    </details>
  )
}
