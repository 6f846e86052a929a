import { Button, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { targetedClasses } from '#shared/focus/mix-match.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { firstTarget } from './draft-policy.ts'
import type { MixPercents } from './draft-policy.ts'
import css from './policy.module.css'

const about =
  'What of core, supporting, foundation and competing work is wanted, together 100. Focus then shows the mix against it. There is none until somebody sets one.'

interface Props {
  value: MixPercents | null
  error: ReactNode
  onChange: (value: MixPercents | null) => void
}

/** The mix that is wanted, in per cent: none, or a share for each class that a target speaks of. */
export function MixTargetField({ value, error, onChange }: Props) {
  const sum = value && targetedClasses.reduce((total, one) => total + (Number(value[one]) || 0), 0)
  return (
    <section className={css['group']} aria-labelledby="mix-target">
      <h3 id="mix-target">Target mix</h3>
      <p className={css['about']}>{about}</p>
      {value === null ? (
        <Button variant="default" onClick={() => onChange(firstTarget)}>
          Set a target
        </Button>
      ) : (
        <>
          <div className={css['mix']}>
            {targetedClasses.map((one) => (
              <NumberInput
                key={one}
                label={<ClassMark class={one} />}
                value={value[one]}
                onChange={(typed) => onChange({ ...value, [one]: typed })}
                min={0}
                max={100}
                decimalScale={1}
                suffix=" %"
                allowNegative={false}
                clampBehavior="none"
              />
            ))}
          </div>
          <p className={css['sum']} role="status" data-off={sum !== 100 || undefined}>
            Together {sum} %{sum === 100 ? '' : ': the shares add up to 100.'} {error}
          </p>
          <Button variant="default" size="compact-md" onClick={() => onChange(null)}>
            No target
          </Button>
        </>
      )}
    </section>
  )
}

/** The same for those who may not set it. */
export const MixTargetFact = ({ value }: { value: MixPercents | null }) => (
  <section className={css['group']} aria-labelledby="mix-target">
    <h3 id="mix-target">Target mix</h3>
    <p className={css['about']}>{about}</p>
    <p className={css['says']}>
      {value === null
        ? 'None is set.'
        : `${targetedClasses.map((one) => `${one} ${value[one]} %`).join(', ')}.`}
    </p>
  </section>
)
