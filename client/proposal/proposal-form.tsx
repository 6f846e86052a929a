import { Autocomplete, Button, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { mechanismsUnder } from '#shared/support/mechanism.ts'
import { mechanismWords, supportQuestion } from '#shared/support/support.words.ts'
import { commandKey } from '../app/command-key.ts'
import { EffectLine } from '../initiative/effect/effect-line.tsx'
import { useEffectOnFocus } from '../initiative/effect/use-effect-on-focus.ts'
import { useLeaveWarning } from '../initiative/editing/use-leave-warning.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { PurposeField } from '../initiative/purpose/purpose-field.tsx'
import { coreTargets } from '../support/core-targets.ts'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { proposeWrite } from './proposal.queries.ts'
import { emptyProposal, readProposal } from './read-proposal.ts'
import type { ProposalDraft } from './read-proposal.ts'
import css from './proposal.module.css'

/** What it is for, which core work it serves, why, and roughly how large: its effect on focus shows before it is sent. */
export function ProposalForm() {
  const { snapshot, portfolio, primary, names } = useInitiatives()
  const [draft, setDraft] = useState<ProposalDraft>(emptyProposal)
  const [isTried, setTried] = useState(false)
  const navigate = useNavigate()
  const propose = useMutation(proposeWrite(portfolio.id))
  const read = useMemo(() => readProposal(draft, portfolio.currency), [draft, portfolio.currency])
  useLeaveWarning(draft !== emptyProposal && !propose.isSuccess)

  const set = (change: Partial<ProposalDraft>) => setDraft({ ...draft, ...change })
  const refused = Object.fromEntries(
    Object.entries(fieldErrors(propose.error)).map(([path, message]) => [
      path.replace(/^initiative\./, ''),
      message,
    ]),
  )
  const errors: Partial<Record<string, string>> = { ...refused, ...(isTried && !read.ok ? read.errors : {}) }
  const changes = useMemo(
    () => (read.ok ? [{ patch: { ...read.body.initiative, stage: 'approved' as const } }] : null),
    [read],
  )
  const after = useEffectOnFocus(changes)
  const targets = useMemo(() => coreTargets(snapshot, null), [snapshot])
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
  const text = (field: keyof ProposalDraft, label: string) => ({
    label,
    size: 'sm' as const,
    value: draft[field] ?? '',
    error: errors[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })
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
      <TextInput {...text('title', 'Title')} withAsterisk />
      <div>
        <PurposeField
          id="proposal-purpose"
          held={{ role: draft.role, area: draft.area }}
          isReadOnly={false}
          // the answers set nothing but these two
          onChoose={({ role = null, area = null }) => set({ role, area })}
        />
        {errors['role'] !== undefined && (
          <p className={css['error']} role="alert">
            {errors['role']}
          </p>
        )}
      </div>
      {draft.role === 'supports' && draft.area !== primary && (
        <>
          <p className={css['question']}>{supportQuestion}</p>
          <Select
            size="sm"
            label="Which core work does it serve?"
            description={targets.length === 0 ? 'There is no live core work here yet.' : undefined}
            data={targets}
            searchable
            clearable
            limit={50}
            placeholder="Find by key or title"
            value={draft.serves}
            error={errors['serves']}
            onChange={(serves) =>
              set({
                serves,
                mechanism: draft.mechanism ?? mechanismsUnder(primary)[0] ?? 'other',
              })
            }
          />
          {draft.serves !== null && (
            <Select
              size="sm"
              label="How does it help?"
              data={mechanismsUnder(primary).map((value) => ({ value, label: mechanismWords[value] }))}
              allowDeselect={false}
              value={draft.mechanism}
              onChange={(mechanism) => set({ mechanism })}
            />
          )}
        </>
      )}
      <Textarea
        {...text('rationale', 'Why should it be done?')}
        withAsterisk
        autosize
        minRows={3}
        maxRows={14}
      />
      <Textarea {...text('summary', 'What is it?')} autosize minRows={2} maxRows={14} />
      <div className={css['fields']}>
        <TextInput
          {...text('budget', `Rough budget, ${portfolio.currency}`)}
          inputMode="decimal"
          placeholder="1.2m"
        />
        <TextInput {...text('fte', 'Staff, full-time')} inputMode="decimal" />
        <TextInput {...text('start', 'Start')} placeholder="Mar 2027" />
        <TextInput {...text('end', 'End')} placeholder="Dec 2027" />
        <Autocomplete
          size="sm"
          label="Unit"
          data={[...new Set(names.units.map((one) => one.name))]}
          limit={40}
          value={draft.unit}
          error={errors['unit']}
          onChange={(unit) => set({ unit })}
        />
      </div>
      {!isAllInFields(propose.error, Object.keys(refused)) && <ProblemNote problem={propose.error} />}
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
