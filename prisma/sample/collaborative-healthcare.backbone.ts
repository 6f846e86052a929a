import type { SampleBackbone } from './sample.ts'

export const healthcareBackbone: SampleBackbone = {
  ago: 335,
  capabilities: [
    {
      id: 'record',
      name: 'Shared electronic health record',
      trait: 'shared_customer_or_product_data',
      description: 'One record of each member, that every clinic writes and every channel reads.',
      isMostImportant: true,
      assessed: [
        { ago: 330, level: 1, evidence: 'Each region keeps its own record; nothing passes between them.' },
        {
          ago: 190,
          level: 2,
          evidence: 'Five of twelve clinics write into the shared record, others read it.',
        },
        {
          ago: 40,
          level: 3,
          evidence: 'Ten of twelve clinics write into it, and visits are planned with nothing else.',
        },
      ],
    },
    {
      id: 'people',
      name: 'One list of members and clinicians',
      trait: 'shared_customer_or_product_data',
      description: 'Who is who, once, for every system.',
      assessed: [
        { ago: 280, level: 1, evidence: 'Seven lists, reconciled by hand at the end of each month.' },
        { ago: 75, level: 2, evidence: 'Two lists are left; the call centre still has its own.' },
      ],
    },
    {
      id: 'visit',
      name: 'A visit from request to letter',
      trait: 'end_to_end_transactions',
      description: 'Asked for, booked, held and written up without typing anything twice.',
      assessed: [
        {
          ago: 100,
          level: 3,
          evidence: 'Nine in ten visits pass from request to letter without a second entry.',
        },
      ],
    },
    {
      id: 'ward',
      name: 'Seeing what happens on a ward',
      trait: 'core_process_visibility',
      description: 'Beds, waits and handovers as they are now.',
      assessed: [],
    },
    {
      id: 'claims',
      name: 'Claims settled without paper',
      trait: 'back_office_efficiency',
      assessed: [
        { ago: 160, level: 2, evidence: 'Six in ten claims are settled without anybody touching them.' },
      ],
    },
    {
      id: 'services',
      name: 'Services that others can call',
      kind: 'digital_services_backbone',
      description: 'Bookings, readings and results as services that new offers and partners are built on.',
      assessed: [{ ago: 90, level: 0, evidence: 'Every connection so far was built for one partner.' }],
    },
  ],
  uses: [
    { of: 'record', ago: 330, builds: { record: { from: 1, to: 4 } } },
    { of: 'master', ago: 300, builds: { people: { from: 1, to: 3 } } },
    { of: 'services', ago: 140, builds: { services: { from: 0, to: 2, by: 200 } } },
    { of: 'portal', ago: 320, requires: { record: 3, visit: 2 } },
    { of: 'visits', ago: 300, requires: { record: 3, visit: 3 } },
    { of: 'outreach', ago: 270, requires: { record: 3, people: 3 } },
    { of: 'circles', ago: 200, requires: { record: 2 } },
    { of: 'answer', ago: 280, requires: { record: 3, people: 2 } },
    { of: 'monitoring', ago: 190, requires: { services: 1 } },
    { of: 'voice', ago: 30, requires: { services: 2, visit: 3 } },
  ],
}
