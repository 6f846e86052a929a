import type { SampleUpdate } from './sample.ts'

export const bankUpdates: SampleUpdate[] = [
  {
    of: 'laundering',
    ago: 52,
    narrative: 'Nine of fourteen findings are closed. The supervisor comes for an interim talk next month.',
  },
  {
    of: 'mortgage',
    ago: 52,
    schedule: 'amber',
    narrative: 'Documents sent from home arrive in the branch. Signing by phone waits for the lawyers.',
  },
  {
    of: 'core',
    ago: 52,
    schedule: 'amber',
    narrative:
      'Savings accounts are on the new system. Cards move a quarter later, so that both are not new at once.',
  },
  {
    of: 'consent',
    ago: 45,
    narrative: 'Everything the law asks for is live. We keep the work open until the last partner has moved.',
  },
  {
    of: 'relationship',
    ago: 15,
    narrative:
      'Branches and phone see the same promises. Open questions follow the customer, and most are closed the same day.',
  },
  {
    of: 'mobile',
    ago: 15,
    narrative:
      'Eight of the ten things people do every month take under a minute. The other two are standing orders and disputes.',
  },
  {
    of: 'mortgage',
    ago: 15,
    schedule: 'amber',
    narrative:
      'The lawyers have agreed to signing by phone for renewals. New mortgages come after, a month later than planned.',
  },
  {
    of: 'coaching',
    ago: 15,
    narrative:
      'Forty thousand customers read what the coach says. One in eight talks to a person afterwards.',
  },
  {
    of: 'branches',
    ago: 15,
    narrative: 'Sixty branches are rebuilt. People stay longer and come for what matters to them.',
  },
  {
    of: 'complaints',
    ago: 10,
    narrative: 'Seven in ten are answered within a day. What is left mostly waits for a card company.',
  },
  {
    of: 'platform',
    ago: 10,
    narrative: 'Two retailers sell our accounts. A third has signed and begins in spring.',
  },
  {
    of: 'ledger',
    ago: 10,
    benefit: 'amber',
    narrative:
      'Firms like the invoices and skip the tax part. We ask fifty of them why before we build more.',
  },
  {
    of: 'invoicedata',
    ago: 10,
    narrative: 'Three suppliers pay for the monthly view. A fourth wants names, which we do not sell.',
  },
  {
    of: 'carbon',
    ago: 10,
    narrative: 'A third of those who look at it come back the month after, most of them through the coach.',
  },
  {
    of: 'insurance',
    ago: 5,
    narrative: 'The first cover, for phones, is on sale in the app. Travel follows before the summer.',
  },
  {
    of: 'merchants',
    ago: 5,
    scope: 'amber',
    narrative:
      'Shops are paid at once. Advice by video has ended, so what an adviser does for them has to be said anew.',
  },
  {
    of: 'core',
    ago: 5,
    schedule: 'amber',
    narrative:
      'The second rehearsal for cards ran clean for two days and stopped on the third. We know why and repeat it.',
  },
  {
    of: 'identity',
    ago: 5,
    narrative:
      'Nine in ten customers are known by one identity. The rest are joint accounts, which go by hand.',
  },
  {
    of: 'payments',
    ago: 5,
    narrative: 'Payments in and out run through the hub. What is left are three old files at night.',
  },
  {
    of: 'laundering',
    ago: 5,
    schedule: 'red',
    scope: 'amber',
    narrative:
      'Three findings are open, and the day that was agreed is eight weeks away. Checks on old accounts need forty people; we have twenty-six.',
  },
]
