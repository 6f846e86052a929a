import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Experiment } from '#shared/experiment/experiment.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { dayText } from '../ui/format.ts'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { ExperimentForm } from './experiment-form.tsx'
import { removeExperimentWrite } from './experiment.queries.ts'
import css from './experiment.module.css'
import { OutcomeMark } from './outcome-mark.tsx'

interface Props {
  experiment: Experiment
  snapshot: Snapshot
  mayKeep: boolean
  /** Among the initiative's own, which need not name it. */
  isWithin?: boolean
}

/** One experiment: what was expected, what came out, and what customers taught us. */
export function ExperimentLine({ experiment, snapshot, mayKeep, isWithin = false }: Props) {
  const [isEditing, setEditing] = useState(false)
  const remove = useMutation(removeExperimentWrite(snapshot.portfolio.id))
  const work = snapshot.initiatives.find((one) => one.id === experiment.initiative)
  const { hypothesis, outcome, learned, startedOn, endedOn } = experiment
  const close = () => {
    setEditing(false)
    focusOnSubSection('experiments')
  }
  if (isEditing && mayKeep)
    return (
      <li className={css['line']}>
        <ExperimentForm snapshot={snapshot} experiment={experiment} onDone={close} />
      </li>
    )
  return (
    <li className={css['line']}>
      <p className={css['head']}>
        <OutcomeMark outcome={outcome} />
        <span className={css['when']}>
          {endedOn === null ? `since ${dayText(startedOn)}` : `${dayText(startedOn)} to ${dayText(endedOn)}`}
        </span>
        {work && !isWithin && (
          <Link
            to="/portfolios/$key/initiatives/$initiative"
            params={{ key: snapshot.portfolio.key, initiative: work.key }}
          >
            {work.key} {work.title}
          </Link>
        )}
      </p>
      <p className={css['hypothesis']}>{hypothesis}</p>
      {learned !== '' && (
        <p className={css['learned']}>
          <b>Customers taught us:</b> {learned}
        </p>
      )}
      {mayKeep && (
        <div className={css['acts']} data-screen>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${outcome === 'running' ? 'Say how it came out' : 'Edit'}: ${hypothesis}`}
            onClick={() => setEditing(true)}
          >
            {outcome === 'running' ? 'Say how it came out' : 'Edit'}
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            aria-label={`Remove: ${hypothesis}`}
            question="Remove this experiment? History keeps it."
            confirm="Remove"
            loading={remove.isPending}
            onConfirm={() =>
              remove.mutate(
                { params: { id: experiment.id }, version: experiment.version },
                {
                  onSuccess: () => {
                    say('The experiment is removed.')
                    focusOnSubSection('experiments')
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
