import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { measureFocus } from '#shared/focus/focus.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { locale } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { doubtText, verdictText } from '../initiative/effect/verdict-text.ts'
import type { SupportProps } from './support-section.tsx'
import { useDeciding } from './use-deciding.ts'
import css from './support.module.css'

/** Accepting or returning a submitted link: not by its owner or submitter, unless an administrator gives a reason. */
export function SupportDecision(props: SupportProps & { link: SupportLink }) {
  const [reason, setReason] = useState('')
  const deciding = useDeciding(props)
  const { mayDecide, mayAccept, needsReason, why, problem, isBusy } = deciding
  if (!mayDecide) return <p className={css['fine']}>{why}</p>
  return (
    <div className={css['decision']}>
      <p className={css['fine']}>{effectOf(props)}</p>
      {why !== null && <p className={css['fine']}>{why}</p>}
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
            disabled={isBusy || (needsReason && !reason.trim())}
            onClick={() => deciding.accept(reason)}
          >
            Accept
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy || !reason.trim()}
          onClick={() => deciding.giveBack(reason)}
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
