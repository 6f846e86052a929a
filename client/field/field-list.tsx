import { useState } from 'react'
import type { CustomField } from '#shared/field/field.ts'
import { fieldKindWords } from '#shared/field/field.words.ts'
import { sayRequired } from '#shared/field/required.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { FieldActions } from './field-actions.tsx'
import css from './field.module.css'
import { useMoveField } from './use-move-field.ts'

interface Props {
  fields: readonly CustomField[]
  initiatives: readonly InitiativeRecord[]
  portfolioId: PortfolioId
  /** Null for those who may only read. */
  onEdit: ((field: CustomField) => void) | null
}

/** The fields in their order; Alt with an arrow moves the one that has the focus. */
export function FieldList({ fields, initiatives, portfolioId, onEdit }: Props) {
  const [said, setSaid] = useState('')
  const move = useMoveField(portfolioId, { fields, onMoved: setSaid })
  return (
    <>
      <ul className={css['list']} aria-label="Fields">
        {fields.map((field) => {
          const used = initiatives.filter((one) => one.custom[field.id] !== undefined).length
          return (
            // arrows move the row whose buttons have the focus
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={field.id}
              className={css['field']}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
                if (onEdit === null || !event.altKey || by === 0) return
                event.preventDefault()
                move(field, by)
              }}
            >
              <div className={css['about']}>
                <span className={css['name']}>{field.name}</span>
                <span className={css['kind']}>{fieldKindWords[field.kind].name}</span>
                <span className={css['more']}>{[...sayMore(field), sayUsed(used)].join(' ')}</span>
              </div>
              {onEdit !== null && (
                <FieldActions
                  field={field}
                  last={fields.length - 1}
                  used={used}
                  portfolioId={portfolioId}
                  onMove={(by) => move(field, by)}
                  onEdit={() => onEdit(field)}
                />
              )}
            </li>
          )
        })}
      </ul>
      <p className="only-read-out" aria-live="polite">
        {said}
      </p>
    </>
  )
}

const sayUsed = (used: number) =>
  used === 0 ? 'Not filled anywhere yet.' : `Filled in ${used} ${used === 1 ? 'initiative' : 'initiatives'}.`

const sayMore = (field: CustomField): string[] =>
  [field.choices.length > 0 ? `${field.choices.join(', ')}.` : '', sayRequired(field)].filter(
    (one) => one !== '',
  )
