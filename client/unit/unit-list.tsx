import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Unit } from '#shared/unit/unit.ts'
import type { UnitBranch } from '#shared/unit/unit-tree.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { removeUnitMutation } from './unit.queries.ts'
import css from './unit.module.css'

interface Props {
  branches: readonly UnitBranch[]
  /** Absent for those who may only read. */
  onEdit?: (unit: Unit) => void
  label?: string
}

/** Units as an indented list. */
export const UnitList = ({ branches, onEdit, label }: Props) => (
  <ul className={css['level']} aria-label={label}>
    {branches.map(({ unit, children }) => (
      <li key={unit.id}>
        <div className={css['unit']}>
          <span className={css['name']}>{unit.name}</span>
          {onEdit && <UnitActions unit={unit} isLeaf={children.length === 0} onEdit={onEdit} />}
        </div>
        {children.length > 0 && <UnitList branches={children} {...(onEdit ? { onEdit } : {})} />}
      </li>
    ))}
  </ul>
)

function UnitActions(props: { unit: Unit; isLeaf: boolean; onEdit: (unit: Unit) => void }) {
  const { unit, isLeaf, onEdit } = props
  const remove = useMutation(removeUnitMutation())
  return (
    <span className={css['actions']}>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Edit ${unit.name}`}
        onClick={() => onEdit(unit)}
      >
        Edit
      </Button>
      {isLeaf && (
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          aria-label={`Remove ${unit.name}`}
          loading={remove.isPending}
          question={`Remove ${unit.name}? Only a unit that no initiative uses can be removed.`}
          confirm="Remove it"
          onConfirm={() =>
            remove.mutate(
              { params: { unit: unit.id }, version: unit.version },
              { onSuccess: () => say(`${unit.name} is removed.`), onError: sayProblem },
            )
          }
        >
          Remove
        </ConfirmButton>
      )}
    </span>
  )
}
