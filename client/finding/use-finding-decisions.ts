import { useMutation } from '@tanstack/react-query'
import type { Finding } from '#shared/finding/finding.ts'
import type { Right } from '#shared/kernel/right.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { offerUndo, say, sayProblem } from '../ui/toast.tsx'
import { acknowledgeWrite, reopenWrite } from './finding.queries.ts'

export interface FindingProps {
  finding: Finding
  snapshot: Snapshot
  may: (right: Right, owns?: boolean) => boolean
}

/** Acknowledging and reopening one finding; what was decided can be taken back by those who may reopen. */
export function useFindingDecisions({ finding, snapshot, may }: FindingProps) {
  const { id: portfolioId } = snapshot.portfolio
  const acknowledge = useMutation(acknowledgeWrite(portfolioId))
  const reopen = useMutation(reopenWrite(portfolioId))
  const params = { id: finding.id }
  const offerReopen = (message: string, version: number) => {
    if (may('finding.waive')) offerUndo(message, () => reopen.mutateAsync({ params, version }))
    else say(message)
  }
  return {
    offerReopen,
    acknowledge: () =>
      acknowledge.mutate(
        { params, version: finding.version },
        { onSuccess: ({ reply }) => offerReopen('Acknowledged.', reply.version), onError: sayProblem },
      ),
    reopen: () =>
      reopen.mutate(
        { params, version: finding.version },
        { onSuccess: () => say('Open again.'), onError: sayProblem },
      ),
  }
}
