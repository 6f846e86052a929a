import type { SampleBackbone } from './sample.ts'

export const bankBackbone: SampleBackbone = {
  ago: 330,
  capabilities: [
    {
      id: 'identity',
      name: 'One identity for each customer',
      trait: 'shared_customer_or_product_data',
      description: 'Whoever the customer talks to knows who they are and what they hold.',
      isMostImportant: true,
      assessed: [
        { ago: 320, level: 1, evidence: 'Cards, accounts and mortgages each know their own customer.' },
        { ago: 65, level: 2, evidence: 'Accounts and cards share it; mortgages follow in spring.' },
      ],
    },
    {
      id: 'accounts',
      name: 'Accounts that change within the day',
      trait: 'end_to_end_transactions',
      assessed: [{ ago: 110, level: 1, evidence: 'Changes are booked overnight, by product.' }],
    },
    {
      id: 'payments',
      name: 'Payments in real time',
      trait: 'end_to_end_transactions',
      assessed: [{ ago: 90, level: 2, evidence: 'Domestic payments are; cards and shops are not.' }],
    },
    {
      id: 'back',
      name: 'A back office that closes by itself',
      trait: 'back_office_efficiency',
      assessed: [{ ago: 140, level: 2, evidence: 'Month end takes three days and forty people.' }],
    },
    {
      id: 'advice',
      name: 'What was said to a customer, at every desk',
      trait: 'core_process_visibility',
      description: 'Conversations, promises and complaints where the next person sees them.',
      assessed: [{ ago: 55, level: 1, evidence: 'Branches keep notes; nobody else reads them.' }],
    },
  ],
  uses: [
    { of: 'identity', ago: 285, builds: { identity: { from: 1, to: 3 } } },
    { of: 'core', ago: 325, builds: { accounts: { from: 1, to: 3 } } },
    { of: 'payments', ago: 310, builds: { payments: { from: 1, to: 3 } } },
    { of: 'relationship', ago: 300, requires: { identity: 3, advice: 3 } },
    { of: 'mobile', ago: 320, requires: { identity: 2, payments: 2 } },
    { of: 'mortgage', ago: 240, requires: { identity: 2, accounts: 1 } },
    { of: 'complaints', ago: 150, requires: { advice: 2 } },
    { of: 'merchants', ago: 140, requires: { payments: 3 } },
  ],
}
