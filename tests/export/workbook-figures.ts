import type { Assessment } from '#shared/focus/assessment.ts'
import { classWords, zoneWords } from '#shared/focus/focus.words.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import { decimalFromMinor } from '#shared/kernel/money.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { rowsBelow } from '#tests/support/read-xlsx.ts'
import type { ReadCell } from '#tests/support/read-xlsx.ts'

type Sheets = ReadonlyMap<string, ReadCell[][]>

/** What a workbook says, by its own cells. */
export function figuresIn(sheets: Sheets) {
  const summary = sheets.get('Summary') ?? []
  const [verdict] = rowsBelow(summary, 'Verdict')
  const about = new Map(
    rowsBelow(sheets.get('About') ?? [], 'Fact').map((row) => [row['Fact'], row['Value']]),
  )
  // one cell stands there when there is none
  const findings = rowsBelow(sheets.get('Findings') ?? [], 'Severity').filter((row) => row['Rule'] !== null)
  return {
    zone: verdict?.['Verdict'],
    focus: verdict?.['Focus'] === '–' ? null : verdict?.['Focus'],
    mix: rowsBelow(summary, 'Class').map((row) => Object.values(row).slice(0, 4)),
    asOf: textOf(about.get('As of')),
    revision: about.get('Revision'),
    policy: about.get('Policy version'),
    hidden: about.get('Hidden from the reader'),
    waived: about.get('Findings waived'),
    label: about.get('Sample') ?? null,
    findings: findings
      .map((row) => [row['What is found'], row['State'], textOf(row['Waived until']), row['Reason'] ?? null])
      .toSorted(bySentence),
  }
}

/** The same from the API's assessment: money in units of the currency, the rest as it is. */
export function figuresOf(
  assessment: Assessment,
  { currency, illustrative }: Portfolio,
): ReturnType<typeof figuresIn> {
  const { weights, counts, basis, zone, focus, findings } = assessment
  const weight = (value: number) =>
    basis.startsWith('budget') ? Number(decimalFromMinor(value, currency)) : value
  const share = (value: number) => (weights.total > 0 ? value / weights.total : null)
  return {
    zone: zoneWords[zone].name,
    focus,
    mix: [
      ...initiativeClass.options.map((one) => [
        classWords[one],
        weight(weights[one]),
        share(weights[one]),
        counts[one],
      ]),
      ['All in scope', weight(weights.total), share(weights.total), counts.total],
    ],
    asOf: assessment.asOf,
    revision: assessment.revision,
    policy: assessment.policyVersion,
    hidden: assessment.hidden,
    waived: findings.filter((one) => one.status === 'waived').length,
    label: illustrative ? 'Illustrative: a sample portfolio with invented figures.' : null,
    findings: findings
      .map((one) => [
        one.sentence,
        one.status === 'waived' ? 'Waived' : 'Open',
        one.waiver?.until ?? null,
        one.waiver?.reason ?? null,
      ])
      .toSorted(bySentence),
  }
}

const bySentence = (one: unknown[], other: unknown[]): number => (String(one[0]) < String(other[0]) ? -1 : 1)

const textOf = (cell: ReadCell | undefined): string | null =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'string' ? cell : null
