import type { SamplePlan } from './sample.ts'

export const pumpsPlan: SamplePlan = {
  milestones: [
    { of: 'portal', name: 'First plants order by themselves', due: -20, doneAgo: 18 },
    { of: 'portal', name: 'Every plant in the portal', due: 180 },
    { of: 'orders', name: 'Orders followed on the phone', due: 60 },
    { of: 'condition', name: 'A thousand pumps report', due: -90, doneAgo: 82 },
    { of: 'cubic', name: 'First plant paid by the cubic metre', due: 25 },
    { of: 'template', name: 'Europe on the template', due: 100 },
  ],
  gates: [
    {
      of: 'cubic',
      name: 'Second plant',
      due: -35,
      decided: { ago: 30, decision: 'held', reason: 'The first plant has not been billed yet.' },
    },
    { of: 'portal', name: 'Open it to dealers', due: 70 },
    { of: 'marketplace', name: 'Build it at all', due: null },
  ],
  dependencies: [
    { from: 'portal', to: 'productdata', kind: 'start_to_start', note: 'Shows its data.' },
    { from: 'cubic', to: 'connect', kind: 'finish_to_start', note: 'Bills by the reading.' },
    { from: 'marketplace', to: 'orders', kind: 'start_to_start', note: 'Takes orders in the same way.' },
  ],
}
