import type { SampleUpdate } from './sample.ts'

export const pumpUpdates: SampleUpdate[] = [
  {
    of: 'template',
    ago: 50,
    schedule: 'amber',
    narrative: 'Seven of eleven plants work by the template. The eighth has its books to close first.',
  },
  {
    of: 'cubic',
    ago: 50,
    cost: 'amber',
    narrative:
      'Two customers buy water and not pumps. The pumps are on our books, and that ties up more than we thought.',
  },
  {
    of: 'time',
    ago: 44,
    schedule: 'amber',
    narrative:
      'Ten plants record. The works council of the last one has questions that we answer in writing.',
  },
  {
    of: 'portal',
    ago: 13,
    narrative: 'The first twelve plants use it every day. What they look for first is who comes and when.',
  },
  {
    of: 'accounts',
    ago: 13,
    narrative: 'Dealers in four countries see what we see. A promise made by one is kept by the other.',
  },
  {
    of: 'orders',
    ago: 13,
    scope: 'amber',
    narrative:
      'Orders by phone work. Buyers’ own systems each want something else; we begin with the two most used.',
  },
  {
    of: 'advisers',
    ago: 13,
    narrative:
      'Calls are answered within the hour on weekdays. Nights start when two more engineers are here.',
  },
  {
    of: 'shop',
    ago: 13,
    narrative:
      'Half of all parts are ordered by the pump’s number. Wrong parts sent back are down by a third.',
  },
  {
    of: 'condition',
    ago: 8,
    narrative:
      'Three thousand pumps report. Those of the older series need a box that we now build ourselves.',
  },
  {
    of: 'cubic',
    ago: 8,
    cost: 'amber',
    narrative: 'A third customer has signed. Finance works out with a bank how the pumps leave our books.',
  },
  {
    of: 'predictive',
    ago: 8,
    narrative: 'Contracts with promised hours run in nine plants, and we have kept every promise so far.',
  },
  {
    of: 'energy',
    ago: 8,
    narrative: 'Settings from afar save a tenth of the bill where we may touch them. Six plants let us.',
  },
  {
    of: 'commissioning',
    ago: 8,
    narrative:
      'Every pump leaves with the record of its first hours. Service people ask for it, customers less so.',
  },
  {
    of: 'twin',
    ago: 4,
    narrative: 'Operators of two plants practise on it. They want the night they fear most, and get it next.',
  },
  {
    of: 'template',
    ago: 4,
    schedule: 'amber',
    narrative:
      'The eighth plant is over. The next one follows after stocktaking, six weeks later than planned.',
  },
  {
    of: 'productdata',
    ago: 4,
    narrative:
      'Four in five pumps are described once, from drawing to spare part. The rest are no longer sold.',
  },
  {
    of: 'connect',
    ago: 4,
    narrative:
      'Sixty plants are connected by one agreed way. Their security people talk to ours once a quarter.',
  },
  {
    of: 'safety',
    ago: 4,
    narrative: 'Papers for all but five models are done; those five are with the testing house.',
  },
]
