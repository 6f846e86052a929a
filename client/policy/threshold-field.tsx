import { NumberInput, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { defaultPolicy } from '#shared/policy/policy.ts'
import { showThreshold, thresholdWords } from '#shared/policy/policy.words.ts'
import type { UsedThreshold } from '#shared/policy/policy.words.ts'
import css from './policy.module.css'

interface Props {
  name: UsedThreshold
  value: number | string
  error: ReactNode
  onChange: (value: number | string) => void
}

/** One threshold: what it means with the number as it stands, the number, and the way back to the default. */
export function ThresholdField({ name, value, error, onChange }: Props) {
  const { label, kind, max } = thresholdWords[name]
  const standard = defaultPolicy[name]
  return (
    <div className={css['threshold']}>
      <div>
        <label className={css['label']} htmlFor={name}>
          {label}
        </label>
        <p className={css['says']} id={`${name}-says`}>
          {typeof value === 'number' ? thresholdWords[name].say(value) : 'Give a number.'}
        </p>
      </div>
      <div className={css['number']}>
        <NumberInput
          id={name}
          aria-describedby={`${name}-says`}
          value={value}
          onChange={onChange}
          error={error}
          min={0}
          max={max}
          step={kind === 'count' ? 1 : 0.01}
          decimalScale={kind === 'count' ? 0 : 4}
          clampBehavior="none"
          allowNegative={false}
          stepHoldDelay={400}
          stepHoldInterval={60}
        />
        <p className={css['standard']}>
          Bearing default {showThreshold(name, standard)}
          {value !== standard && (
            <UnstyledButton className={css['reset']} onClick={() => onChange(standard)}>
              Use it<span className="only-read-out"> for {label}</span>
            </UnstyledButton>
          )}
        </p>
      </div>
    </div>
  )
}

/** The same for those who may not set it. */
export const ThresholdFact = ({ name, value }: { name: UsedThreshold; value: number }) => (
  <div className={css['threshold']}>
    <div>
      <p className={css['label']}>{thresholdWords[name].label}</p>
      <p className={css['says']}>{thresholdWords[name].say(value)}</p>
    </div>
    <div className={css['number']}>
      <p className={css['fact']}>{showThreshold(name, value)}</p>
      <p className={css['standard']}>Bearing default {showThreshold(name, defaultPolicy[name])}</p>
    </div>
  </div>
)
