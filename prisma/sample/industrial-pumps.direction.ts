import type { SampleDirection } from './sample.ts'

export const pumpDirection: SampleDirection = {
  adaptations: [
    {
      ago: 260,
      kind: 'adapt',
      trigger: 'capability_limit',
      observed: 'Plants do not let us into their networks as quickly as we make sensors.',
      changed: 'A safe connection comes before the next model of sensor.',
    },
    {
      ago: 64,
      kind: 'no_change',
      trigger: 'market_response',
      observed:
        'Operators call the advisers more than we can answer, and none has asked for a contract by the cubic metre.',
    },
  ],
  signals: [
    {
      ago: 126,
      name: 'Plants that call us first',
      desired: 'up',
      unit: '% of plants',
      seen: [
        [126, 22],
        [92, 24],
        [61, 23],
        [30, 27],
        [6, 29],
      ],
    },
    {
      ago: 126,
      name: 'Questions that need a second call',
      desired: 'down',
      unit: '%',
      seen: [
        [126, 38],
        [92, 39],
        [61, 44, 'Two advisers left.'],
        [30, 45],
        [6, 47],
      ],
    },
  ],
  experiments: [
    {
      of: 'condition',
      hypothesis: 'Plants pay for monitoring that tells them when a pump will fail.',
      ago: 220,
      ended: {
        ago: 134,
        outcome: 'refuted',
        learned:
          'They buy monitoring from whoever runs the whole plant. From us they want somebody who knows the pump and picks up.',
      },
    },
    {
      of: 'advisers',
      hypothesis: 'A plant that talks to the same adviser twice orders its next pump from us.',
      ago: 55,
    },
  ],
}
