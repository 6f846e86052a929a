import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { commandKey } from '../../app/command-key.ts'
import { EffectLine } from '../effect/effect-line.tsx'
import { useEffectOnFocus } from '../effect/use-effect-on-focus.ts'
import { PurposeField } from '../purpose/purpose-field.tsx'
import { FieldInput, fieldId } from './field-input.tsx'
import css from './panel.module.css'
import type { DraftForm } from './use-draft.ts'

const facts: readonly InitiativeField[] = ['stage', 'health', 'unit', 'owner', 'sponsor', 'start', 'end']
const amounts: readonly InitiativeField[] = ['budget', 'spent', 'fte', 'value', 'risk']
const more: readonly InitiativeField[] = ['technologies', 'tags', 'externalId', 'confidential']

/** All that people write about an initiative, by section; what saving does to the verdict is said first. */
export function InitiativeForm({ form }: { form: DraftForm }) {
  const { row, patch } = form
  const changes = useMemo(() => (patch ? [{ id: row.id, patch }] : null), [patch, row.id])
  const after = useEffectOnFocus(changes)
  const press = (event: KeyboardEvent) => {
    const isSave = event.key === 's' || event.key === 'Enter'
    if (!(event.ctrlKey || event.metaKey) || !isSave || !form.isDirty) return
    event.preventDefault()
    event.stopPropagation()
    form.save()
  }
  const section = (title: string, fields: readonly InitiativeField[]) => (
    <section className={css['section']}>
      <h3>{title}</h3>
      <div className={css['fields']}>
        {fields.map((field) => (
          <FieldInput key={field} field={field} form={form} />
        ))}
      </div>
    </section>
  )
  return (
    <form
      noValidate
      className={css['form']}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <section className={css['section']}>
        <PurposeField
          id={fieldId('role')}
          held={{ role: form.held('role') ?? null, area: form.held('area') ?? null }}
          isReadOnly={form.isReadOnly}
          onChoose={form.choose}
        />
      </section>
      <section className={css['section']}>
        <FieldInput field="title" form={form} />
        <FieldInput field="summary" form={form} />
      </section>
      {section('Facts', facts)}
      {section('Money, people, worth', amounts)}
      {section('More', more)}
      {form.isDirty && (
        <div className={css['save']} role="region" aria-label="Unsaved changes">
          <span className={css['effect']} aria-live="polite">
            {patch ? <EffectLine after={after} /> : 'Something above cannot be read yet.'}
          </span>
          <Button type="submit" size="compact-md" disabled={!patch} title={`${commandKey} S`}>
            Save
          </Button>
          <Button size="compact-md" variant="default" onClick={form.discard}>
            Discard
          </Button>
        </div>
      )}
    </form>
  )
}
