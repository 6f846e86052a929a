import { allRules } from '../../finding/all-rules.ts'
import type { Finding } from '../../finding/finding.ts'
import { hygieneWords } from '../../finding/hygiene.words.ts'
import { column, dayCell, numberCell, textCell } from './cell.ts'
import type { Table } from './table.ts'
import type { Told } from '../told.ts'

export const severityWords = { info: 'Info', caution: 'Caution', alert: 'Alert' } as const satisfies Record<
  Finding['severity'],
  string
>

/** Findings that nobody has waived: what is asked of those who decide. */
export const currentFindings = ({ summary }: Told): Finding[] =>
  summary.assessment.findings.filter((one) => one.status !== 'waived')

const waivedFindings = ({ summary }: Told): Finding[] =>
  summary.assessment.findings.filter((one) => one.status === 'waived')

/** What to decide, the most urgent first. */
export const decisionsTable = (told: Told): Table => ({
  title: 'Decisions needed',
  columns: [
    column('Severity', 'text', 1),
    column('What is found', 'text', 5),
    column('What would help', 'text', 4),
    column('Owner', 'text', 2),
    column('State', 'text', 1),
    column('Rule', 'text', 2),
  ],
  rows: currentFindings(told).map((one) => [
    textCell(severityWords[one.severity]),
    textCell(one.sentence),
    textCell(one.remedy.sentence),
    textCell(one.owner?.name ?? null),
    textCell(one.status === 'acknowledged' ? 'Acknowledged' : 'Open'),
    textCell(`${one.rule}, ${one.source}`),
  ]),
  empty: 'None: no rule finds anything that is not waived.',
})

/** What somebody has accepted for a while, with who, why and until when. */
export const waiversTable = (told: Told): Table => ({
  title: 'Waived',
  columns: [
    column('What is found', 'text', 5),
    column('Until', 'day', 2),
    column('By', 'text', 2),
    column('Reason', 'text', 4),
    column('Rule', 'text', 1),
  ],
  rows: waivedFindings(told).map((one) => [
    textCell(one.sentence),
    dayCell(one.waiver?.until ?? null, told.locale),
    textCell(one.waiver?.by.name ?? null),
    textCell(one.waiver?.reason ?? null),
    textCell(one.rule),
  ]),
  empty: 'Nothing is waived.',
})

/** What the data lacks, by rule. */
export const hygieneTable = ({ summary, locale }: Told): Table => ({
  title: 'Data hygiene',
  columns: [column('Rule', 'text', 3), column('Initiatives', 'number', 1), column('Which', 'text', 4)],
  rows: summary.hygiene.map(({ rule, count }) => [
    textCell(`${rule} ${allRules[rule].title}`),
    numberCell(count, locale),
    textCell(hygieneWords(rule, count)),
  ]),
  empty: 'The data is complete.',
})
