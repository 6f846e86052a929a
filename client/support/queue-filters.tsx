import { FilterRow } from '../ui/filter-row.tsx'
import type { QueueFilter } from './queue-search.ts'
import { queueGroups, queueSearch } from './queue-search.ts'
import { groupWords } from './queue-words.ts'
import type { SupportQueue } from './support-queue.ts'
import { timingStateWords } from './timing-state.tsx'

interface Props {
  queue: SupportQueue
  asked: QueueFilter
  onChange: (asked: QueueFilter) => void
}

/** What to show; each choice stands in the address. */
export function QueueFilters({ queue, asked, onChange }: Props) {
  const linked = Object.values(queue.links).flat()
  const rows = [...linked.map((one) => one.from), ...queue.unlinked.map((one) => one.row)]
  const options = (map: Map<string, string>) => [...map].map(([value, text]) => ({ value, label: text }))
  return (
    <FilterRow
      asked={asked}
      onChoose={(name, value) => {
        const { show, owner, serves, timing } = queueSearch.parse({ ...asked, [name]: value })
        onChange({ show, owner, serves, timing })
      }}
      choices={[
        {
          name: 'show',
          label: 'State',
          data: queueGroups.map((value) => ({ value, label: groupWords[value].title })),
        },
        {
          name: 'owner',
          label: 'Owner',
          data: options(new Map(rows.map((row) => [row.owner?.id ?? 'none', row.owner?.name ?? 'Nobody’s']))),
          searchable: true,
        },
        {
          name: 'serves',
          label: 'Supports',
          data: options(
            new Map(
              linked.flatMap(({ to }) => (to ? [[to.id as string, `${to.key} ${to.title}`] as const] : [])),
            ),
          ),
          width: 220,
          searchable: true,
        },
        {
          name: 'timing',
          label: 'Timing',
          data: Object.entries(timingStateWords).map(([value, text]) => ({ value, label: text })),
        },
      ]}
    />
  )
}
