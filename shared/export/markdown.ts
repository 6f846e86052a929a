import { customColumns } from '../field/field-columns.ts'
import { headerOf } from '../field/field.ts'
import type { CustomField } from '../field/field.ts'
import type { Finding } from '../finding/finding.ts'
import { basisWords, classWords, strategyWords, zoneWords } from '../focus/focus.words.ts'
import { formatFocus, formatNumber, formatShare, formatWeight } from '../focus/number-words.ts'
import { healthWords, stageWords } from '../initiative/initiative.words.ts'
import { formatDay } from '../kernel/day.ts'
import { formatMoney } from '../kernel/money.ts'
import { defaultPolicy } from '../policy/policy.ts'
import { showThreshold, thresholdWords, usedThresholds } from '../policy/policy.words.ts'
import { hygieneWords } from '../finding/hygiene.words.ts'
import { escapeMarkdown as text, markdownTable } from './markdown-text.ts'
import { citation } from '../finding/sources.ts'
import type { Summary } from './summary.ts'

/** The summary as a document: verdict first, then what decides it, what to decide, and every initiative. */
export const markdownOf = (summary: Summary): string =>
  [
    ...title(summary),
    ...verdict(summary),
    ...mix(summary),
    ...decisions(summary),
    ...units(summary),
    ...initiatives(summary),
    ...judged(summary),
  ].join('\n\n') + '\n'

const title = ({ portfolio, label, declaration, assessment, hidden }: Summary) => [
  `# ${text(portfolio.name)}`,
  ...(label ? [`> ${label}`] : []),
  declaration
    ? `Primary strategy: **${strategyWords[declaration.primary]}** since ${formatDay(declaration.effectiveFrom)}. ` +
      `“${text(declaration.direction)}”`
    : 'No primary strategy is declared.',
  `As of ${formatDay(assessment.asOf)}, revision ${formatNumber(assessment.revision)}. ${sayHidden(hidden)}`,
]

const sayHidden = (hidden: number) =>
  hidden === 0
    ? 'Nothing is hidden from the reader who exported it.'
    : `${formatNumber(hidden)} ${hidden === 1 ? 'initiative is' : 'initiatives are'} hidden from the reader who exported it and in none of the figures.`

const verdict = ({ assessment, beside, unclassifiedShare }: Summary) => [
  `## ${zoneWords[assessment.zone].name}`,
  `**${text(assessment.sentence)}**`,
  [
    assessment.focus === null
      ? 'Focus cannot be measured yet.'
      : `Focus **${formatFocus(assessment.focus)}** on a scale from −1 to +1, measured in ${basisWords[assessment.basis].toLowerCase()}.`,
    ...beside.map(text),
    unclassifiedShare === null
      ? 'Nothing in scope weighs anything.'
      : `${formatShare(unclassifiedShare)} of the weight is not classified.`,
    ...(assessment.unweighted > 0 ? [`${formatNumber(assessment.unweighted)} in scope weigh nothing.`] : []),
  ]
    .map((one) => `- ${one}`)
    .join('\n'),
]

const mix = ({ assessment, mix: parts, portfolio }: Summary) => [
  '## Mix',
  markdownTable(
    ['Class', 'Weight', 'Share', 'Initiatives'],
    parts.map((part) => [
      classWords[part.class],
      weightText(part.weight, assessment.basis, portfolio.currency),
      part.share === null ? '–' : formatShare(part.share),
      formatNumber(part.count),
    ]),
    ['Weight', 'Share', 'Initiatives'],
  ),
]

const weightText = (weight: number, basis: Summary['assessment']['basis'], currency: string) =>
  formatWeight(weight, { basis, currency, locale: 'en' })

function decisions({ assessment: { findings }, hygiene }: Summary): string[] {
  const waived = findings.filter((one) => one.status === 'waived')
  const current = findings.filter((one) => one.status !== 'waived')
  return [
    '## Decisions needed',
    current.length === 0 ? 'None: no rule finds anything that is not waived.' : listed(current, sayFinding),
    ...(waived.length > 0 ? ['### Waived', listed(waived, sayWaived)] : []),
    ...(hygiene.length > 0
      ? [
          '### Data hygiene',
          hygiene
            .map(({ rule, count }) => `- ${formatNumber(count)} ${hygieneWords(rule, count)} (${rule})`)
            .join('\n'),
        ]
      : []),
  ]
}

const listed = (findings: readonly Finding[], say: (finding: Finding) => string) =>
  findings.map((one) => `- ${say(one)}`).join('\n')

const sayFinding = (finding: Finding) =>
  `**${text(finding.sentence)}** ${text(finding.remedy.sentence)} ` +
  `(${finding.severity}${finding.status === 'acknowledged' ? ', acknowledged' : ''}; ${finding.rule}, ${text(finding.source)})`

const sayWaived = (finding: Finding) =>
  `${text(finding.sentence)} Waived` +
  (finding.waiver
    ? ` until ${formatDay(finding.waiver.until)} by ${text(finding.waiver.by.name)}: ${text(finding.waiver.reason)}`
    : '') +
  ` (${finding.rule})`

const units = ({ assessment }: Summary) =>
  assessment.units.length === 0
    ? []
    : [
        '## Where it splits',
        markdownTable(
          ['Unit', 'Focus', 'Pulls the other way'],
          assessment.units.map((one) => [
            text(one.unit.name),
            one.focus === null ? '–' : formatFocus(one.focus),
            one.pullsOtherWay ? 'yes' : '',
          ]),
          ['Focus'],
        ),
      ]

const initiatives = ({ initiatives: rows, archived, portfolio, fields }: Summary) => [
  '## Initiatives',
  rows.length === 0 ? 'None yet.' : tableOf(rows, fields, portfolio.currency),
  ...(archived > 0
    ? [`${formatNumber(archived)} archived ${archived === 1 ? 'one is' : 'ones are'} left out.`]
    : []),
]

function tableOf(rows: Summary['initiatives'], fields: readonly CustomField[], currency: string): string {
  const own = customColumns(fields, currency)
  const headers = fields.map((field) => text(headerOf(field, currency)))
  const figures = headers.filter((_, at) => own[at]?.amount !== null)
  return markdownTable(
    [
      'Key',
      'Title',
      'Class',
      'Stage',
      'Health',
      'Unit',
      'Owner',
      'Start',
      'End',
      'Budget',
      'Spent',
      ...headers,
    ],
    rows.map((row) => [
      row.key,
      text(row.title),
      classWords[row.class],
      stageWords[row.stage],
      healthWords[row.health],
      text(row.unit?.name ?? ''),
      text(row.owner?.name ?? ''),
      row.start ?? '',
      row.end ?? '',
      money(row.budget, currency),
      money(row.spent, currency),
      ...own.map((column) => text(column.text(row))),
    ]),
    ['Budget', 'Spent', ...figures],
  )
}

const money = (minor: number | null, currency: string) =>
  minor === null ? '' : formatMoney(minor, { currency })

const judged = ({ policy, thresholds, sources }: Summary) => [
  '## How this was judged',
  thresholds + (policy.note ? ` ${text(policy.note)}` : ''),
  markdownTable(
    ['Threshold', 'Here', 'Bearing default', 'Meaning'],
    usedThresholds.map((name) => [
      thresholdWords[name].label,
      showThreshold(name, policy[name]),
      showThreshold(name, defaultPolicy[name]),
      thresholdWords[name].say(policy[name]),
    ]),
    ['Here', 'Bearing default'],
  ),
  sources.map((one) => `- ${text(citation(one))}`).join('\n'),
]
