import type { SamplePlan } from './sample.ts'

export const mobilityPlan: SamplePlan = {
  milestones: [
    { of: 'sensors', name: 'Ten thousand lifts connected', due: -160, doneAgo: 151 },
    { of: 'sensors', name: 'Fifty thousand lifts connected', due: 110 },
    { of: 'predict', name: 'Door failures foreseen', due: -70, doneAgo: 70 },
    { of: 'predict', name: 'Rope wear foreseen', due: 65 },
    { of: 'routing', name: 'Pilot tower goes live', due: -25 },
    { of: 'uptime', name: 'First hundred contracts', due: 40 },
    { of: 'flow', name: 'Waiting times by the minute', due: 120 },
    { of: 'processes', name: 'Half of the countries on one process', due: -30, doneAgo: 21 },
    { of: 'data', name: 'Old readings moved', due: 60 },
  ],
  gates: [
    {
      of: 'sensors',
      name: 'Fit every new lift',
      due: -200,
      decided: {
        ago: 196,
        decision: 'passed',
        reason: 'The service pays for the gateway in the second year.',
      },
    },
    { of: 'uptime', name: 'Offer it in every country', due: 85 },
    {
      of: 'routing',
      name: 'Second tower',
      due: -10,
      decided: { ago: 9, decision: 'held', reason: 'The pilot tower first.' },
    },
    { of: 'retrofit', name: 'Equipment of other makers in series', due: 140 },
  ],
  dependencies: [
    { from: 'predict', to: 'data', kind: 'start_to_start', note: 'Models read from it.' },
    { from: 'parts', to: 'predict', kind: 'start_to_start', note: 'Demand follows the forecast.' },
    { from: 'uptime', to: 'sensors', kind: 'start_to_start', note: 'Uptime is measured by it.' },
    { from: 'flow', to: 'standards', kind: 'finish_to_start', note: 'Runs on the shared technology.' },
    { from: 'districts', to: 'flow', kind: 'finish_to_start', note: 'Counts beyond the door.' },
  ],
}
