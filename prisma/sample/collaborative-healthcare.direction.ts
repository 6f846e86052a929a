import type { SampleDirection } from './sample.ts'

export const healthcareDirection: SampleDirection = {
  adaptations: [
    {
      ago: 255,
      kind: 'adapt',
      trigger: 'market_response',
      observed: 'Members who use the portal bring their families into it; we had built it for one person.',
      changed: 'Care circles become part of the direction: families take part where a member wants them to.',
    },
    {
      ago: 165,
      kind: 'no_change',
      trigger: 'new_technology',
      observed:
        'Two newcomers answer by machine within seconds. Our members tried them and came back for the people who know them.',
    },
    {
      ago: 72,
      kind: 'adapt',
      trigger: 'experiment_succeeded',
      observed: 'Members new to digital care stay when somebody shows them once, in person.',
      changed: 'Coaches go where members are, before more functions are built.',
    },
  ],
  signals: [
    {
      ago: 300,
      name: 'Members who finish a plan with their care team',
      desired: 'up',
      unit: '% of plans',
      seen: [
        [300, 41],
        [240, 44],
        [180, 43, 'Two clinics moved.'],
        [120, 49],
        [60, 53],
        [12, 56],
      ],
    },
    {
      ago: 300,
      name: 'Days until a question is answered',
      desired: 'down',
      unit: 'days',
      seen: [
        [300, 3.4],
        [240, 3.1],
        [180, 2.2],
        [120, 1.6],
        [60, 1.1],
        [12, 0.9],
      ],
    },
    {
      ago: 180,
      name: 'Members who say “they know me here”',
      desired: 'up',
      unit: 'of 10',
      seen: [
        [180, 6],
        [120, 6],
        [60, 7],
        [12, 7],
      ],
    },
  ],
  experiments: [
    {
      of: 'coaches',
      hypothesis: 'Members who are shown the portal once, in person, still use it three months later.',
      ago: 118,
      ended: {
        ago: 74,
        outcome: 'supported',
        learned:
          'Four in five still use it. What kept them was a name to call, more than the lesson: the coach is the channel.',
      },
    },
    {
      of: 'sleep',
      hypothesis: 'Members pay for sleep coaching that their care team recommends.',
      ago: 125,
      ended: {
        ago: 66,
        outcome: 'refuted',
        learned: 'They take part while it belongs to their care, and leave when it becomes a bill.',
      },
    },
    { of: 'circles', hypothesis: 'A family member in the plan keeps it alive after surgery.', ago: 40 },
  ],
}
