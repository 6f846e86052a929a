import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { EffectLine } from '../initiative/effect/effect-line.tsx'
import { useEffectOnFocus } from '../initiative/effect/use-effect-on-focus.ts'
import { useLeaveWarning } from '../initiative/editing/use-leave-warning.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { isAllShown, ProposalFields, refusedFields } from './proposal-fields.tsx'
import { resubmitWrite } from './proposal.queries.ts'
import { changesOf, draftOf, readProposal } from './read-proposal.ts'
import css from './proposal.module.css'

interface Props {
  proposal: Proposal
  row: Initiative
}

/** What went back is improved, all of it, and proposed again. */
export function ProposalResubmit(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // what had the focus goes, and the focus must not go with it
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <div className={css['decision']}>
      {isOpen ? (
        <AgainForm {...props} onClose={close} />
      ) : (
        <Button ref={button} size="compact-sm" onClick={() => setOpen(true)}>
          Improve it
        </Button>
      )}
    </div>
  )
}

function AgainForm({ proposal, row, onClose }: Props & { onClose: () => void }) {
  const { portfolio } = useInitiatives()
  const { currency } = portfolio
  // as it was when this was opened: only what is changed here is written
  const [before] = useState(row)
  const [first] = useState(() => draftOf(proposal, row, currency))
  const [draft, setDraft] = useState(first)
  const resubmit = useMutation(resubmitWrite(portfolio.id))
  const read = useMemo(() => readProposal(draft, currency), [draft, currency])
  const patch = useMemo(() => (read.ok ? changesOf(read.body, before) : null), [read, before])
  const changes = useMemo(
    () => patch && [{ id: before.id, patch: { ...patch, stage: 'approved' as const } }],
    [patch, before.id],
  )
  const after = useEffectOnFocus(changes)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  useLeaveWarning(draft !== first && !resubmit.isSuccess)
  const send = () => {
    if (!read.ok || !patch || resubmit.isPending) return
    const { serves, mechanism, rationale } = read.body
    resubmit.mutate(
      {
        params: { id: proposal.id },
        version: proposal.version,
        body: { serves, mechanism, rationale, initiative: { version: row.version, patch } },
      },
      { onSuccess: () => say(`${row.key} is proposed again.`) },
    )
  }
  return (
    <form
      ref={form}
      className={css['form']}
      noValidate
      aria-label={`${row.title}, to be proposed again`}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <ProposalFields
        id={proposal.id}
        draft={draft}
        self={row.id}
        errors={{ ...refusedFields(resubmit.error), ...(read.ok ? {} : read.errors) }}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {!isAllShown(resubmit.error) && <ProblemNote problem={resubmit.error} />}
      <p className={css['effect']} aria-live="polite">
        {read.ok ? (
          <>
            If it is accepted: <EffectLine after={after} />
          </>
        ) : (
          'Something is missing or cannot be read yet: see the fields.'
        )}
      </p>
      <div className={css['acts']}>
        <Button type="submit" size="compact-md" loading={resubmit.isPending} disabled={!read.ok}>
          Propose again
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  )
}
