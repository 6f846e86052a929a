import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DirectionPart } from '../direction/direction-part.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText } from '../ui/format.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { focusOnSubSection } from '../ui/sub-section.tsx'
import { ExperimentForm } from './experiment-form.tsx'
import { ExperimentLine } from './experiment-line.tsx'
import { experimentsQuery } from './experiment.queries.ts'
import css from './experiment.module.css'

/** What was tried with customers, and what they taught us [S1]. */
export function ExperimentsSection() {
  const { snapshot, portfolio, may } = usePortfolio()
  const [isAdding, setAdding] = useState(false)
  const { data, error } = useQuery(experimentsQuery(portfolio.id))
  const mayKeep = may('signal.keep')
  const close = () => {
    setAdding(false)
    focusOnSubSection('experiments')
  }
  // a past day shows what had begun by then
  const begun = data?.items.filter((one) => one.startedOn <= snapshot.today || mayKeep) ?? []
  return (
    <DirectionPart
      id="experiments"
      title="Experiments"
      about="What was tried with customers, and what they taught us."
      act={
        mayKeep &&
        !isAdding && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Log an experiment
          </Button>
        )
      }
    >
      {isAdding && mayKeep && <ExperimentForm snapshot={snapshot} experiment={null} onDone={close} />}
      {data === undefined && error === null && <LoadingBlock label="Fetching the experiments" />}
      {error !== null && <ProblemNote problem={error} />}
      {data !== undefined && begun.length === 0 && !isAdding && (
        <p className={css['none']}>
          None yet. A direction is found by trying things with customers and listening to what they do.
        </p>
      )}
      <ul className={css['lines']}>
        {begun.map((one) => (
          <ExperimentLine key={one.id} experiment={one} snapshot={snapshot} mayKeep={mayKeep} />
        ))}
      </ul>
      {data !== undefined && data.hidden > 0 && (
        <p className={css['none']}>
          {countText(data.hidden)} more {data.hidden === 1 ? 'belongs' : 'belong'} to confidential work that
          you may not see.
        </p>
      )}
    </DirectionPart>
  )
}
