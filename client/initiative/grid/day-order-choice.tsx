import { Radio } from '@mantine/core'
import { dayInFigures } from '#shared/initiative/day-order.ts'
import type { DayOrder } from '#shared/initiative/day-order.ts'
import { dayText } from '../../ui/format.ts'
import css from './block-preview.module.css'
import type { DayReading } from './day-orders.ts'

interface Props {
  readings: readonly DayReading[]
  onSay: (reading: DayReading, order: DayOrder) => void
}

/** In which order pasted days are read: as they tell themselves, else as a person says, with what it makes of one. */
export function DayOrderChoice({ readings, onSay }: Props) {
  const asked = readings.find((one) => one.order === null)
  return (
    <div className={css['days']}>
      {readings.map((reading) =>
        reading.told === null ? (
          <Choice
            key={reading.column.id}
            reading={reading}
            takesFocus={reading === asked}
            onSay={(order) => onSay(reading, order)}
          />
        ) : (
          <p key={reading.column.id}>{toldText(reading, reading.told)}</p>
        ),
      )}
    </div>
  )
}

const words = { dmy: 'day first', mdy: 'month first' } as const
const orders = ['dmy', 'mdy'] as const

const meant = (text: string, order: DayOrder): string => {
  const day = dayInFigures(text, order)
  return day === null ? 'no day' : dayText(day)
}

const toldText = ({ column, sample }: DayReading, told: DayOrder): string =>
  `${column.label} is read ${words[told]}: “${sample}” can only be ${meant(sample, told)}.`

function Choice({
  reading: { column, order, sample },
  takesFocus,
  onSay,
}: {
  reading: DayReading
  takesFocus: boolean
  onSay: (order: DayOrder) => void
}) {
  return (
    <Radio.Group
      label={`${column.label}: which day is “${sample}”?`}
      size="sm"
      value={order ?? ''}
      onChange={(value) => onSay(value === 'mdy' ? 'mdy' : 'dmy')}
    >
      <div className={css['orders']}>
        {orders.map((value, at) => (
          <Radio
            key={value}
            value={value}
            label={`${meant(sample, value)}, ${words[value]}`}
            {...(takesFocus && at === 0 ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
