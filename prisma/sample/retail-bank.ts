import { bankBackbone } from './retail-bank.backbone.ts'
import { bankDirection } from './retail-bank.direction.ts'
import { bankInitiatives } from './retail-bank.initiatives.ts'
import { bankPlan } from './retail-bank.plan.ts'
import { bankUpdates } from './retail-bank.updates.ts'
import type { Sample } from './sample.ts'

/** Split: customer engagement was declared, and a venture unit drives digitized solutions beside it. */
export const retailBank: Sample = {
  name: 'Retail bank',
  key: 'BANK',
  currency: 'GBP',
  description:
    'Illustrative. A bank that wants to be the one its customers turn to, while its venture unit builds products to sell.',
  fiscalYearStart: 4,
  declarations: [
    {
      ago: 348,
      primary: 'customer_engagement',
      direction: 'The bank that customers turn to first, in whatever way they like to talk to it',
      customerNeed:
        'People want to be sure that they do the right thing with their money, without a day off for it.',
      why: 'New banks win customers with a good app. Ours know us for years: if dealing with us is as easy, they have no reason to leave.',
      openBeyond: 'Decisions around a home, a family and a small firm that are not about an account.',
    },
  ],
  initiatives: bankInitiatives,
  links: [
    {
      from: 'carbon',
      to: 'coaching',
      ago: 100,
      mechanism: 'extends_offer',
      timing: 'after_start',
      rationale: 'Gives the coach another thing to talk about that customers ask for.',
      evidence: 'Customers who look at it come back to the coach within the month.',
      ifCoreStops: 'It stops: on its own it is a chart.',
      submittedAgo: 92,
      decided: {
        ago: 80,
        state: 'accepted',
        reason: 'It belongs to the coach and waits for it. Accepted for the sample’s leader.',
      },
    },
    {
      from: 'merchants',
      to: 'advisers',
      ago: 135,
      mechanism: 'extends_offer',
      timing: 'after_start',
      rationale: 'Shops that are paid at once have a reason to ask an adviser what to do with the money.',
      evidence: 'Shops that use both grow their balance.',
      ifCoreStops: 'Not thought through yet.',
      submittedAgo: 128,
      decided: {
        ago: 118,
        state: 'accepted',
        reason: 'Fits the advisers as long as they are there. Accepted for the sample’s leader.',
      },
    },
    {
      from: 'insurance',
      to: 'mobile',
      ago: 33,
      mechanism: 'extends_offer',
      timing: 'after_start',
      rationale: 'The offer appears where customers already are.',
      evidence: '',
      ifCoreStops: '',
    },
  ],
  decisions: [
    { ago: 21, rule: 'F02', subject: null, status: 'acknowledged' },
    {
      ago: 18,
      rule: 'F04',
      subject: 'invoicedata',
      status: 'waived',
      reason: 'Contracts with three suppliers run until the end of the season; then it is decided.',
      until: 60,
    },
  ],
  plan: bankPlan,
  watched: bankDirection,
  backbone: bankBackbone,
  updates: bankUpdates,
}
