import { Button, Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { mechanismsUnder } from '#shared/support/mechanism.ts'
import { supportDefaults } from '#shared/support/support-link.ts'
import type { Mechanism, SupportLink, Timing } from '#shared/support/support-link.ts'
import { mechanismWords, timingWords } from '#shared/support/support.words.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { coreTargets } from './core-targets.ts'
import type { SupportProps } from './support-section.tsx'
import { draftSupportWrite, reviseSupportWrite, submitSupportWrite } from './support.queries.ts'
import css from './support.module.css'

const labels = {
  to: 'Which core work does it help?',
  mechanism: 'How does it help?',
  timing: 'When may it begin?',
  rationale: 'Why does it help?',
  evidence: 'How would we know that it helps?',
  ifCoreStops: 'What happens to it if the core work stops?',
} as const

type Written = { to: string | null; mechanism: Mechanism; timing: Timing } & Record<
  'rationale' | 'evidence' | 'ifCoreStops',
  string
>

/** Drafts a link to core work, or changes one; what was judged before is a draft again. */
export function SupportLinkForm(props: SupportProps & { link: SupportLink | null; onDone: () => void }) {
  const { snapshot, row, primary, onDone } = props
  // as it was when the form was opened: what others save meanwhile is a conflict, and takes nothing away
  const [link] = useState(props.link)
  const { id } = snapshot.portfolio
  const mechanisms = mechanismsUnder(primary)
  const [written, setWritten] = useState<Written>(() => ({
    ...supportDefaults,
    mechanism: mechanisms[0] ?? 'other',
    ...(link ?? { to: null }),
  }))
  const draft = useMutation(draftSupportWrite(id))
  const revise = useMutation(reviseSupportWrite(id))
  const submit = useMutation(submitSupportWrite(id))
  const targets = useMemo(() => coreTargets(snapshot, row.id), [snapshot, row.id])
  const problem = draft.error ?? revise.error
  const errors = fieldErrors(problem)
  const set = (change: Partial<Written>) => setWritten({ ...written, ...change })

  const save = async (values: Written, options: { isSubmitted: boolean; version?: number }) => {
    if (values.to === null) return undefined
    // one of the targets, which are initiatives
    const body = { ...pick(values), to: values.to as InitiativeId }
    const saved = link
      ? await revise.mutateAsync({ params: { id: link.id }, body, version: options.version ?? link.version })
      : await draft.mutateAsync({ params: { id: row.id }, body })
    onDone()
    if (!options.isSubmitted) return say('Saved as a draft.')
    try {
      await submit.mutateAsync({ params: { id: saved.reply.id }, version: saved.reply.version })
      return say('Submitted for acceptance.')
    } catch (error) {
      // the draft is saved and shows as a card by now; only the rest failed
      return sayProblem(error)
    }
  }
  const start = (options: { isSubmitted: boolean; version?: number }, values = written) => {
    // what went wrong is kept by the mutation and shown below
    save(values, options).catch(() => undefined)
  }
  const isBusy = draft.isPending || revise.isPending || submit.isPending
  const textarea = (field: 'rationale' | 'evidence' | 'ifCoreStops') => (
    <Textarea
      size="sm"
      label={labels[field]}
      autosize
      minRows={2}
      value={written[field]}
      error={errors[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  )
  if (targets.length === 0) {
    return (
      <p className={css['fine']}>There is no live core work in this portfolio yet that it could support.</p>
    )
  }
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        start({ isSubmitted: false })
      }}
    >
      <Select
        size="sm"
        label={labels.to}
        data={targets}
        searchable
        limit={50}
        placeholder="Find by key or title"
        value={written.to}
        error={errors['to']}
        onChange={(to) => set({ to })}
      />
      <Select
        size="sm"
        label={labels.mechanism}
        data={mechanisms.map((value) => ({ value, label: mechanismWords[value] }))}
        allowDeselect={false}
        value={written.mechanism}
        error={errors['mechanism']}
        // one of the mechanisms offered
        onChange={(value) => set({ mechanism: value as Mechanism })}
      />
      <Select
        size="sm"
        label={labels.timing}
        data={Object.entries(timingWords).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        value={written.timing}
        error={errors['timing']}
        // one of the rules offered
        onChange={(value) => set({ timing: value as Timing })}
      />
      {textarea('rationale')}
      {textarea('evidence')}
      {textarea('ifCoreStops')}
      {!isConflict(problem) && !isAllInFields(problem, Object.keys(labels)) && (
        <ProblemNote problem={problem} />
      )}
      <ConflictNote
        problem={revise.error}
        base={{ ...link }}
        mine={{ ...written }}
        labels={labels}
        show={(field, value) => wordOf(field, value, targets)}
        onResolve={(chosen, { version }) => {
          // the chosen fields are the form's own
          const values = chosen as Written
          setWritten(values)
          start({ isSubmitted: false, version }, values)
        }}
      />
      <div className={css['acts']}>
        <Button size="compact-sm" type="submit" disabled={written.to === null || isBusy}>
          Save draft
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={written.to === null || !written.rationale.trim() || isBusy}
          onClick={() => start({ isSubmitted: true })}
        >
          Save and submit
        </Button>
        {link && (
          <Button size="compact-sm" variant="subtle" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}

const pick = ({ mechanism, timing, rationale, evidence, ifCoreStops }: Written) => ({
  mechanism,
  timing,
  rationale,
  evidence,
  ifCoreStops,
})

function wordOf(field: string, value: unknown, targets: readonly { value: string; label: string }[]): string {
  if (typeof value !== 'string') return ''
  if (field === 'to') return targets.find((one) => one.value === value)?.label ?? value
  const words: Readonly<Record<string, string>> =
    field === 'mechanism' ? mechanismWords : field === 'timing' ? timingWords : {}
  return words[value] ?? value
}
