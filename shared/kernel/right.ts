/** Roles in a portfolio, weakest first; each may do all that the ones before it may. */
export const roles = ['viewer', 'contributor', 'pmo', 'leader'] as const
export type Role = (typeof roles)[number]

/**
 * Who may do what, in one table, for server and page alike. `open`: anybody; `account`: anybody signed in;
 * `administrator`: the account right; otherwise the weakest role that may. `own` lets a weaker role act on
 * initiatives that it owns. An administrator may do all of it, without membership.
 */
export const rightTable = {
  'service.use': { from: 'open' },
  'account.use': { from: 'account' },
  'user.administer': { from: 'administrator' },
  'organisation.administer': { from: 'administrator' },
  'portfolio.create': { from: 'administrator' },
  'portfolio.archive': { from: 'administrator' },
  'portfolio.read': { from: 'viewer' },
  'portfolio.update': { from: 'leader' },
  'portfolio.export': { from: 'viewer' },
  'member.read': { from: 'viewer' },
  'member.administer': { from: 'leader' },
  'declaration.decide': { from: 'leader' },
  'policy.set': { from: 'leader' },
  'field.administer': { from: 'pmo' },
  'initiative.create': { from: 'contributor' },
  'initiative.update': { from: 'pmo', own: 'contributor' },
  'initiative.bulk': { from: 'pmo' },
  'initiative.archive': { from: 'pmo' },
  'initiative.confidential': { from: 'pmo', own: 'viewer' },
  'support.draft': { from: 'pmo', own: 'contributor' },
  'support.decide': { from: 'leader' },
  'status.write': { from: 'pmo', own: 'contributor' },
  'proposal.submit': { from: 'contributor' },
  'proposal.resubmit': { from: 'pmo', own: 'contributor' },
  'proposal.review': { from: 'pmo' },
  'template.administer': { from: 'pmo' },
  'gate.decide': { from: 'pmo' },
  'capability.administer': { from: 'pmo' },
  'signal.keep': { from: 'pmo' },
  'direction.log': { from: 'leader' },
  'finding.acknowledge': { from: 'pmo' },
  'finding.waive': { from: 'leader' },
  'import.run': { from: 'pmo' },
  'change.undo': { from: 'pmo' },
  'view.keep': { from: 'viewer' },
  'view.share': { from: 'pmo' },
  'share.keep': { from: 'pmo' },
} as const satisfies Record<string, { from: Role | 'open' | 'account' | 'administrator'; own?: Role }>

export type Right = keyof typeof rightTable
