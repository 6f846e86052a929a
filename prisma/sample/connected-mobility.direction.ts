import type { SampleDirection } from './sample.ts'

export const connectedDirection: SampleDirection = {
  adaptations: [],
  signals: [
    {
      ago: 44,
      name: 'Drivers who use a service every week',
      desired: 'up',
      unit: '% of drivers',
      seen: [
        [44, 11],
        [10, 12],
      ],
    },
    { ago: 44, name: 'Services given back in the first month', desired: 'down', unit: '%', seen: [[44, 34]] },
  ],
  experiments: [
    {
      of: 'fleets',
      hypothesis: 'Fleets let us plan their workshop visits when we answer for the hours that they lose.',
      ago: 38,
    },
  ],
}
