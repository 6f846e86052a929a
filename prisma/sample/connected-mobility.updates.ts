import type { SampleUpdate } from './sample.ts'

export const vehicleUpdates: SampleUpdate[] = [
  {
    of: 'backbone',
    ago: 46,
    narrative: 'Identity and consent are one part for all services. Billing comes next.',
  },
  {
    of: 'updates',
    ago: 46,
    scope: 'amber',
    narrative:
      'The technique works. Who pays for a new function, the driver or nobody, has not been decided.',
  },
  {
    of: 'services',
    ago: 11,
    narrative:
      'Four thousand drivers pay by the month. Location is used most, diagnosis is what they stay for.',
  },
  {
    of: 'fleets',
    ago: 11,
    narrative:
      'Two delivery fleets book the workshop from what the vehicle says. Neither stood still last month.',
  },
  {
    of: 'driving',
    ago: 11,
    scope: 'amber',
    narrative: 'One insurer is in. The other wants more than drivers agree to, and gets a smaller offer.',
  },
  {
    of: 'owner',
    ago: 11,
    narrative: 'The new look is with the first ten thousand owners, who find their dealer twice as often.',
  },
  {
    of: 'backbone',
    ago: 7,
    narrative: 'Billing runs for the first service. Vehicle access follows once security has signed it off.',
  },
  {
    of: 'partners',
    ago: 7,
    narrative: 'Five partners play in the sandbox. Two of them ask for things that nobody else can offer.',
  },
  {
    of: 'security',
    ago: 7,
    narrative: 'The authority has seen the first proof and asks for two more tests, which are booked.',
  },
  {
    of: 'updates',
    ago: 7,
    scope: 'amber',
    narrative:
      'Three functions are ready to go out. We wait for a word on who pays, and on which strategy it serves.',
  },
  {
    of: 'sharing',
    ago: 3,
    narrative: 'Twelve streets take part. Cars are out more than they stand, except on Sundays.',
  },
  {
    of: 'tablets',
    ago: 3,
    narrative:
      'Forty showrooms configure with the customer beside them. Booking the test drive is what they like most.',
  },
]
