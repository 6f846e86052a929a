import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { rateOn } from '#shared/exchange/convert.ts'
import type { ExchangeRate } from '#shared/exchange/exchange-rate.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { removeRateMutation } from './exchange.queries.ts'
import { rateText } from './rate-text.ts'

interface Props {
  rates: readonly ExchangeRate[]
  today: Day
  /** Absent for those who may only read. */
  onEdit?: (rate: ExchangeRate) => void
}

/** Every rate, and which of them hold today. */
export const RatesTable = ({ rates, today, onEdit }: Props) => (
  <RecordTable
    caption="Exchange rates"
    headers={['Rate', 'From', 'Now']}
    hasActions={onEdit !== undefined}
    rows={rates}
  >
    {(rate) => {
      const holds = holding(rates, { rate, today })
      return (
        <RecordRow key={rate.id} faint={holds === 'past'}>
          <Cell label="Rate">
            <span className="num">{rateText(rate)}</span>
          </Cell>
          <Cell label="From">{dayText(rate.on)}</Cell>
          <Cell label="Now">{words[holds]}</Cell>
          {onEdit && (
            <ActionsCell>
              <RateActions rate={rate} onEdit={onEdit} />
            </ActionsCell>
          )}
        </RecordRow>
      )
    }}
  </RecordTable>
)

const words = { now: 'Holds today', past: 'Followed by another', later: 'Not yet' } as const

function holding(rates: readonly ExchangeRate[], { rate, today }: { rate: ExchangeRate; today: Day }) {
  if (rate.on > today) return 'later'
  return rateOn(rates, { currency: rate.currency, into: rate.into, on: today })?.id === rate.id
    ? 'now'
    : 'past'
}

function RateActions({ rate, onEdit }: { rate: ExchangeRate; onEdit: (rate: ExchangeRate) => void }) {
  const remove = useMutation(removeRateMutation())
  const name = `${rate.currency} into ${rate.into} of ${dayText(rate.on)}`
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-label={`Edit ${name}`} onClick={() => onEdit(rate)}>
        Edit
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        aria-label={`Remove ${name}`}
        loading={remove.isPending}
        question={`Remove the rate ${name}? Sums that need it are told with an earlier one, or not at all.`}
        confirm="Remove it"
        onConfirm={() =>
          remove.mutate(
            { params: { exchange: rate.id }, version: rate.version },
            { onSuccess: () => say('The rate is removed.'), onError: sayProblem },
          )
        }
      >
        Remove
      </ConfirmButton>
    </>
  )
}
