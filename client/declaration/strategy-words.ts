import type { Strategy } from '#shared/initiative/vocabulary.ts'

/** The two digital strategies in our own words, after [S1]. */
export const strategyChoices = {
  customer_engagement: {
    name: 'Customer engagement',
    inSentence: 'customer engagement',
    gist: 'Win by the relationship.',
    changes: 'It changes how you reach and serve customers.',
    means:
      'People stay because dealing with you is personal, dependable and the same through every channel. The prize is loyalty and trust.',
    drivers:
      'One app for every contact, advice drawn from what you know of a customer, a community around the service.',
  },
  digitized_solutions: {
    name: 'Digitized solutions',
    inSentence: 'digitized solutions',
    gist: 'Win by what you sell.',
    changes: 'It changes the offer itself, and often the way it is paid for.',
    means:
      'Products and services come with information and expertise that solve more of a customer’s problem. The prize is a lasting part in how they are used.',
    drivers: 'Connected products, maintenance before something breaks, paying by use instead of by piece.',
  },
} as const satisfies Record<Strategy, Record<string, string>>

export const otherStrategy = (one: Strategy): Strategy =>
  one === 'customer_engagement' ? 'digitized_solutions' : 'customer_engagement'
