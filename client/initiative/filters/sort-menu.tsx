import { ActionIcon, NativeSelect, Popover, UnstyledButton } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import { mostSorts, readSort, writeSort } from '#shared/initiative/sort.ts'
import type { SortPart } from '#shared/initiative/sort.ts'
import css from './filters.module.css'

interface Props {
  columns: readonly Column[]
  sort: string | undefined
  onChange: (sort: string | undefined) => void
}

/** By which columns the rows are sorted, the strongest first: each turned round, moved up, taken off, and more added. */
export function SortMenu({ columns, sort, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const labelOf = (id: string) => columns.find((column) => column.id === id)?.label ?? id
  const parts = sort === undefined ? [] : readSort(sort)
  const change = (next: readonly SortPart[]) => onChange(writeSort(next) || undefined)
  const others = columns.filter(
    ({ id, control }) => control !== 'timeline' && !parts.some((part) => part.id === id),
  )
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={css['add']}
          data-on={parts.length > 0 || undefined}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          {parts.length === 0 ? 'Sort' : <SortText parts={parts} labelOf={labelOf} />}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label="Sort by">
        {parts.length > 0 && (
          <ol className={css['sorts']}>
            {parts.map((part, at) => (
              <li key={part.id}>
                <span className={css['sortName']}>{labelOf(part.id)}</span>
                <UnstyledButton
                  className={css['period']}
                  aria-label={`${labelOf(part.id)}: ${wayOf(part)}, turn round`}
                  onClick={() => change(parts.map((one) => (one === part ? turned(one) : one)))}
                >
                  {wayOf(part)}
                </UnstyledButton>
                <ActionIcon
                  variant="subtle"
                  size={26}
                  aria-label={`Sort by ${labelOf(part.id)} earlier`}
                  disabled={at === 0}
                  onClick={() => change(movedUp(parts, at))}
                >
                  <IconArrowUp size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size={26}
                  aria-label={`Do not sort by ${labelOf(part.id)}`}
                  onClick={() => change(parts.filter((one) => one !== part))}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ol>
        )}
        {parts.length < mostSorts && (
          <NativeSelect
            size="xs"
            data-autofocus
            aria-label={parts.length === 0 ? 'Sort by' : 'Then by'}
            data={[
              { value: '', label: parts.length === 0 ? 'Sort by …' : 'Then by …' },
              ...others.map(({ id, label }) => ({ value: id, label })),
            ]}
            value=""
            onChange={(event) => change([...parts, { id: event.currentTarget.value, isDescending: false }])}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

const wayOf = ({ isDescending }: SortPart) => (isDescending ? '↓ descending' : '↑ ascending')
const turned = (part: SortPart): SortPart => ({ ...part, isDescending: !part.isDescending })

function movedUp(parts: readonly SortPart[], at: number): SortPart[] {
  const moved = parts.filter((_, place) => place === at)
  const rest = parts.filter((_, place) => place !== at)
  return rest.toSpliced(at - 1, 0, ...moved)
}

function SortText({ parts, labelOf }: { parts: readonly SortPart[]; labelOf: (id: string) => string }) {
  const [first] = parts
  if (!first) return null
  const more = parts.length > 1 ? ` +${parts.length - 1}` : ''
  return (
    <>
      Sort:{' '}
      <b>
        {labelOf(first.id)} <span aria-hidden="true">{first.isDescending ? '↓' : '↑'}</span>
        {more}
      </b>
    </>
  )
}
