/** The research that the rules stand on; cited, never quoted. */
export const sources = [
  {
    id: 'S1',
    title: 'How to Create a Great Digital Strategy',
    authors: 'Jeanne W. Ross, Ina M. Sebastian and Cynthia M. Beath',
    publisher: 'MIT CISR Research Briefing',
    date: 'March 2016',
  },
  {
    id: 'S2',
    title: 'Digital Disruption Without Organizational Upheaval',
    authors: 'Nick van der Meulen, John G. Mooney and Cynthia M. Beath',
    publisher: 'MIT CISR Research Briefing',
    date: 'February 2022',
  },
] as const

/** A source in one line, as a list of references has it. */
export const citation = (source: (typeof sources)[number]): string =>
  `[${source.id}] ${source.authors}: ${source.title}. ${source.publisher}, ${source.date}.`
