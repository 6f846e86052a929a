import type { SampleDirection } from './sample.ts'

/** On purpose nobody has looked at the direction for longer than the policy allows. */
export const bankDirection: SampleDirection = {
  adaptations: [
    {
      ago: 205,
      kind: 'adapt',
      trigger: 'market_response',
      observed: 'Customers begin on the phone and finish at the desk, and have to say everything twice.',
      changed: 'What was begun anywhere can be finished anywhere: the desk sees what the app saw.',
    },
  ],
  signals: [
    {
      ago: 290,
      name: 'Customers who turn to us first',
      desired: 'up',
      unit: '% of customers',
      seen: [
        [290, 34],
        [230, 36],
        [170, 37],
        [110, 36],
        [50, 33],
        [15, 32],
      ],
    },
    {
      ago: 290,
      name: 'Requests begun twice',
      desired: 'down',
      unit: '%',
      seen: [
        [290, 27],
        [230, 24],
        [170, 21],
        [110, 19],
        [50, 18],
        [15, 18],
      ],
    },
  ],
  experiments: [
    {
      of: 'coaching',
      hypothesis: 'A hint on the day before a bill is due keeps accounts out of overdraft.',
      ago: 150,
      ended: {
        ago: 88,
        outcome: 'supported',
        learned: 'It does, when it says what to do. A hint that only warns is switched off within a week.',
      },
    },
    {
      of: 'platform',
      hypothesis: 'Shops offer our accounts under their own name without our advisers.',
      ago: 160,
      ended: {
        ago: 70,
        outcome: 'inconclusive',
        learned: 'Three shops are too few. Each asked for somebody to talk to before they asked for a price.',
      },
    },
  ],
}
