import type { SampleUpdate } from './sample.ts'

export const mobilityUpdates: SampleUpdate[] = [
  {
    of: 'sensors',
    ago: 48,
    narrative: 'Eighteen thousand units report. Gateways for the south arrive by sea in time for the season.',
  },
  {
    of: 'routing',
    ago: 48,
    scope: 'amber',
    narrative:
      'The morning peak is down by a fifth where all floors take part. Two owners want only half of their floors in.',
  },
  {
    of: 'processes',
    ago: 48,
    narrative: 'Nine countries install by the same process. The tenth asked for one exception and got none.',
  },
  {
    of: 'payroll',
    ago: 41,
    schedule: 'amber',
    narrative: 'The trial run paid everybody right but took two nights. We go over when it takes one.',
  },
  {
    of: 'sensors',
    ago: 14,
    narrative:
      'Twenty-one thousand units report, and service contracts follow in most countries. The south has its gateways.',
  },
  {
    of: 'predict',
    ago: 14,
    narrative:
      'Door drives are foreseen ten days ahead. Technicians believe it now, because they open the box and find it.',
  },
  {
    of: 'routing',
    ago: 14,
    scope: 'amber',
    narrative:
      'One of the two owners has come round. For the other we write down what half a building can expect.',
  },
  {
    of: 'uptime',
    ago: 14,
    narrative:
      'Forty buildings pay for uptime. None has asked for the old contract back; two have asked for a longer one.',
  },
  {
    of: 'parts',
    ago: 14,
    narrative:
      'Three visits in four find the part in the van. The depots hold less than they did a year ago.',
  },
  {
    of: 'flow',
    ago: 9,
    narrative:
      'Two planners pay for counts and ask for more floors. What a district needs is another question.',
  },
  {
    of: 'assistant',
    ago: 9,
    narrative: 'All technicians in six countries carry it. Wiring is looked up there and not on paper.',
  },
  {
    of: 'loyalty',
    ago: 9,
    benefit: 'amber',
    narrative: 'Members come to the events. Whether they renew more often than others, nobody can show yet.',
  },
  {
    of: 'showroom',
    ago: 9,
    narrative: 'Architects share some three hundred pictures a week. How one becomes an order is still open.',
  },
  {
    of: 'tenants',
    ago: 9,
    cost: 'amber',
    narrative:
      'The digital key works on most phones. Each building wants its own look, and that costs more than we planned.',
  },
  {
    of: 'status',
    ago: 9,
    narrative:
      'Facility managers look first and call second: calls about a standing lift are down by a third.',
  },
  {
    of: 'quotes',
    ago: 4,
    narrative:
      'A quote takes a day in four countries. In two of them it shows the subscription beside the price.',
  },
  {
    of: 'invoices',
    ago: 4,
    narrative: 'The first hundred customers approve online. Questions that took a letter take a morning.',
  },
  {
    of: 'processes',
    ago: 4,
    narrative:
      'Twelve countries are over. Billing is the last step that still has two ways; they are one from January on.',
  },
  {
    of: 'standards',
    ago: 4,
    schedule: 'amber',
    narrative: 'Two countries keep their own system until their contract ends. We have agreed by when.',
  },
  {
    of: 'data',
    ago: 4,
    narrative:
      'All readings of new equipment land in one place. History of the installed base moves in by region.',
  },
  {
    of: 'codes',
    ago: 4,
    narrative: 'Eleven of thirteen models are certified. The last two are with the authority.',
  },
]
