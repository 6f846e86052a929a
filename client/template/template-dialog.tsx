import { CloseButton, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import { templateFields } from '#shared/template/template.ts'
import type { Template, TemplatePatch } from '#shared/template/template.ts'
import { FieldValue } from '../initiative/bulk/field-value.tsx'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { fieldNames } from './fields-of.ts'
import { fieldsFrom, templateColumns, textsOf } from './template-texts.ts'
import { updateTemplateWrite } from './template.queries.ts'
import css from './template.module.css'

interface Props {
  template: Template
  onClose: () => void
}

const labels = { name: 'Name', fields: 'Starts with' }

/** What a template is called, and each value that it starts with. */
export function TemplateDialog({ template, onClose }: Props) {
  const { portfolio, columns, names } = useInitiatives()
  const [name, setName] = useState(template.name)
  const [before] = useState(() => ({
    fields: template.fields,
    texts: textsOf(template.fields, { columns, ...names }),
  }))
  const [texts, setTexts] = useState(before.texts)
  const update = useMutation(updateTemplateWrite(portfolio.id))
  const offered = useMemo(() => templateColumns(columns), [columns])
  const read = fieldsFrom(texts, columns, before)
  const refused = fieldErrors(update.error)
  const held = offered.filter(({ id }) => texts[id] !== undefined)
  const others = offered.filter((column) => !held.includes(column))
  const problemOf = ({ id, writes }: Column): string | null =>
    (read.ok ? null : read.errors[id]) ??
    writes.map((cell) => refused[`fields.${cell}`]).find((one) => one !== undefined) ??
    null
  const set = (id: string, text: string) => {
    setTexts({ ...texts, [id]: text })
    update.reset()
  }
  const leaveOut = (id: string) => {
    setTexts(Object.fromEntries(Object.entries(texts).filter(([one]) => one !== id)))
    update.reset()
    // the button that had the focus is gone
    document.querySelector<HTMLElement>('[data-add-value]')?.focus()
  }
  const send = (body: TemplatePatch, version = template.version) =>
    update.mutate(
      { params: { id: portfolio.id, template: template.id }, version, body },
      {
        onSuccess: () => {
          say('Saved.')
          onClose()
        },
      },
    )
  const shownPaths = ['name', ...held.flatMap(({ writes }) => writes.map((cell) => `fields.${cell}`))]
  return (
    <Modal opened onClose={onClose} title={`Edit ${template.name}`} centered>
      <form
        className={css['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (read.ok) send({ name, fields: read.fields })
        }}
      >
        <TextInput
          label={labels.name}
          data-autofocus
          withAsterisk
          value={name}
          error={refused['name']}
          onChange={(event) => {
            setName(event.currentTarget.value)
            update.reset()
          }}
        />
        <div role="group" aria-label={labels.fields} className={css['values']}>
          {held.map((column) => (
            <div key={column.id} className={css['value']}>
              <FieldValue
                column={column}
                label={column.control === 'money' ? `${column.label}, ${portfolio.currency}` : column.label}
                text={texts[column.id] ?? ''}
                problem={problemOf(column)}
                onChange={(text) => set(column.id, text)}
              />
              <CloseButton
                size="sm"
                aria-label={`Leave out ${column.label}`}
                onClick={() => leaveOut(column.id)}
              />
            </div>
          ))}
          {others.length > 0 && (
            <NativeSelect
              size="xs"
              data-add-value
              label="Add a value"
              data={[
                { value: '', label: 'Choose a field' },
                ...others.map(({ id, label }) => ({ value: id, label })),
              ]}
              value=""
              onChange={(event) => event.currentTarget.value && set(event.currentTarget.value, '')}
            />
          )}
        </div>
        <ConflictNote
          problem={update.error}
          base={{ name: template.name, fields: template.fields }}
          mine={{ name, fields: read.ok ? read.fields : template.fields }}
          labels={labels}
          show={(_field, value) => {
            const fields = templateFields.safeParse(value)
            return typeof value === 'string'
              ? value
              : fields.success
                ? fieldNames(fields.data).join(', ')
                : ''
          }}
          onResolve={(chosen, { version }) => {
            const fields = templateFields.safeParse(chosen['fields'])
            send(
              { name: String(chosen['name']), ...(fields.success ? { fields: fields.data } : {}) },
              version,
            )
          }}
        />
        {!isConflict(update.error) && !isAllInFields(update.error, shownPaths) && (
          <ProblemNote problem={update.error} />
        )}
        <DialogButtons
          send="Save"
          isBusy={update.isPending}
          isDisabled={!read.ok || !name.trim()}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
