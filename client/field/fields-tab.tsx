import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CustomField } from '#shared/field/field.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'
import { FieldDialog } from './field-dialog.tsx'
import { FieldList } from './field-list.tsx'
import css from './field.module.css'

/** The portfolio's own fields: what initiatives hold beside the built-in ones. */
export function FieldsTab() {
  const { snapshot, portfolio, may } = usePortfolio()
  const [editing, setEditing] = useState<CustomField | 'new' | null>(null)
  const opener = useRef<Element | null>(null)
  const open = (what: CustomField | 'new') => {
    opener.current = document.activeElement
    setEditing(what)
  }
  const close = () => {
    setEditing(null)
    // the dialog goes with its focus: it comes back to where it was
    requestAnimationFrame(() => opener.current instanceof HTMLElement && opener.current.focus())
  }
  const mayAdminister = may('field.administer') && portfolio.archivedAt === null
  const { fields } = snapshot
  const add = (
    <Button variant="default" onClick={() => open('new')}>
      Add a field
    </Button>
  )
  return (
    <Section
      title="Fields"
      about="Fields of your own for every initiative of this portfolio. They stand in forms, columns, filters, groups, imports and exports like the built-in ones."
    >
      {fields.length === 0 ? (
        <EmptyState title="There are no fields of your own yet." {...(mayAdminister ? { action: add } : {})}>
          A cost centre, a gate, a priority: whatever you keep beside the built-in fields.
        </EmptyState>
      ) : (
        <>
          <FieldList
            fields={fields}
            initiatives={snapshot.initiatives}
            portfolioId={portfolio.id}
            onEdit={mayAdminister ? open : null}
          />
          {mayAdminister && <div className={css['add']}>{add}</div>}
        </>
      )}
      {editing !== null && (
        <FieldDialog field={editing === 'new' ? null : editing} portfolioId={portfolio.id} onClose={close} />
      )}
    </Section>
  )
}
