import type { DirectionChangeKind, DirectionTrigger } from './direction-change.ts'

/** An entry in the adaptation log, in a word and as a sentence goes on after a name. */
export const directionKindWords = {
  adapt: { name: 'Adapted', did: 'adapted the direction' },
  switch: { name: 'Switched', did: 'switched the primary strategy' },
  no_change: { name: 'Kept', did: 'looked at the direction and kept it' },
} as const satisfies Record<DirectionChangeKind, { name: string; did: string }>

/** What made leaders look [S1]. */
export const triggerWords = {
  market_response: 'How the market responded',
  experiment_succeeded: 'An experiment that succeeded',
  experiment_failed: 'An experiment that failed',
  new_opportunity: 'A new opportunity',
  new_technology: 'A new technology',
  capability_limit: 'What we are able to do',
} as const satisfies Record<DirectionTrigger, string>
