import { Button, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Template } from '#shared/template/template.ts'
import { InitiativesProvider } from '../initiative/initiatives-context.tsx'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { fieldErrors, isAllInFields } from '../ui/field-errors.ts'
import { Listed } from '../ui/listed.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { Section } from '../ui/section.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { fieldNames, fieldsOf } from './fields-of.ts'
import { TemplateDialog } from './template-dialog.tsx'
import { createTemplateWrite, removeTemplateWrite, templatesQuery } from './template.queries.ts'
import css from './template.module.css'

/** Named sets of values that new initiatives start with. */
export function TemplatesTab() {
  const { portfolio, may } = usePortfolio()
  const query = useQuery(templatesQuery(portfolio.id))
  const mayAdminister = may('template.administer') && portfolio.archivedAt === null
  return (
    <Section
      title="Templates"
      about="What new initiatives of a kind start with. Choose one beside the line for a new initiative; whatever is typed there comes first."
    >
      {mayAdminister && <AddTemplate />}
      <Listed query={query} label="Loading the templates">
        {(templates) =>
          templates.length === 0 ? (
            <EmptyState title="There are no templates yet">
              {mayAdminister
                ? 'Take one from an initiative that is like those to come.'
                : 'The PMO and leaders keep them.'}
            </EmptyState>
          ) : (
            <RecordTable
              caption="Templates of initiatives"
              headers={['Name', 'Starts with']}
              hasActions={mayAdminister}
              rows={templates}
            >
              {(one) => <TemplateLine key={one.id} template={one} mayAdminister={mayAdminister} />}
            </RecordTable>
          )
        }
      </Listed>
    </Section>
  )
}

function TemplateLine({ template, mayAdminister }: { template: Template; mayAdminister: boolean }) {
  const { portfolio } = usePortfolio()
  const [isEdited, setEdited] = useState(false)
  const remove = useMutation(removeTemplateWrite(portfolio.id))
  return (
    <RecordRow>
      <Cell label="Name">{template.name}</Cell>
      <Cell label="Starts with">{fieldNames(template.fields).join(', ') || 'Nothing yet'}</Cell>
      {mayAdminister && (
        <ActionsCell>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Edit ${template.name}`}
            onClick={() => setEdited(true)}
          >
            Edit
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            aria-label={`Remove ${template.name}`}
            question={`Remove “${template.name}”? Initiatives made with it stay as they are.`}
            confirm="Remove"
            onConfirm={() =>
              remove.mutate(
                { params: { id: portfolio.id, template: template.id }, version: template.version },
                { onSuccess: () => say(`${template.name} is removed.`), onError: sayProblem },
              )
            }
          >
            Remove
          </ConfirmButton>
          {isEdited && (
            <InitiativesProvider>
              <TemplateDialog template={template} onClose={() => setEdited(false)} />
            </InitiativesProvider>
          )}
        </ActionsCell>
      )}
    </RecordRow>
  )
}

/** A name, and the initiative whose values are taken. */
function AddTemplate() {
  const { portfolio, snapshot } = usePortfolio()
  const [name, setName] = useState('')
  const [like, setLike] = useState<string | null>(null)
  const create = useMutation(createTemplateWrite(portfolio.id))
  const rows = snapshot.initiatives.filter((one) => one.archivedAt === null)
  const row = rows.find((one) => one.id === like)
  const add = () => {
    if (!row) return
    create.mutate(
      { params: { id: portfolio.id }, body: { name, fields: fieldsOf(row) } },
      {
        onSuccess: ({ reply }) => {
          say(`${reply.name} is kept.`)
          setName('')
          setLike(null)
        },
      },
    )
  }
  return (
    <form
      className={css['add']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextInput
        label="Name"
        value={name}
        error={fieldErrors(create.error)['name']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="With the values of"
        data={rows.map((one) => ({ value: one.id, label: `${one.key} ${one.title}` }))}
        searchable
        limit={50}
        placeholder="Find by key or title"
        value={like}
        onChange={setLike}
      />
      <Button type="submit" variant="default" disabled={!row || !name.trim()} loading={create.isPending}>
        Keep as a template
      </Button>
      {row && (
        <p className={css['fine']}>
          Takes over: {fieldNames(fieldsOf(row)).join(', ') || 'nothing, it is all empty'}. Not its title,
          days, owner or spending.
        </p>
      )}
      {!isAllInFields(create.error, ['name']) && <ProblemNote problem={create.error} />}
    </form>
  )
}
