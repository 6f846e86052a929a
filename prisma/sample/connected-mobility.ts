import { connectedBackbone } from './connected-mobility.backbone.ts'
import { connectedDirection } from './connected-mobility.direction.ts'
import { vehicleInitiatives } from './connected-mobility.initiatives.ts'
import { connectedPlan } from './connected-mobility.plan.ts'
import { vehicleUpdates } from './connected-mobility.updates.ts'
import type { Sample } from './sample.ts'

/** Not enough evidence yet: declared weeks ago, and much of the work has not been tagged. Shaped after a case in [S2]. */
export const connectedMobility: Sample = {
  name: 'Connected mobility',
  key: 'CONN',
  currency: 'CAD',
  description:
    'Illustrative. A vehicle maker that has just declared its strategy. Tag what is open, and the verdict comes.',
  fiscalYearStart: 4,
  declarations: [
    {
      ago: 48,
      primary: 'digitized_solutions',
      direction: 'From vehicles that are sold to mobility that gets better every month',
      customerNeed:
        'Drivers and fleets want to get there, safely and without surprises; the vehicle is the means.',
      why: 'Others put services between us and our drivers. We build the vehicle: what it knows should serve those who drive it.',
      openBeyond: 'Mobility for people who will never own a vehicle.',
    },
  ],
  initiatives: vehicleInitiatives,
  links: [
    {
      from: 'helpdesk',
      to: 'services',
      ago: 22,
      mechanism: 'helps_service',
      timing: 'after_start',
      rationale: 'A service that drivers cannot get to work is given back in the first month.',
      evidence: '',
      ifCoreStops: 'It stops.',
    },
  ],
  decisions: [],
  plan: connectedPlan,
  watched: connectedDirection,
  backbone: connectedBackbone,
  updates: vehicleUpdates,
}
