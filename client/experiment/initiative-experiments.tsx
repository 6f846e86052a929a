import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { LineNote } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { focusOnSubSection, SubSection } from '../ui/sub-section.tsx'
import { ExperimentForm } from './experiment-form.tsx'
import { ExperimentLine } from './experiment-line.tsx'
import { experimentsQuery } from './experiment.queries.ts'
import css from './experiment.module.css'

interface Props {
  row: Initiative
  snapshot: Snapshot
  mayKeep: boolean
}

/** What was tried in one initiative. Nothing at all for a reader when there is none. */
export function InitiativeExperiments({ row, snapshot, mayKeep }: Props) {
  const [isAdding, setAdding] = useState(false)
  const { data, error } = useQuery(experimentsQuery(row.portfolioId))
  const own = data?.items.filter((one) => one.initiative === row.id && one.startedOn <= snapshot.today) ?? []
  if (own.length === 0 && !mayKeep) return null
  const close = () => {
    setAdding(false)
    focusOnSubSection('experiments')
  }
  return (
    <SubSection id="experiments" title="Experiments">
      {error !== null && <ProblemNote problem={error} />}
      {data !== undefined && own.length === 0 && !isAdding && <LineNote>None yet.</LineNote>}
      <ul className={css['lines']} aria-label="Experiments">
        {own.map((one) => (
          <ExperimentLine key={one.id} experiment={one} {...{ snapshot, mayKeep }} isWithin />
        ))}
      </ul>
      {isAdding && (
        <ExperimentForm snapshot={snapshot} experiment={null} initiative={row.id} onDone={close} />
      )}
      {mayKeep && !isAdding && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          Log an experiment
        </Button>
      )}
    </SubSection>
  )
}
