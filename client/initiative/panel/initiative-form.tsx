import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { commandKey } from '../../app/command-key.ts'
import { CustomPart } from '../../field/custom-part.tsx'
import { EffectLine } from '../effect/effect-line.tsx'
import { useEffectOnFocus } from '../effect/use-effect-on-focus.ts'
import { PurposeField } from '../purpose/purpose-field.tsx'
import { fieldId } from './field-id.ts'
import { FieldInput } from './field-input.tsx'
import css from './panel.module.css'
import type { DraftForm } from './use-draft.ts'

const sections: readonly { title: string; fields: readonly InitiativeField[] }[] = [
  { title: 'Facts', fields: ['stage', 'health', 'unit', 'owner', 'sponsor', 'start', 'end'] },
  { title: 'Money, people, worth', fields: ['budget', 'spent', 'fte', 'value', 'risk'] },
  { title: 'More', fields: ['technologies', 'tags', 'externalId', 'confidential'] },
]

/** The one question that everything else follows from. */
export const PurposePart = ({ form }: { form: DraftForm }) => (
  <section className={css['section']}>
    <PurposeField
      id={fieldId('role')}
      held={{ role: form.held('role') ?? null, area: form.held('area') ?? null }}
      isReadOnly={form.isReadOnly}
      onChoose={form.choose}
    />
  </section>
)

/** All else that people write about an initiative, by section. */
export const FactsPart = ({ form }: { form: DraftForm }) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault()
      form.save()
    }}
  >
    <section className={css['section']}>
      <FieldInput field="title" form={form} />
      <FieldInput field="summary" form={form} />
    </section>
    {sections.map(({ title, fields }) => (
      <section key={title} className={css['section']}>
        <h3>{title}</h3>
        <div className={css['fields']}>
          {fields.map((field) => (
            <FieldInput key={field} field={field} form={form} />
          ))}
        </div>
      </section>
    ))}
    <CustomPart form={form} />
    {/* Enter in any field saves */}
    <button type="submit" hidden>
      Save
    </button>
  </form>
)

/** Stands at the bottom while something is not saved: what saving would do to the verdict comes first. */
export function SaveBar({ form, onLeave }: { form: DraftForm; onLeave: () => void }) {
  const { row, patch } = form
  const changes = useMemo(() => (patch ? [{ id: row.id, patch }] : null), [patch, row.id])
  const after = useEffectOnFocus(changes)
  if (!form.isDirty) return null
  // the bar goes, and the focus must not go with it
  const leaving = (act: () => void) => () => {
    act()
    onLeave()
  }
  return (
    <div className={css['save']} role="region" aria-label="Unsaved changes">
      <span className={css['effect']} aria-live="polite">
        {patch ? <EffectLine after={after} /> : 'Something is missing or cannot be read yet: see the fields.'}
      </span>
      <Button size="compact-md" disabled={!patch} title={`${commandKey} S`} onClick={leaving(form.save)}>
        Save
      </Button>
      <Button size="compact-md" variant="default" onClick={leaving(form.discard)}>
        Discard
      </Button>
    </div>
  )
}
