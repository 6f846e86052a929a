import type { Strategy } from '../initiative/vocabulary.ts'
import type { Mechanism } from './support-link.ts'

/** What a rationale says, and how one reads: invented, in our own words. */
export interface RationaleHelp {
  readonly say: string
  readonly example: string
}

const byMechanism = {
  extends_offer: {
    say: 'Name what customers who trust the core work get from this besides, and why from us.',
    example:
      'Members who book by the app can have their medicine brought home; a third of those asked in spring wanted it.',
  },
  helps_sell: {
    say: 'Name who buys the solution, and what this changes before they sign.',
    example:
      'Plant managers try the monitoring on two of their own pumps for a month; six of the first ten went on to buy it.',
  },
  helps_service: {
    say: 'Name what customers live through after they have bought, and what this makes easier or cheaper.',
    example:
      'Technicians see a pump’s last week before they leave; in the pilot depots a second visit has become rare.',
  },
} as const satisfies Record<Exclude<Mechanism, 'other'>, RationaleHelp>

const otherwise = {
  customer_engagement: {
    say: 'Say how customers would be worse off in the core work without it.',
    example:
      'Branch staff see what a customer has begun in the app, so that nobody tells the same story twice, as four in ten do now.',
  },
  digitized_solutions: {
    say: 'Say how the solution would be poorer, later or dearer without it.',
    example:
      'Terms by the hour are written once, so that customers know the price of a new solution on its first day; the last time they waited for nine weeks.',
  },
} as const satisfies Record<Strategy, RationaleHelp>

/** What to say about work that helps in a way, under the strategy declared. */
export const rationaleHelp = (mechanism: Mechanism, primary: Strategy): RationaleHelp =>
  mechanism === 'other' ? otherwise[primary] : byMechanism[mechanism]

/** What the two other answers say, whatever the mechanism. */
export const evidenceHelp = 'What would we see, where and by when? What would tell us that it does not help?'
