import { customIdOf } from '#shared/field/custom.ts'
import { namedCells } from '#shared/field/custom-cells.ts'
import { fieldControls } from '#shared/field/field-columns.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { Change, ChangeAction, SubjectType } from '#shared/history/change.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import {
  areaWords,
  healthWords,
  roleWords,
  stageWords,
  technologyWords,
} from '#shared/initiative/initiative.words.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { thresholdWords } from '#shared/policy/policy.words.ts'
import { portfolioWords } from '#shared/portfolio/portfolio.words.ts'
import { statusFieldWords } from '#shared/status/status.words.ts'
import {
  mechanismWords,
  supportFieldWords,
  supportStateWords,
  timingWords,
} from '#shared/support/support.words.ts'
import { dayText, locale } from '../ui/format.ts'

export interface FieldChange {
  label: string
  before: string
  after: string
}

const actionWords = {
  create: 'logged it',
  update: 'changed it',
  archive: 'archived it',
  restore: 'brought it back',
  remove: 'removed it',
  submit: 'submitted it',
  accept: 'accepted it',
  return: 'returned it',
  reject: 'rejected it',
  publish: 'published it',
  acknowledge: 'acknowledged it',
  waive: 'waived it',
  reopen: 'reopened it',
  import: 'imported it',
  undo: 'undid a change',
} as const satisfies Record<ChangeAction, string>

/** What somebody did: "archived it", "submitted a support link". */
export function actionText({ action, subject }: Change): string {
  const words = actionWords[action]
  if (subject.type === 'status_update') return words.replace(/ it$/, ' a status update')
  if (subject.type !== 'support_link') return words
  if (action === 'create') return 'drafted a support link'
  return words.replace(/ it$/, ' a support link')
}

type Labels = Readonly<Partial<Record<string, string>>>

const labelsIn = (words: Readonly<Record<string, { label: string }>>): Labels =>
  Object.fromEntries(Object.entries(words).map(([name, { label }]) => [name, label]))

/** What the fields of each kind of record are called, in the order in which they are told; of other kinds none is. */
const fieldLabels: Readonly<Partial<Record<SubjectType, Labels>>> = {
  initiative: labelsIn(initiativeView),
  support_link: supportFieldWords,
  status_update: statusFieldWords,
  portfolio: portfolioWords,
  logo: { logo: 'Logo' },
  policy: { ...labelsIn(thresholdWords), note: 'Note' },
  finding: { status: 'Decision', reason: 'Reason', until: 'Until' },
  member: { role: 'Role' },
}

/** Whether a change is told field by field. */
export const isTold = ({ subject }: Change): boolean => fieldLabels[subject.type] !== undefined

/** A change field by field; bookkeeping such as versions is left out, and for a new row all that is empty. */
export function fieldChanges(change: Change, options: Options): FieldChange[] {
  const labels = fieldLabels[change.subject.type] ?? {}
  const before = namedCells(change.before ?? {})
  const after = namedCells(change.after ?? {})
  const changed = new Set([...Object.keys(after), ...Object.keys(before)])
  const own = [...changed].filter((field) => customIdOf(field) !== null)
  const known = Object.keys(labels).filter((field) => changed.has(field))
  return [...known, ...inOrder(own, options.fields)].flatMap((field) => {
    const label = labels[field] ?? ownLabel(field, options.fields)
    const text = (value: unknown) => valueText(field, value, options)
    const made = { label, before: text(before[field]), after: text(after[field]) }
    return made.before === made.after ? [] : [made]
  })
}

interface Options {
  currency: string
  /** What an initiative or a gate is called, by its id. */
  nameOf: (id: string) => string
  /** The portfolio's own fields. */
  fields: readonly CustomField[]
}

const ownOf = (name: string, fields: readonly CustomField[]) =>
  fields.find((field) => field.id === customIdOf(name))

const ownLabel = (name: string, fields: readonly CustomField[]) =>
  ownOf(name, fields)?.name ?? 'A field that was removed'

/** Custom fields as the form has them; those that are gone come last. */
const inOrder = (names: readonly string[], fields: readonly CustomField[]): string[] => {
  const place = (name: string) => ownOf(name, fields)?.position ?? fields.length
  return names.toSorted((one, other) => place(one) - place(other))
}

const dayFields = new Set(['start', 'end', 'asOf', 'until'])

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  area: areaWords,
  role: roleWords,
  stage: stageWords,
  health: healthWords,
  technologies: technologyWords,
  mechanism: mechanismWords,
  timing: timingWords,
  state: supportStateWords,
  schedule: healthWords,
  cost: healthWords,
  scope: healthWords,
  benefit: healthWords,
  status: { open: 'Open', acknowledged: 'Acknowledged', waived: 'Waived' },
}

function valueText(field: string, value: unknown, options: Options): string {
  const own = ownOf(field, options.fields)
  const control = own && fieldControls[own.kind]
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, options)).join(', ')
  if (typeof value === 'object') return 'name' in value ? String(value.name) : ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') {
    const isMoney = field === 'budget' || field === 'spent' || control === 'money'
    return isMoney ? formatMoney(value, { currency: options.currency, locale }) : String(value)
  }
  const text = typeof value === 'string' ? value : ''
  if (field === 'to' || field === 'gate') return options.nameOf(text)
  if (dayFields.has(field) || control === 'day') return dayText(text)
  return words[field]?.[text] ?? text
}
