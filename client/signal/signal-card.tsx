import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { moveWords, readSignal, sayValue } from '#shared/signal/reading.ts'
import type { Signal } from '#shared/signal/signal.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { locale } from '../ui/format.ts'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { ObservationForm } from './observation-form.tsx'
import { Observations } from './observations.tsx'
import { SignalForm } from './signal-form.tsx'
import { SignalPicture } from './signal-picture.tsx'
import { removeSignalWrite } from './signal.queries.ts'
import css from './signal.module.css'

interface Props {
  signal: Signal
  portfolioId: PortfolioId
  today: Day
  mayKeep: boolean
}

/** One signal: what it is now, where it has moved, and whether that is the way it should go. */
export function SignalCard({ signal, portfolioId, today, mayKeep }: Props) {
  const [doing, setDoing] = useState<'reading' | 'observing' | 'editing'>('reading')
  const remove = useMutation(removeSignalWrite(portfolioId))
  const { move, last, sentence } = readSignal(signal, locale)
  const close = () => {
    setDoing('reading')
    focusOnSubSection(signal.id)
  }
  if (doing === 'editing' && mayKeep)
    return (
      <li className={css['card']}>
        <SignalForm portfolioId={portfolioId} signal={signal} onDone={close} />
      </li>
    )
  return (
    <li className={css['card']} id={signal.id} tabIndex={-1}>
      <div className={css['head']}>
        <h3 className={css['name']}>{signal.name}</h3>
        {last && <p className={css['value']}>{sayValue(last.value, { unit: signal.unit, locale })}</p>}
        <p className={css['move']} data-move={move}>
          {moveWords[move]}
        </p>
      </div>
      <SignalPicture signal={signal} />
      <p className={css['sentence']}>{sentence}</p>
      <Observations {...{ signal, portfolioId, mayKeep }} />
      {doing === 'observing' && mayKeep && (
        <ObservationForm {...{ signal, portfolioId, today }} onDone={close} />
      )}
      {mayKeep && doing === 'reading' && (
        <div className={css['acts']} data-screen>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Observe ${signal.name}`}
            onClick={() => setDoing('observing')}
          >
            Observe
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Edit ${signal.name}`}
            onClick={() => setDoing('editing')}
          >
            Edit
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            aria-label={`Remove ${signal.name}`}
            question="Watch this no longer? Its observations go with it; history keeps them."
            confirm="Remove"
            loading={remove.isPending}
            onConfirm={() =>
              remove.mutate(
                { params: { id: signal.id }, version: signal.version },
                {
                  onSuccess: () => {
                    say(`No longer watched: ${signal.name}.`)
                    focusOnSubSection('signals')
                  },
                  onError: sayProblem,
                },
              )
            }
          >
            Remove
          </ConfirmButton>
        </div>
      )}
    </li>
  )
}
