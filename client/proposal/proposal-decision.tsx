import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { EffectLine } from '../initiative/effect/effect-line.tsx'
import { useEffectOnFocus } from '../initiative/effect/use-effect-on-focus.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { acceptWrite, rejectWrite, returnWrite } from './proposal.queries.ts'
import css from './proposal.module.css'

/** Accepting, returning or rejecting: what accepting does to the verdict is said first. */
export function ProposalDecision({ proposal }: { proposal: Proposal }) {
  const { portfolio, may, me } = useInitiatives()
  const [reason, setReason] = useState('')
  const changes = useMemo(
    () => [{ id: proposal.initiative, patch: { stage: 'approved' as const } }],
    [proposal.initiative],
  )
  const after = useEffectOnFocus(changes)
  const accept = useMutation(acceptWrite(portfolio.id))
  const giveBack = useMutation(returnWrite(portfolio.id))
  const reject = useMutation(rejectWrite(portfolio.id))
  if (!may('proposal.review')) return <p className={css['fine']}>The PMO or a leader decides.</p>

  const given = reason.trim()
  const input = {
    params: { id: proposal.id },
    version: proposal.version,
    body: given ? { reason: given } : {},
  }
  const isOwn = proposal.submittedBy.id === me.user?.id
  const problem = accept.error ?? giveBack.error ?? reject.error
  const isBusy = accept.isPending || giveBack.isPending || reject.isPending
  const act = (decide: (given: typeof input, then: { onSuccess: () => void }) => void, said: string) => {
    for (const one of [accept, giveBack, reject]) one.reset()
    decide(input, { onSuccess: () => void say(said) })
  }
  return (
    <div className={css['decision']}>
      <p className={css['fine']}>
        If it is accepted: <EffectLine after={after} />
      </p>
      {isOwn && (
        <p className={css['fine']}>
          {me.administrator
            ? 'You proposed this: an administrator may accept it all the same, with a reason.'
            : 'You proposed this: somebody else accepts it.'}
        </p>
      )}
      <Textarea
        size="sm"
        label="Reason"
        description="Needed to return or reject it, so that the proposer knows what to do."
        autosize
        minRows={1}
        value={reason}
        error={fieldErrors(problem)['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!isAllInFields(problem, ['reason']) && <ProblemNote problem={problem} />}
      <div className={css['acts']}>
        {(!isOwn || me.administrator) && (
          <Button
            size="compact-sm"
            loading={accept.isPending}
            disabled={isBusy || (isOwn && !given)}
            onClick={() => act(accept.mutate, 'Accepted: it is approved.')}
          >
            Accept
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={giveBack.isPending}
          disabled={isBusy || !given}
          onClick={() => act(giveBack.mutate, 'Returned with your reason.')}
        >
          Return
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={reject.isPending}
          disabled={isBusy || !given}
          onClick={() => act(reject.mutate, 'Rejected with your reason.')}
        >
          Reject
        </Button>
      </div>
    </div>
  )
}
