import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { mechanismsUnder } from '#shared/support/mechanism.ts'
import { mechanismWords, supportQuestion } from '#shared/support/support.words.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { PurposeField } from '../initiative/purpose/purpose-field.tsx'
import { coreTargets } from '../support/core-targets.ts'
import { fieldErrors } from '../ui/field-errors.ts'
import { isField } from './read-proposal.ts'
import type { ProposalDraft } from './read-proposal.ts'
import css from './proposal.module.css'

interface Props {
  /** Of the form, on a page with several. */
  id: string
  draft: ProposalDraft
  /** By field. */
  errors: Partial<Record<string, string>>
  /** The initiative proposed, which serves nothing by serving itself; null for one that is not there yet. */
  self?: InitiativeId | null
  onChange: (change: Partial<ProposalDraft>) => void
}

/** What is refused, by the names of the form's fields. */
export const refusedFields = (error: unknown): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldErrors(error)).map(([path, message]) => [
      path.replace(/^initiative\.(?:patch\.)?/, ''),
      message,
    ]),
  )

/** Whether every refusal stands next to a field of the form, so that no other note is needed. */
export function isAllShown(error: unknown): boolean {
  const names = Object.keys(refusedFields(error))
  return names.length > 0 && names.every(isField)
}

/** The fields of a proposal: what it is, what it is for and which core work it serves, why, and roughly how large. */
export function ProposalFields({ id, draft, errors, self = null, onChange }: Props) {
  const { snapshot, portfolio, primary, names } = useInitiatives()
  const targets = useMemo(() => coreTargets(snapshot, self), [snapshot, self])
  const text = (field: keyof ProposalDraft, label: string) => ({
    label,
    size: 'sm' as const,
    value: draft[field] ?? '',
    error: errors[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [field]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...text('title', 'Title')} withAsterisk />
      <div>
        <PurposeField
          id={`${id}-purpose`}
          held={{ role: draft.role, area: draft.area }}
          isReadOnly={false}
          // the answers set nothing but these two
          onChoose={({ role = null, area = null }) => onChange({ role, area })}
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
              onChange({
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
              onChange={(mechanism) => onChange({ mechanism })}
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
          onChange={(unit) => onChange({ unit })}
        />
      </div>
    </>
  )
}
