import type { SamplePlan } from './sample.ts'

export const bankPlan: SamplePlan = {
  milestones: [
    { of: 'mobile', name: 'Everything of a branch in the app', due: -45, doneAgo: 40 },
    { of: 'mobile', name: 'The app answers in four languages', due: 95 },
    { of: 'relationship', name: 'Half of the desks see one view', due: -60, doneAgo: 60 },
    { of: 'mortgage', name: 'Approval in a day', due: 30 },
    { of: 'core', name: 'Savings moved to the new core', due: -20 },
    { of: 'core', name: 'Loans moved to the new core', due: 210 },
    { of: 'platform', name: 'First shop offers an account', due: 50 },
  ],
  gates: [
    {
      of: 'core',
      name: 'Move the first product',
      due: -120,
      decided: { ago: 118, decision: 'passed', reason: 'Two rehearsals without a lost booking.' },
    },
    { of: 'platform', name: 'Licence to scale', due: 75 },
    { of: 'ledger', name: 'Build or buy', due: -5 },
  ],
  dependencies: [
    { from: 'mortgage', to: 'identity', kind: 'start_to_start', note: 'Signs with one identity.' },
    { from: 'invoicedata', to: 'core', kind: 'finish_to_start', note: 'Reads bookings as they happen.' },
    { from: 'merchants', to: 'payments', kind: 'finish_to_start', note: 'Pays over the hub.' },
    { from: 'young', to: 'identity', kind: 'finish_to_start', note: 'Opens without paper.' },
  ],
}
