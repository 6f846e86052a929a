import { Group, Select } from '@mantine/core'
import { allRules } from '#shared/finding/all-rules.ts'
import { findingStatus, ruleId, severity } from '#shared/finding/finding.ts'
import type { Finding } from '#shared/finding/finding.ts'
import type { FindingsSearch } from './findings-search.ts'
import { findingsSearch } from './findings-search.ts'

interface Props {
  found: readonly Finding[]
  asked: FindingsSearch
  onChange: (asked: FindingsSearch) => void
}

const statusWords = { open: 'Open', acknowledged: 'Acknowledged', waived: 'Waived' } as const
const severityWords = { alert: 'Alerts', caution: 'Cautions', info: 'Notes' } as const

/** What to show: each choice only where something is found, and in the address. */
export function FindingsFilters({ found, asked, onChange }: Props) {
  const rulesFound = new Set(found.map((one) => one.rule))
  const owners = new Map(found.map((one) => [one.owner?.id ?? 'none', one.owner?.name ?? 'Nobody’s']))
  const choose = (part: Partial<Record<keyof FindingsSearch, string | null>>) =>
    onChange(findingsSearch.parse({ ...asked, ...withoutNulls(part) }))
  const data = {
    status: findingStatus.options.map((value) => ({ value, label: statusWords[value] })),
    severity: severity.options.toReversed().map((value) => ({ value, label: severityWords[value] })),
    rule: ruleId.options
      .filter((one) => rulesFound.has(one))
      .map((value) => ({ value, label: `${value} ${allRules[value].title}` })),
    owner: [...owners].map(([value, label]) => ({ value, label })),
  }
  const label = { status: 'Status', severity: 'Severity', rule: 'Rule', owner: 'Owner' } as const
  return (
    <Group gap="xs" mb="md" data-screen>
      {(['status', 'severity', 'rule', 'owner'] as const).map((name) => (
        <Select
          key={name}
          size="xs"
          aria-label={label[name]}
          placeholder={label[name]}
          data={data[name]}
          value={asked[name] ?? null}
          clearable
          clearButtonProps={{ 'aria-label': `Any ${label[name].toLowerCase()}` }}
          searchable={name === 'owner'}
          w={name === 'rule' ? 240 : 150}
          onChange={(value) => choose({ [name]: value })}
        />
      ))}
    </Group>
  )
}

const withoutNulls = (part: Partial<Record<keyof FindingsSearch, string | null>>) =>
  Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value ?? undefined]))
