import { Menu, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './head-parts.module.css'
import { columnActs, isFixed } from './shown-columns.ts'
import type { ShownColumn } from './shown-columns.ts'

interface Props {
  shown: ShownColumn
  columns: readonly ShownColumn[]
  isOpen: boolean
  onOpen: () => void
  /** The focus goes back to the head. */
  onClose: () => void
  onSort: (isDescending: boolean) => void
  onGroup: (() => void) | null
  onColumns: (columns: readonly ShownColumn[]) => void
}

/** Everything that can be done to a column, for those who do not drag. Alt-Down on the head opens it. */
export function ColumnMenu(props: Props) {
  const { shown, columns, onColumns } = props
  const { id, label, control } = shown.column
  const at = columns.indexOf(shown)
  const step = (by: 1 | -1) => columnActs.stepped(columns, id, by)
  const size = (by: number) => onColumns(columnActs.resized(columns, id, shown.width + by))
  const item = (does: string, act: () => void, extra: { isOff?: boolean; keys?: ReactNode } = {}) => (
    <Menu.Item onClick={act} disabled={extra.isOff === true} rightSection={extra.keys}>
      {does}
    </Menu.Item>
  )
  return (
    <Menu
      opened={props.isOpen}
      onChange={(opened) => (opened ? props.onOpen() : props.onClose())}
      position="bottom-end"
      shadow="md"
      // a part of the page, not beside it
      portalProps={{ target: 'main' }}
      returnFocus={false}
    >
      <Menu.Target>
        <UnstyledButton
          className={css['menu']}
          tabIndex={-1}
          data-menu
          aria-label={`Column ${label}`}
          // the head under it would sort or drag
          onMouseDown={(event) => event.stopPropagation()}
        >
          ⋮
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {control !== 'timeline' && item('Sort ascending', () => props.onSort(false))}
        {control !== 'timeline' && item('Sort descending', () => props.onSort(true))}
        {props.onGroup && item('Group by this', props.onGroup)}
        <Menu.Divider />
        {item(
          shown.isPinned ? 'Let it scroll' : 'Keep in sight',
          () => onColumns(columnActs.pinned(columns, id, !shown.isPinned)),
          {
            isOff: isFixed(id),
          },
        )}
        {item('Move left', () => onColumns(step(-1)), {
          isOff: step(-1) === columns,
          keys: <kbd>Alt ←</kbd>,
        })}
        {item('Move right', () => onColumns(step(1)), {
          isOff: at < 0 || step(1) === columns,
          keys: <kbd>Alt →</kbd>,
        })}
        {item('Wider', () => size(24), { keys: <kbd>Alt ⇧ →</kbd> })}
        {item('Narrower', () => size(-24), { keys: <kbd>Alt ⇧ ←</kbd> })}
        <Menu.Divider />
        {item('Hide', () => onColumns(columnActs.hidden(columns, id)), { isOff: isFixed(id) })}
      </Menu.Dropdown>
    </Menu>
  )
}
