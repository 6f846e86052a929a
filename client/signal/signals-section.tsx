import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Signal } from '#shared/signal/signal.ts'
import type { Day } from '#shared/kernel/day.ts'
import { DirectionPart } from '../direction/direction-part.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { Listed } from '../ui/listed.tsx'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { SignalCard } from './signal-card.tsx'
import { SignalForm } from './signal-form.tsx'
import { signalsQuery } from './signal.queries.ts'
import css from './signal.module.css'

/** What is watched to see whether the direction works. */
export function SignalsSection() {
  const { snapshot, portfolio, may } = usePortfolio()
  const [isAdding, setAdding] = useState(false)
  const query = useQuery(signalsQuery(portfolio.id))
  const mayKeep = may('signal.keep')
  const close = () => {
    setAdding(false)
    focusOnSubSection('signals')
  }
  return (
    <DirectionPart
      id="signals"
      title="Signals"
      about="What shows whether the direction works. Each has a way to go, and on purpose no target."
      act={
        mayKeep &&
        !isAdding && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Watch a signal
          </Button>
        )
      }
    >
      {isAdding && mayKeep && <SignalForm portfolioId={portfolio.id} signal={null} onDone={close} />}
      <Listed query={query} label="Fetching the signals">
        {(signals) =>
          signals.length === 0 ? (
            <p className={css['none']}>
              Nothing is watched yet. Ask what customers would do more of, or less of, if the direction were
              right.
            </p>
          ) : (
            <ul className={css['cards']}>
              {signals.map((one) => (
                <SignalCard
                  key={one.id}
                  signal={asSeenOn(one, snapshot.today)}
                  portfolioId={portfolio.id}
                  today={snapshot.today}
                  mayKeep={mayKeep}
                />
              ))}
            </ul>
          )
        }
      </Listed>
    </DirectionPart>
  )
}

/** A signal with what had been observed by a day: a past day shows no more than was known of it. */
const asSeenOn = (signal: Signal, day: Day): Signal => ({
  ...signal,
  observations: signal.observations.filter((one) => one.on <= day),
})
