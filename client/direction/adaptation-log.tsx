import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Declaration } from '#shared/declaration/declaration.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { AdaptationEntry } from './adaptation-entry.tsx'
import { DirectionPart } from './direction-part.tsx'
import css from './direction.module.css'
import { LastLookLine } from './last-look-line.tsx'
import { LogForm } from './log-form.tsx'

interface Props {
  inForce: Declaration
  /** Whether the form is open from the beginning, as a remedy prepares it. */
  isPrepared: boolean
  onSwitch: () => void
}

/** What became of the direction, the latest first. Nobody changes or removes an entry. */
export function AdaptationLog({ inForce, isPrepared, onSwitch }: Props) {
  const { snapshot, may } = usePortfolio()
  const mayLog = may('direction.log')
  const [isLogging, setLogging] = useState(isPrepared)
  const entries = snapshot.adaptations.toReversed()
  const close = () => {
    setLogging(false)
    focusOnSubSection('adaptations')
  }
  return (
    <DirectionPart
      id="adaptations"
      title="Adaptation log"
      about="Each time somebody looked at the direction: adapted, switched, or kept on purpose. It is only added to."
      act={
        mayLog &&
        !isLogging && (
          <Button size="compact-sm" onClick={() => setLogging(true)}>
            Look at the direction
          </Button>
        )
      }
    >
      <LastLookLine snapshot={snapshot} />
      {isLogging && mayLog && <LogForm inForce={inForce} onDone={close} onSwitch={onSwitch} />}
      {entries.length === 0 ? (
        <p className={css['none']}>
          Nothing is logged yet. A direction is meant to change with what customers show: say what you saw,
          and adapt it, or keep it on purpose.
          {!mayLog && ' A leader of this portfolio logs it.'}
        </p>
      ) : (
        <ol className={css['log']} reversed aria-label="Adaptation log, the latest first">
          {entries.map((one) => (
            <AdaptationEntry key={one.id} entry={one} />
          ))}
        </ol>
      )}
    </DirectionPart>
  )
}
