import { Menu, UnstyledButton } from '@mantine/core'
import type { Column } from '#shared/initiative/column.ts'
import css from './filters.module.css'

interface Props {
  columns: readonly Column[]
  group: string | undefined
  onChange: (group: string | undefined) => void
}

const none = 'none'
// a group of one row each, or a picture of two other columns
const ungrouped = new Set(['key', 'timeline'])

/** What the rows are grouped by. */
export function GroupMenu({ columns, group, onChange }: Props) {
  const offered = columns.filter(({ id }) => !ungrouped.has(id))
  const chosen = offered.find(({ id }) => id === group)
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={css['add']} data-on={chosen !== undefined || undefined}>
          {chosen ? (
            <>
              Group: <b>{groupLabel(chosen)}</b>
            </>
          ) : (
            'Group'
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={css['menu']}>
        <Menu.RadioGroup value={chosen?.id ?? none}>
          <Menu.RadioItem value={none} closeMenuOnClick onClick={() => onChange(undefined)}>
            No groups
          </Menu.RadioItem>
          {offered.map((column) => (
            <Menu.RadioItem
              key={column.id}
              value={column.id}
              closeMenuOnClick
              onClick={() => onChange(column.id)}
            >
              {groupLabel(column)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

const groupLabel = ({ id, label }: Column) => (id === 'class' ? 'Class' : label)
