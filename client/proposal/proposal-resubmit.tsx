import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { resubmitWrite } from './proposal.queries.ts'
import css from './proposal.module.css'

/** Says it better and proposes it again; what it is and how large is edited on the initiative itself. */
export function ProposalResubmit({ proposal, row }: { proposal: Proposal; row: Initiative }) {
  const { portfolio } = useInitiatives()
  const [rationale, setRationale] = useState(proposal.rationale)
  const resubmit = useMutation(resubmitWrite(portfolio.id))
  const send = () =>
    resubmit.mutate(
      { params: { id: proposal.id }, version: proposal.version, body: { rationale } },
      { onSuccess: () => say(`${row.key} is proposed again.`) },
    )
  return (
    <div className={css['decision']}>
      <Textarea
        size="sm"
        label="Why should it be done?"
        autosize
        minRows={2}
        value={rationale}
        error={fieldErrors(resubmit.error)['rationale']}
        onChange={(event) => setRationale(event.currentTarget.value)}
      />
      {!isAllInFields(resubmit.error, ['rationale']) && <ProblemNote problem={resubmit.error} />}
      <div className={css['acts']}>
        <Button size="compact-sm" loading={resubmit.isPending} disabled={!rationale.trim()} onClick={send}>
          Propose again
        </Button>
      </div>
    </div>
  )
}
