import { column, dayCell, textCell } from '#shared/export/table/cell.ts'
import { severityWords } from '#shared/export/table/decisions-table.ts'
import type { Table } from '#shared/export/table/table.ts'
import type { Told } from '#shared/export/told.ts'
import type { Finding } from '#shared/finding/finding.ts'

const statusWords = {
  open: 'Open',
  acknowledged: 'Acknowledged',
  waived: 'Waived',
} as const satisfies Record<Finding['status'], string>

/** Every finding in one table, waived ones too, so that it can be filtered by any of its columns. */
export const findingsTable = ({ summary, locale }: Told): Table => ({
  title: 'Findings',
  columns: [
    column('Severity'),
    column('State'),
    column('What is found'),
    column('What would help'),
    column('Owner'),
    column('Rule'),
    column('Source'),
    column('Waived until', 'day'),
    column('Waived by'),
    column('Reason'),
  ],
  rows: summary.assessment.findings.map((one) => [
    textCell(severityWords[one.severity]),
    textCell(statusWords[one.status]),
    textCell(one.sentence),
    textCell(one.remedy.sentence),
    textCell(one.owner?.name ?? null),
    textCell(one.rule),
    textCell(one.source),
    dayCell(one.waiver?.until ?? null, locale),
    textCell(one.waiver?.by.name ?? null),
    textCell(one.waiver?.reason ?? null),
  ]),
  empty: 'None: no rule finds anything.',
})
