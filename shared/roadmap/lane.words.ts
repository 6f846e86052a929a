import type { Lane } from './lanes.ts'

/** What each lane is called, and what stands in it. */
export const laneWords = {
  core: { name: 'Core', about: 'drives the primary strategy, with what supports it below' },
  supporting: {
    name: 'Supporting, no core work named',
    about: 'says of no planned core work that it serves it',
  },
  foundation: { name: 'Foundation', about: 'builds what all of it stands on' },
  competing: { name: 'Competing', about: 'drives the strategy that was not declared' },
  other: { name: 'Outside and unclassified', about: 'mandatory work, and what nobody has tagged' },
} as const satisfies Record<Lane, { name: string; about: string }>
