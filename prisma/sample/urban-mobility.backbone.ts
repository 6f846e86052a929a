import type { SampleBackbone } from './sample.ts'

export const mobilityBackbone: SampleBackbone = {
  ago: 345,
  capabilities: [
    {
      id: 'processes',
      name: 'Standardised global processes',
      trait: 'end_to_end_transactions',
      description: 'A service visit, a part and an invoice run the same way in every country.',
      isMostImportant: true,
      assessed: [
        { ago: 340, level: 1, evidence: 'Each country has its own way, most of them on paper.' },
        { ago: 170, level: 2, evidence: 'Eleven of forty countries work to the template.' },
        { ago: 25, level: 2, evidence: 'Nineteen of forty; the acquired companies have not begun.' },
      ],
    },
    {
      id: 'technology',
      name: 'The same technology in every country',
      description: 'One phone, one network, one set of tools for every technician.',
      assessed: [{ ago: 60, level: 2, evidence: 'Two thirds of technicians carry the standard device.' }],
    },
    {
      id: 'equipment',
      name: 'A home for equipment data',
      trait: 'shared_customer_or_product_data',
      description: 'Every lift and escalator with its parts, visits and readings.',
      assessed: [
        { ago: 270, level: 1, evidence: 'Six registers that do not agree on what a lift is.' },
        {
          ago: 35,
          level: 3,
          evidence: 'All new equipment, and what was connected since spring, is in one place.',
        },
      ],
    },
    {
      id: 'field',
      name: 'Seeing every visit as it happens',
      trait: 'core_process_visibility',
      assessed: [
        { ago: 80, level: 2, evidence: 'Visits of the countries on the template are seen on the same day.' },
      ],
    },
    {
      id: 'open',
      name: 'Readings that others can use',
      kind: 'digital_services_backbone',
      description: 'What equipment says, as a service for planners, owners and partners.',
      assessed: [{ ago: 50, level: 1, evidence: 'One partner reads a nightly file.' }],
    },
  ],
  uses: [
    { of: 'processes', ago: 340, builds: { processes: { from: 1, to: 3, by: 210 } } },
    { of: 'chains', ago: 220, builds: { processes: { from: 2, to: 3 } } },
    { of: 'standards', ago: 340, builds: { technology: { from: 1, to: 3 } } },
    { of: 'data', ago: 275, builds: { equipment: { from: 1, to: 4 } } },
    { of: 'sensors', ago: 330, requires: { technology: 2, equipment: 2 } },
    { of: 'predict', ago: 260, requires: { equipment: 3 } },
    { of: 'parts', ago: 290, requires: { processes: 2 } },
    { of: 'uptime', ago: 170, requires: { processes: 3, equipment: 3 } },
    { of: 'flow', ago: 90, requires: { equipment: 3, open: 2 } },
    { of: 'assistant', ago: 250, requires: { technology: 2, field: 2 } },
  ],
}
