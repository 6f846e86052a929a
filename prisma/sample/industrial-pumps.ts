import { pumpDirection } from './industrial-pumps.direction.ts'
import { pumpInitiatives } from './industrial-pumps.initiatives.ts'
import { pumpsPlan } from './industrial-pumps.plan.ts'
import { pumpUpdates } from './industrial-pumps.updates.ts'
import type { Sample } from './sample.ts'

/** Inverted: the declaration was switched to customer engagement, and the money has not followed. */
export const industrialPumps: Sample = {
  name: 'Industrial pumps',
  key: 'PUMPS',
  currency: 'EUR',
  description:
    'Illustrative. A pump maker that switched its strategy four months ago and still funds the one before.',
  fiscalYearStart: 10,
  declarations: [
    {
      ago: 356,
      primary: 'digitized_solutions',
      direction: 'From selling pumps to keeping water moving',
      customerNeed: 'Plants want flow and certainty, not iron.',
      why: 'Copies of our pumps cost half. What a pump knows about itself cannot be copied.',
      openBeyond: 'Whatever else has to move through a plant.',
    },
    {
      ago: 130,
      primary: 'customer_engagement',
      direction: 'The maker that a plant calls first, whatever the question',
      customerNeed: 'Operators want one partner who knows their plant and answers the same day.',
      why: 'Customers told us that they buy monitoring from those who run the whole plant. What they miss in us is a partner who is easy to reach and remembers.',
      openBeyond: 'Help with machines that are not ours.',
      switched: {
        trigger: 'experiment_failed',
        observed:
          'Of thirty plants that tried our monitoring, nine stayed. All thirty went on calling our advisers.',
        changed: 'Being easy to reach drives now; what pumps know about themselves helps those who answer.',
      },
    },
  ],
  initiatives: pumpInitiatives,
  links: [
    {
      from: 'shop',
      to: 'condition',
      ago: 245,
      mechanism: 'helps_service',
      timing: 'after_start',
      rationale: 'A pump that reports a worn part can offer it in the same message.',
      evidence: 'Parts ordered from a report.',
      ifCoreStops: 'It goes on as a shop.',
      submittedAgo: 238,
      decided: {
        ago: 225,
        state: 'accepted',
        reason: 'Helps to service what we sell. Accepted for the sample’s leader.',
      },
    },
    {
      from: 'commissioning',
      to: 'portal',
      ago: 80,
      mechanism: 'extends_offer',
      timing: 'after_start',
      rationale: 'Records of the first run are shown in the portal.',
      evidence: '',
      ifCoreStops: 'We would do it all the same.',
      submittedAgo: 72,
      decided: {
        ago: 58,
        state: 'returned',
        reason: 'If we would do it without the portal, it is a second strategy. Say what the portal gains.',
      },
    },
    {
      from: 'twin',
      to: 'advisers',
      ago: 35,
      mechanism: 'extends_offer',
      timing: 'after_start',
      rationale: 'Advisers use the model to show operators what they mean.',
      evidence: 'Questions that are settled in the first call.',
      ifCoreStops: 'It stops.',
      submittedAgo: 16,
    },
  ],
  decisions: [{ ago: 40, rule: 'F03', subject: null, status: 'acknowledged' }],
  plan: pumpsPlan,
  watched: pumpDirection,
  updates: pumpUpdates,
  fields: [
    {
      ago: 108,
      name: 'Plants reached',
      kind: 'number',
      help: 'Of our own eleven and of those of customers.',
      values: { portal: 12, condition: 140, predictive: 9, energy: 6, template: 8, connect: 60, time: 10 },
    },
  ],
}
