import type { SamplePlan } from './sample.ts'

export const connectedPlan: SamplePlan = {
  milestones: [
    { of: 'backbone', name: 'First service runs on the platform', due: 30 },
    { of: 'services', name: 'First month billed', due: 75 },
    { of: 'fleets', name: 'Three fleets take part', due: -10, doneAgo: 8 },
  ],
  gates: [
    { of: 'services', name: 'Sell it in a second market', due: 150 },
    { of: 'driving', name: 'An insurer takes part', due: 45 },
  ],
  dependencies: [
    { from: 'parking', to: 'backbone', kind: 'start_to_start', note: 'Pays over the platform.' },
    { from: 'partners', to: 'backbone', kind: 'start_to_start', note: 'Opens the same services.' },
  ],
}
