import { healthcareBackbone } from './collaborative-healthcare.backbone.ts'
import { healthcareDirection } from './collaborative-healthcare.direction.ts'
import { healthcareInitiatives } from './collaborative-healthcare.initiatives.ts'
import { healthcarePlan } from './collaborative-healthcare.plan.ts'
import { healthcareUpdates } from './collaborative-healthcare.updates.ts'
import type { Sample } from './sample.ts'

/** Focused: customer engagement drives, products fit into it, a shared record carries it. Shaped after a case in [S1]. */
export const collaborativeHealthcare: Sample = {
  name: 'Collaborative healthcare',
  key: 'CARE',
  currency: 'USD',
  description:
    'Illustrative. An integrated healthcare provider that works on being easier to deal with, before, during and after a visit.',
  fiscalYearStart: 1,
  declarations: [
    {
      ago: 351,
      primary: 'customer_engagement',
      direction: 'Care as something members and care teams do together, on whatever channel suits them',
      customerNeed:
        'Members want to be known: to ask a question, get an answer and keep up a plan without repeating their story.',
      why: 'Newcomers offer quick, friendly access to a doctor on the phone. Trust in people who know your history is the strength that we can build on and they cannot.',
      openBeyond: 'What families, pharmacies and employers could do for a member’s health together with us.',
    },
  ],
  initiatives: healthcareInitiatives,
  links: [
    {
      from: 'monitoring',
      to: 'outreach',
      ago: 215,
      mechanism: 'extends_offer',
      timing: 'after_start',
      rationale: 'Readings from home tell the outreach team whom to call this week instead of this year.',
      evidence: 'Calls that follow a reading lead to a changed plan more often than calls by the calendar.',
      ifCoreStops: 'Without outreach nobody would look at the readings: it would stop as well.',
      submittedAgo: 205,
      decided: {
        ago: 190,
        state: 'accepted',
        reason: 'It makes outreach better, and waits for it. Accepted for the sample’s leader.',
      },
    },
    {
      from: 'kits',
      to: 'portal',
      ago: 50,
      mechanism: 'extends_offer',
      timing: 'after_start',
      rationale: 'Results that arrive in the portal give members a reason to come back to it.',
      evidence: 'Members who used a kit open the portal again within a month.',
      ifCoreStops: 'The kits could go on by post, with less use. We would think again.',
      submittedAgo: 20,
    },
  ],
  decisions: [
    {
      ago: 60,
      rule: 'F04',
      subject: 'sleep',
      status: 'waived',
      reason: 'A small trial that ends with the contract; we look at it again when the season is over.',
      until: 75,
    },
    { ago: 9, rule: 'H04', subject: 'booking', status: 'acknowledged' },
  ],
  plan: healthcarePlan,
  watched: healthcareDirection,
  backbone: healthcareBackbone,
  updates: healthcareUpdates,
  fields: [
    {
      ago: 150,
      name: 'Part of the visit',
      kind: 'choice',
      help: 'Where members will notice it.',
      choices: ['Before', 'During', 'After', 'All of it'],
      values: {
        portal: 'All of it',
        visits: 'During',
        outreach: 'Before',
        circles: 'After',
        answer: 'Before',
        booking: 'Before',
        coaches: 'Before',
        monitoring: 'After',
        record: 'All of it',
        kiosks: 'Before',
        letters: 'After',
      },
    },
  ],
  views: [{ ago: 64, name: 'Needs attention', query: { health: 'amber,red', stage: 'active', sort: 'end' } }],
}
