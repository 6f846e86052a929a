import { Button, Select } from '@mantine/core'
import { useMemo } from 'react'
import { mechanismsUnder } from '#shared/support/mechanism.ts'
import type { Mechanism } from '#shared/support/support-link.ts'
import { mechanismWords, timingWords } from '#shared/support/support.words.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { coreTargets } from './core-targets.ts'
import { RationaleFields } from './rationale-fields.tsx'
import { supportLabels } from './support-labels.ts'
import css from './support.module.css'
import { TimingFields } from './timing-fields.tsx'
import { useSupportForm } from './use-support-form.ts'
import type { SupportFormProps } from './use-support-form.ts'
import type { Written } from './written.ts'

/** Drafts a link to core work, or changes one; what was judged before is a draft again. Nothing typed is lost. */
export function SupportLinkForm(props: SupportFormProps) {
  const { snapshot, row, primary, onDone } = props
  const form = useSupportForm(props)
  const { link, written, set, problem, isBusy } = form
  const targets = useMemo(() => coreTargets(snapshot, row.id), [snapshot, row.id])
  const core = snapshot.initiatives.find((one) => one.id === written.to) ?? null
  const errors = fieldErrors(problem)
  const cannotSubmit = !written.rationale.trim() || (written.timing === 'after_gate' && written.gate === null)
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
        form.start({ isSubmitted: false })
      }}
    >
      {form.isRestored && (
        <p className={css['restored']} role="status">
          What you had begun is here again.{' '}
          <Button size="compact-xs" variant="default" onClick={form.forget}>
            Start over
          </Button>
        </p>
      )}
      <Select
        size="sm"
        label={supportLabels.to}
        data={targets}
        searchable
        limit={50}
        placeholder="Find by key or title"
        value={written.to}
        error={errors['to']}
        // a gate belongs to the work that was chosen before
        onChange={(to) => set({ to, gate: to === written.to ? written.gate : null })}
      />
      <Select
        size="sm"
        label={supportLabels.mechanism}
        data={mechanismsUnder(primary).map((value) => ({ value, label: mechanismWords[value] }))}
        allowDeselect={false}
        value={written.mechanism}
        error={errors['mechanism']}
        // one of the mechanisms offered
        onChange={(value) => set({ mechanism: value as Mechanism })}
      />
      {primary !== null && (
        <RationaleFields
          {...{ written, set, errors, primary, core }}
          place={{ portfolio: snapshot.portfolio.key, initiative: row.key }}
        />
      )}
      <TimingFields {...{ written, set, errors, snapshot, row }} />
      {!isConflict(problem) && !isAllInFields(problem, Object.keys(supportLabels)) && (
        <ProblemNote problem={problem} />
      )}
      <ConflictNote
        problem={problem}
        base={{ ...form.base }}
        mine={{ ...written }}
        labels={supportLabels}
        show={(field, value) => wordOf(field, value, snapshot)}
        onResolve={(chosen, { version }) => {
          // the chosen fields are the form's own
          form.start({ isSubmitted: false, version }, chosen as Written)
        }}
      />
      <div className={css['acts']}>
        <Button size="compact-sm" type="submit" disabled={written.to === null || isBusy}>
          Save draft
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={written.to === null || cannotSubmit || isBusy}
          onClick={() => form.start({ isSubmitted: true })}
        >
          Save and submit
        </Button>
        {link && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              form.forget()
              onDone()
            }}
          >
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}

function wordOf(field: string, value: unknown, { initiatives, gates }: Snapshot): string {
  if (typeof value !== 'string') return ''
  const target = field === 'to' ? initiatives.find((one) => one.id === value) : undefined
  if (target) return `${target.key} ${target.title}`
  if (field === 'gate') return gates.find((one) => one.id === value)?.name ?? value
  const words: Readonly<Record<string, string>> =
    field === 'mechanism' ? mechanismWords : field === 'timing' ? timingWords : {}
  return words[value] ?? value
}
