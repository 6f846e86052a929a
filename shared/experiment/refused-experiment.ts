import type { Day } from '../kernel/day.ts'
import type { Issue } from '../kernel/problem.ts'
import type { ExperimentFields } from './experiment.ts'

/** What speaks against an experiment as it is written; null when nothing does. */
export function refusedExperiment(
  one: Pick<ExperimentFields, 'outcome' | 'learned' | 'startedOn' | 'endedOn'>,
  today: Day,
): Issue | null {
  const { outcome, learned, startedOn, endedOn } = one
  if (outcome !== 'running' && learned === '')
    return { path: 'learned', message: 'Say what customers taught you: it is what an experiment is for.' }
  if (endedOn === null) return null
  if (outcome === 'running')
    return {
      path: 'endedOn',
      message: 'It is still running: say how it came out, or leave the end empty.',
    }
  if (endedOn > today) return { path: 'endedOn', message: 'It cannot have ended on a day to come.' }
  if (endedOn < startedOn) return { path: 'endedOn', message: 'It cannot end before it begins.' }
  return null
}
