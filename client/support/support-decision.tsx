import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { measureFocus } from '#shared/focus/focus.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { locale } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { doubtText, verdictText } from '../initiative/effect/verdict-text.ts'
import type { SupportProps } from './support-section.tsx'
import { acceptSupportWrite, returnSupportWrite } from './support.queries.ts'
import css from './support.module.css'

/** Accepting or returning a submitted link: not by its owner or submitter, unless an administrator gives a reason. */
export function SupportDecision(props: SupportProps & { link: SupportLink }) {
  const { link, snapshot, mayDecide, isOwner, me } = props
  const [reason, setReason] = useState('')
  const accept = useMutation(acceptSupportWrite(snapshot.portfolio.id))
  const giveBack = useMutation(returnSupportWrite(snapshot.portfolio.id))
  if (!mayDecide) return <p className={css['fine']}>A leader accepts or returns it.</p>

  const isSubmitter = link.submittedBy !== null && link.submittedBy.id === me.user?.id
  const own = isOwner ? 'You own this initiative' : isSubmitter ? 'You submitted this' : null
  const mayAccept = own === null || me.administrator
  const input = {
    params: { id: link.id },
    version: link.version,
    body: reason.trim() ? { reason: reason.trim() } : {},
  }
  const problem = accept.error ?? giveBack.error
  const isBusy = accept.isPending || giveBack.isPending
  return (
    <div className={css['decision']}>
      <p className={css['fine']}>{effectOf(props)}</p>
      {own !== null && (
        <p className={css['fine']}>
          {me.administrator
            ? `${own}: an administrator may accept it all the same, with a reason.`
            : `${own}: somebody else accepts it.`}
        </p>
      )}
      <Textarea
        size="sm"
        label="Reason"
        description="Needed to return it, so that the owner knows what is missing."
        autosize
        minRows={2}
        value={reason}
        error={fieldErrors(problem)['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!isAllInFields(problem, ['reason']) && <ProblemNote problem={problem} />}
      <div className={css['acts']}>
        {mayAccept && (
          <Button
            size="compact-sm"
            loading={accept.isPending}
            disabled={isBusy || (own !== null && !reason.trim())}
            onClick={() =>
              accept.mutate(input, { onSuccess: () => say('Accepted: it counts as supporting now.') })
            }
          >
            Accept
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={giveBack.isPending}
          disabled={isBusy || !reason.trim()}
          onClick={() => giveBack.mutate(input, { onSuccess: () => say('Returned with your reason.') })}
        >
          Return
        </Button>
      </div>
    </div>
  )
}

/** What accepting does to the verdict: support never enters focus, but it narrows what is in doubt. */
function effectOf({ snapshot, link }: SupportProps & { link: SupportLink }): string {
  const links = snapshot.links.map((one) =>
    one.id === link.id ? { ...one, state: 'accepted' as const } : one,
  )
  const [before, after] = [snapshot, { ...snapshot, links }].map((one) => {
    const measures = measureFocus(one, { locale })
    return verdictText(measures) + doubtText(measures)
  })
  return before === after ? `Accepted, the verdict stays: ${before}.` : `${before} would become ${after}.`
}
