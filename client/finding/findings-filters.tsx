import { allRules } from '#shared/finding/all-rules.ts'
import { findingStatus, ruleId, severity } from '#shared/finding/finding.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { FilterRow } from '../ui/filter-row.tsx'
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
  return (
    <FilterRow
      asked={asked}
      onChoose={(name, value) => onChange(findingsSearch.parse({ ...asked, [name]: value }))}
      choices={[
        {
          name: 'status',
          label: 'Status',
          data: findingStatus.options.map((value) => ({ value, label: statusWords[value] })),
        },
        {
          name: 'severity',
          label: 'Severity',
          data: severity.options.toReversed().map((value) => ({ value, label: severityWords[value] })),
        },
        {
          name: 'rule',
          label: 'Rule',
          data: ruleId.options
            .filter((one) => rulesFound.has(one))
            .map((value) => ({ value, label: `${value} ${allRules[value].title}` })),
          width: 240,
        },
        {
          name: 'owner',
          label: 'Owner',
          data: [...owners].map(([value, label]) => ({ value, label })),
          searchable: true,
        },
      ]}
    />
  )
}
