import type { SamplePlan } from './sample.ts'

export const healthcarePlan: SamplePlan = {
  milestones: [
    { of: 'record', name: 'First ten clinics on the shared record', due: -210, doneAgo: 204 },
    { of: 'record', name: 'Every clinic on the shared record', due: 95 },
    { of: 'portal', name: 'Members see their results', due: -120, doneAgo: 118 },
    { of: 'portal', name: 'Families may look in, with consent', due: 60 },
    { of: 'visits', name: 'Evening and weekend hours', due: -40, doneAgo: 33 },
    { of: 'outreach', name: 'A thousand members reached before they call', due: -15 },
    { of: 'circles', name: 'First circle run by patients themselves', due: 70 },
    { of: 'monitoring', name: 'Readings arrive in the record', due: 45 },
  ],
  gates: [
    {
      of: 'visits',
      name: 'Go on after the first region',
      due: -150,
      decided: { ago: 148, decision: 'passed', reason: 'Nine in ten would do it again.' },
    },
    { of: 'outreach', name: 'Widen to long illnesses', due: 50 },
    { of: 'monitoring', name: 'From study to every clinic', due: 90 },
    {
      of: 'kiosks',
      name: 'Second hospital',
      due: -80,
      decided: { ago: 79, decision: 'stopped', reason: 'Members want the phone in their pocket, no kiosk.' },
    },
  ],
  dependencies: [
    { from: 'circles', to: 'record', kind: 'start_to_start', note: 'Reads the shared record.' },
    { from: 'monitoring', to: 'master', kind: 'start_to_start', note: 'Readings need one list of members.' },
    { from: 'voice', to: 'answer', kind: 'finish_to_start', note: 'Uses its dialogues.' },
    { from: 'pillbox', to: 'monitoring', kind: 'start_to_start', note: 'Shares its gateway.' },
  ],
}
