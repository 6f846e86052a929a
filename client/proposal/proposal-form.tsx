import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { commandKey } from '../app/command-key.ts'
import { EffectLine } from '../initiative/effect/effect-line.tsx'
import { useEffectOnFocus } from '../initiative/effect/use-effect-on-focus.ts'
import { useLeaveWarning } from '../initiative/editing/use-leave-warning.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { isAllShown, ProposalFields, refusedFields } from './proposal-fields.tsx'
import { proposeWrite } from './proposal.queries.ts'
import { emptyProposal, readProposal } from './read-proposal.ts'
import type { ProposalDraft } from './read-proposal.ts'
import css from './proposal.module.css'

/** What it is for, which core work it serves, why, and roughly how large: its effect on focus shows before it is sent. */
export function ProposalForm() {
  const { portfolio } = useInitiatives()
  const [draft, setDraft] = useState<ProposalDraft>(emptyProposal)
  const [isTried, setTried] = useState(false)
  const navigate = useNavigate()
  const propose = useMutation(proposeWrite(portfolio.id))
  const read = useMemo(() => readProposal(draft, portfolio.currency), [draft, portfolio.currency])
  useLeaveWarning(draft !== emptyProposal && !propose.isSuccess)

  const errors = { ...refusedFields(propose.error), ...(isTried && !read.ok ? read.errors : {}) }
  const changes = useMemo(
    () => (read.ok ? [{ patch: { ...read.body.initiative, stage: 'approved' as const } }] : null),
    [read],
  )
  const after = useEffectOnFocus(changes)
  const send = () => {
    setTried(true)
    if (!read.ok || propose.isPending) return
    propose.mutate(
      { params: { id: portfolio.id }, body: read.body },
      {
        onSuccess: () => {
          say('Proposed. You see here what becomes of it.')
          void navigate({ to: '/portfolios/$key/intake', params: { key: portfolio.key } })
        },
      },
    )
  }
  return (
    // Ctrl-Enter sends from anywhere in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
        event.preventDefault()
        send()
      }}
    >
      <ProposalFields
        id="proposal"
        draft={draft}
        errors={errors}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {!isAllShown(propose.error) && <ProblemNote problem={propose.error} />}
      <p className={css['effect']} aria-live="polite">
        {read.ok ? (
          <>
            If it is accepted: <EffectLine after={after} />
          </>
        ) : (
          'What accepting it would do to the verdict shows here, once it has a title, a purpose and a reason.'
        )}
      </p>
      <div className={css['acts']}>
        <Button type="submit" loading={propose.isPending}>
          Propose&nbsp;<kbd>{commandKey} Enter</kbd>
        </Button>
      </div>
    </form>
  )
}
