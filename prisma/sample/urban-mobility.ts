import { mobilityBackbone } from './urban-mobility.backbone.ts'
import type { Sample } from './sample.ts'
import { mobilityDirection } from './urban-mobility.direction.ts'
import { mobilityInitiatives } from './urban-mobility.initiatives.ts'
import { mobilityPlan } from './urban-mobility.plan.ts'
import { mobilityUpdates } from './urban-mobility.updates.ts'

/** Watch: digitized solutions drive, and a second driver appears in sales. Shaped after a case in [S1]. */
export const urbanMobility: Sample = {
  name: 'Urban mobility',
  key: 'URBAN',
  currency: 'CHF',
  description:
    'Illustrative. A maker of lifts and escalators that turns from equipment to services which keep people moving.',
  fiscalYearStart: 1,
  declarations: [
    {
      ago: 357,
      primary: 'digitized_solutions',
      direction: 'Moving people through buildings as a service that gets better with use',
      customerNeed:
        'Owners do not want equipment, they want people to arrive without waiting and without worry.',
      why: 'Equipment alone is compared by price. What we learn from millions of rides is ours, and customers pay for what it does for them year after year.',
      openBeyond: 'Movement outside buildings: squares, stations, whole districts.',
    },
  ],
  initiatives: mobilityInitiatives,
  links: [
    {
      from: 'status',
      to: 'sensors',
      ago: 235,
      mechanism: 'helps_service',
      timing: 'after_start',
      rationale: 'Shows customers every day what the connected service does for them.',
      evidence: 'Contracts with the app in use are renewed more often.',
      ifCoreStops: 'There would be nothing to show: it stops.',
      submittedAgo: 228,
      decided: {
        ago: 215,
        state: 'accepted',
        reason: 'Helps to service what we sell. Accepted for the sample’s leader.',
      },
    },
    {
      from: 'quotes',
      to: 'uptime',
      ago: 40,
      mechanism: 'helps_sell',
      timing: 'after_start',
      rationale: 'A quote in a day is the moment at which an owner can be offered uptime instead of parts.',
      evidence: 'Share of quotes that include the subscription.',
      ifCoreStops: 'It would go on as a sales tool, and then drive something else.',
      submittedAgo: 12,
    },
  ],
  decisions: [{ ago: 15, rule: 'F15', subject: 'Sales and Marketing', status: 'acknowledged' }],
  plan: mobilityPlan,
  watched: mobilityDirection,
  backbone: mobilityBackbone,
  updates: mobilityUpdates,
}
