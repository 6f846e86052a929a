/** What a verdict does not say: stands beside it in Help and in what is exported. */
export const limits = [
  'Choosing one strategy is advice from interviews with executives of twenty-seven companies [S1]. Readers have disputed it; see “Why Can’t We Have More Than One Digital Strategy?” in MIT Sloan Management Review.',
  'The same briefing says that in the end a company needs to be good at both [S1]. Focus is for the time of the transformation, not for ever.',
  'Every threshold is ours. Neither briefing gives one.',
  'Money is a proxy for attention. That is why four bases stand side by side.',
  'What an initiative is for is a judgement, and a judgement can be bent to please. That is why the proven share stands beside the score, and why every retagging is kept with who did it and when.',
  'A high focus says consistent, not right. A portfolio can head in one direction, and the wrong one.',
  'Focus describes a portfolio. Do not rank people or units by it.',
] as const
