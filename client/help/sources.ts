/** What Bearing's rules stand on; cited as [S1] and [S2] wherever a rule speaks. */
export const sources = [
  {
    id: 'S1',
    authors: 'Ross, Sebastian and Beath',
    title: 'How to Create a Great Digital Strategy',
    where: 'MIT Sloan CISR Research Briefing, March 2016',
    used: 'One strategy drives, the other area supports it; a direction instead of an end state; capabilities come first. The classes, the verdict and every finding that starts with F stand on it.',
  },
  {
    id: 'S2',
    authors: 'van der Meulen, Mooney and Beath',
    title: 'Digital Disruption Without Organizational Upheaval',
    where: 'MIT CISR Research Briefing, February 2022',
    used: 'A digital entity of its own has to stay aligned with its parent in strategy, operations and technology. No measure shown today depends on it.',
  },
] as const
