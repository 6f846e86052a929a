import type { Right, Role } from '../kernel/right.ts'

/** What each role is called, and for whom it is. */
export const portfolioRoleWords = {
  viewer: { name: 'Viewer', about: 'Reads and exports.' },
  contributor: { name: 'Contributor', about: 'Logs initiatives and keeps their own up to date.' },
  pmo: { name: 'PMO', about: 'Keeps every initiative, imports, and edits many at once.' },
  leader: {
    name: 'Leader',
    about: 'Declares the strategy, decides on support, waives, sets policy and members.',
  },
} as const satisfies Record<Role, { name: string; about: string }>

/** What each right lets a person do, for the table that explains the roles. */
export const rightWords = {
  'service.use': 'Sign in',
  'account.use': 'See the organisation and keep API tokens',
  'portfolio.read': 'Read the portfolio and its verdict',
  'portfolio.export': 'Export the summary',
  'member.read': 'See who has a role',
  'initiative.confidential': 'See confidential initiatives',
  'initiative.create': 'Log initiatives',
  'initiative.update': 'Edit initiatives',
  'support.draft': 'Draft and submit support',
  'status.write': 'Write and publish status updates',
  'proposal.submit': 'Propose initiatives',
  'proposal.resubmit': 'Improve what came back, and propose it again',
  'initiative.bulk': 'Edit many initiatives at once',
  'field.administer': 'Add and change custom fields',
  'initiative.archive': 'Archive initiatives and bring them back',
  'proposal.review': 'Accept, return or reject proposals',
  'template.administer': 'Keep templates of initiatives',
  'gate.decide': 'Decide at gates',
  'capability.administer': 'Keep capabilities and assess them',
  'signal.keep': 'Keep signals and experiments',
  'import.run': 'Import spreadsheets',
  'change.undo': 'Undo a change',
  'view.keep': 'Keep views of their own',
  'view.share': 'Share views with everybody here',
  'share.keep': 'Share read-only pages by a link, and revoke it',
  'finding.acknowledge': 'Acknowledge findings',
  'support.decide': 'Accept or return support',
  'finding.waive': 'Waive and reopen findings',
  'declaration.decide': 'Declare or switch the primary strategy',
  'direction.log': 'Write the adaptation log',
  'policy.set': 'Set the thresholds',
  'member.administer': 'Give and take roles',
  'portfolio.update': 'Edit the portfolio',
  'portfolio.create': 'Create portfolios',
  'portfolio.archive': 'Archive portfolios',
  'organisation.administer': 'Edit the organisation, its units and people',
  'user.administer': 'Invite users and deactivate accounts',
} as const satisfies Record<Right, string>
