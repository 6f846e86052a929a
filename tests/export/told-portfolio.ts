import { milestone } from '#shared/milestone/milestone.ts'
import {
  makeDecision,
  makeField,
  makeGate,
  makeInitiative,
  makeLink,
  makeSnapshot,
  makeUnit,
} from '#tests/support/make.ts'

const ce = { area: 'customer_engagement', role: 'drives' } as const
const ds = { area: 'digitized_solutions', role: 'drives' } as const
const retail = makeUnit({ id: 'retail', name: 'Retail' })
const shop = makeUnit({ id: 'shop', name: 'Shops', parent: 'retail' })
const inShops = { unit: { id: 'shop', name: 'Shops' } }

const initiatives = [
  makeInitiative({
    id: 'a',
    key: 'TP-1',
    title: 'Member app',
    ...ce,
    ...inShops,
    budget: 4_000_050,
    spent: 5,
    start: '2026-01-01',
    end: '2027-03-31',
    health: 'red',
    custom: { money: 1_250, number: 2.5, day: '2026-12-01', words: ['a', 'b'] },
  }),
  makeInitiative({ id: 'b', key: 'TP-2', title: 'Care circles', ...ce, budget: 3_000_000 }),
  makeInitiative({ id: 'c', key: 'TP-3', title: 'Monitoring', ...ds, ...inShops, budget: 3_000_000 }),
  makeInitiative({
    id: 'd',
    key: 'TP-4',
    title: 'Portal',
    area: 'digitized_solutions',
    role: 'supports',
    budget: 1_000_000,
    start: '2025-11-01',
    end: '2026-12-31',
  }),
  makeInitiative({ id: 'e', key: 'TP-5', title: 'Not tagged', budget: 5_000 }),
  makeInitiative({ id: 'f', key: 'TP-6', title: 'Gone', ...ce, archivedAt: '2026-02-01T00:00:00Z' }),
]

/** A portfolio with something of everything that a story tells. */
export const snapshot = makeSnapshot({
  portfolio: { accent: '#1d4e89' },
  initiatives,
  units: [retail, shop],
  links: [
    makeLink({ id: 'l', from: 'd', to: 'a', state: 'submitted', submittedBy: { id: 'u', name: 'Pia' } }),
    makeLink({ from: 'f', to: 'a' }),
  ],
  gates: [
    makeGate({ initiative: 'a', name: 'Go live', due: '2026-12-15' }),
    makeGate({ initiative: 'a', name: 'Fund', decision: 'passed', decidedOn: '2026-02-01' }),
    makeGate({ initiative: 'a', name: 'Later' }),
  ],
  milestones: [
    milestone.parse({ id: 'm', name: 'Beta', due: '2026-06-30', doneOn: null, initiative: 'a', version: 1 }),
    milestone.parse({
      id: 'n',
      name: 'Team',
      due: '2026-02-01',
      doneOn: '2026-02-03',
      initiative: 'a',
      version: 1,
    }),
  ],
  fields: [
    makeField({ id: 'money', name: 'Saving', kind: 'money' }),
    makeField({ id: 'number', name: 'Sites', kind: 'number' }),
    makeField({ id: 'day', name: 'Review', kind: 'day' }),
    makeField({ id: 'words', name: 'Brands', kind: 'choices', choices: ['a', 'b'] }),
  ],
  decisions: [
    makeDecision({
      findingId: 'portfolio-1:F04:c',
      status: 'waived',
      reason: 'It moves.',
      until: '2027-01-31',
      magnitude: 0.3,
    }),
  ],
  hidden: 2,
})
