import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useSingleKeys } from '../ui/single-keys.ts'
import type { useDeciding } from './use-deciding.ts'
import css from './queue.module.css'

/** Accept by A, return by R with a reason; Ctrl-Enter sends the reason, Escape leaves it. Says why where somebody may not. */
export function QueueDecision({ deciding }: { deciding: ReturnType<typeof useDeciding> }) {
  const { mayDecide, mayAccept, needsReason, why, problem, isBusy } = deciding
  const [asked, setAsked] = useState<'accept' | 'return' | null>(null)
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const before = useRef(asked)
  // who has just said what to do says why next, and comes back to where they were
  useEffect(() => {
    if (asked !== null) field.current?.focus()
    else if (before.current !== null) back.current?.focus()
    before.current = asked
  }, [asked])
  const accept = () => {
    if (!mayAccept || isBusy) return
    if (needsReason) setAsked('accept')
    else deciding.accept()
  }
  const send = () => {
    if (!reason.trim() || isBusy) return
    if (asked === 'accept') deciding.accept(reason)
    else deciding.giveBack(reason)
  }
  useSingleKeys({ a: accept, r: () => setAsked('return') }, mayDecide && asked === null)
  if (!mayDecide) return <p className={css['fine']}>{why}</p>
  return (
    <div className={css['decision']}>
      {why !== null && <p className={css['fine']}>{why}</p>}
      {asked !== null && (
        <Textarea
          size="sm"
          label={asked === 'accept' ? 'Why do you accept it yourself?' : 'What is missing?'}
          description={
            asked === 'accept'
              ? 'It stands in the history with your name.'
              : 'Whoever submitted it reads this and improves it.'
          }
          autosize
          minRows={2}
          ref={field}
          value={reason}
          error={fieldErrors(problem)['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAsked(null)
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            send()
          }}
        />
      )}
      {!isAllInFields(problem, ['reason']) && <ProblemNote problem={problem} />}
      <div className={css['acts']}>
        {asked === null ? (
          <>
            {mayAccept && (
              <Button size="compact-md" loading={isBusy} onClick={accept}>
                Accept&nbsp;<kbd>A</kbd>
              </Button>
            )}
            <Button
              ref={back}
              size="compact-md"
              variant="default"
              disabled={isBusy}
              onClick={() => setAsked('return')}
            >
              Return&nbsp;<kbd>R</kbd>
            </Button>
          </>
        ) : (
          <>
            <Button size="compact-md" loading={isBusy} disabled={!reason.trim()} onClick={send}>
              {asked === 'accept' ? 'Accept it' : 'Return it'}
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => setAsked(null)}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
