import type { SampleDirection } from './sample.ts'

export const mobilityDirection: SampleDirection = {
  adaptations: [
    {
      ago: 200,
      kind: 'adapt',
      trigger: 'new_opportunity',
      observed: 'Owners ask us to look after equipment of other makers as well.',
      changed: 'The service is about the building, not about our equipment in it.',
    },
    {
      ago: 88,
      kind: 'no_change',
      trigger: 'capability_limit',
      observed:
        'Uptime sells faster than two countries can install by the shared process. The direction holds; the process comes first there.',
    },
  ],
  signals: [
    {
      ago: 320,
      name: 'Buildings that pay for uptime',
      desired: 'up',
      unit: 'buildings',
      seen: [
        [170, 4],
        [130, 11],
        [90, 21],
        [50, 33],
        [14, 40],
      ],
    },
    {
      ago: 320,
      name: 'Minutes that riders wait in the morning peak',
      desired: 'down',
      unit: 'minutes',
      seen: [
        [320, 2.6],
        [250, 2.5],
        [180, 2.3],
        [110, 2.2],
        [48, 2.1],
        [14, 2.1],
      ],
    },
  ],
  experiments: [
    {
      of: 'uptime',
      hypothesis: 'Owners pay by uptime when they see the hours that were saved.',
      ago: 165,
      ended: {
        ago: 95,
        outcome: 'supported',
        learned: 'They sign for the report as much as for the uptime: it is what they show to their tenants.',
      },
    },
    {
      of: 'loyalty',
      hypothesis: 'Facility managers who collect points renew more often.',
      ago: 140,
      ended: {
        ago: 52,
        outcome: 'inconclusive',
        learned: 'They come to the events. Nobody could tell us what the points had to do with it.',
      },
    },
  ],
}
