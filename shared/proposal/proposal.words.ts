import type { ProposalState } from './proposal.ts'

export const proposalStateWords = {
  submitted: 'Waits for a decision',
  returned: 'Returned',
  accepted: 'Accepted',
  rejected: 'Rejected',
} as const satisfies Record<ProposalState, string>
