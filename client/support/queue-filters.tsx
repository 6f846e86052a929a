import { Group, Select } from '@mantine/core'
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

const label = { show: 'State', owner: 'Owner', serves: 'Supports', timing: 'Timing' } as const

/** What to show; each choice stands in the address. */
export function QueueFilters({ queue, asked, onChange }: Props) {
  const linked = Object.values(queue.links).flat()
  const rows = [...linked.map((one) => one.from), ...queue.unlinked.map((one) => one.row)]
  const options = (map: Map<string, string>) => [...map].map(([value, text]) => ({ value, label: text }))
  const data = {
    show: queueGroups.map((value) => ({ value, label: groupWords[value].title })),
    owner: options(new Map(rows.map((row) => [row.owner?.id ?? 'none', row.owner?.name ?? 'Nobody’s']))),
    serves: options(
      new Map(linked.flatMap(({ to }) => (to ? [[to.id as string, `${to.key} ${to.title}`] as const] : []))),
    ),
    timing: Object.entries(timingStateWords).map(([value, text]) => ({ value, label: text })),
  }
  const choose = (name: keyof typeof label, value: string | null) => {
    const { show, owner, serves, timing } = queueSearch.parse({ ...asked, [name]: value ?? undefined })
    onChange({ show, owner, serves, timing })
  }
  return (
    <Group gap="xs" mb="md" data-screen>
      {(['show', 'owner', 'serves', 'timing'] as const).map((name) => (
        <Select
          key={name}
          size="xs"
          aria-label={label[name]}
          placeholder={label[name]}
          data={data[name]}
          value={asked[name] ?? null}
          clearable
          clearButtonProps={{ 'aria-label': `Any ${label[name].toLowerCase()}` }}
          searchable={name === 'owner' || name === 'serves'}
          w={name === 'serves' ? 220 : 160}
          onChange={(value) => choose(name, value)}
        />
      ))}
    </Group>
  )
}
