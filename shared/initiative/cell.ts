import type { InitiativeField, InitiativePatch, InitiativeRecord } from './initiative.ts'
import { initiativeFields } from './initiative.ts'
import { initiativeView } from './initiative.view.ts'
import { areaWords, healthWords, stageWords, technologyWords } from './initiative.words.ts'
import { purposeOf, purposes } from './purpose.ts'
import { readDay } from './typed-day.ts'
import { plainDecimal, readMoney, writeMoney } from './typed-money.ts'
import type { Typed } from './typed-money.ts'
import { mayMoveStage, stageMoves } from './vocabulary.ts'

export type CellRead = { ok: true; patch: InitiativePatch } | { ok: false; message: string }

const words: Partial<Record<InitiativeField, Readonly<Record<string, string>>>> = {
  area: areaWords,
  stage: stageWords,
  health: healthWords,
  technologies: technologyWords,
}

/** Reads what was typed into one cell as a patch; empty text empties the field where it may be empty. */
export function readCell(
  field: InitiativeField,
  text: string,
  context: { row: InitiativeRecord; currency: string },
): CellRead {
  const typed = text.trim()
  if (field === 'role') return readPurpose(typed)
  const read = typed === '' ? emptied(field) : readValue(field, typed, context.currency)
  if (!read.ok) return read
  const checked = initiativeFields.shape[field].safeParse(read.value)
  if (!checked.success)
    return { ok: false, message: checked.error.issues[0]?.message ?? 'That does not fit.' }
  return fits({ [field]: checked.data }, context.row)
}

/** Whether a patch leaves the row in order: the stage may follow, and it does not end before it starts. */
export function fits(patch: InitiativePatch, row: InitiativeRecord): CellRead {
  if (patch.stage && !mayMoveStage(row.stage, patch.stage)) {
    const to = stageMoves[row.stage].map((stage) => stageWords[stage])
    return { ok: false, message: `From ${stageWords[row.stage]} it can go to ${to.join(' or ')}.` }
  }
  const start = patch.start === undefined ? row.start : patch.start
  const end = patch.end === undefined ? row.end : patch.end
  if (start && end && start > end && (patch.start !== undefined || patch.end !== undefined)) {
    return {
      ok: false,
      message:
        patch.end === undefined ? `It ends before that, on ${end}.` : `It starts after that, on ${start}.`,
    }
  }
  return { ok: true, patch }
}

/** What a cell's editor starts with; an empty field is empty text. */
export function cellText(field: InitiativeField, row: InitiativeRecord, currency: string): string {
  if (field === 'role') return purposes.find((one) => one.id === purposeOf(row))?.label ?? ''
  const value = row[field]
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((one) => words[field]?.[one] ?? one).join(', ')
  if (typeof value === 'object') return value.name
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number')
    return field === 'budget' || field === 'spent' ? writeMoney(value, currency) : String(value)
  return words[field]?.[value] ?? value
}

function emptied(field: InitiativeField): Typed<unknown> {
  if (field === 'title') return { ok: false, message: 'Give a title.' }
  if (field === 'summary') return { ok: true, value: '' }
  if (field === 'health') return { ok: true, value: 'not_reported' }
  if (field === 'stage') return { ok: false, message: 'An initiative is always in some stage.' }
  if (field === 'confidential') return { ok: true, value: false }
  return { ok: true, value: field === 'tags' || field === 'technologies' ? [] : null }
}

function readValue(field: InitiativeField, typed: string, currency: string): Typed<unknown> {
  switch (initiativeView[field].control) {
    case 'money':
      return readMoney(typed, currency)
    case 'day':
      return readDay(typed, field === 'end' ? 'end' : 'start')
    case 'number':
    case 'score':
      return readNumber(typed)
    case 'choice':
      return readChoice(field, typed)
    case 'choices':
      return readChoices(field, typed)
    case 'tags':
      return {
        ok: true,
        value: [...new Set(listed(typed).map((tag) => tag.replace(/^#/, '')))].filter(Boolean),
      }
    case 'flag':
      return readFlag(typed)
    case 'text':
    case 'longText':
    case 'unit':
    case 'person':
      return { ok: true, value: typed }
  }
}

const listed = (typed: string) =>
  typed
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean)

function readNumber(typed: string): Typed<number> {
  const negative = typed.startsWith('-')
  const plain = plainDecimal(negative ? typed.slice(1) : typed)
  if (plain === null) return { ok: false, message: `“${typed}” is no number.` }
  return { ok: true, value: negative ? -Number(plain) : Number(plain) }
}

function readChoice(field: InitiativeField, typed: string): Typed<string> {
  const choices = Object.entries(words[field] ?? {})
  const wanted = typed.toLowerCase()
  const exact = choices.find(([value, label]) => value === wanted || label.toLowerCase() === wanted)
  const starting = choices.filter(([, label]) => label.toLowerCase().startsWith(wanted))
  const found = exact ?? (starting.length === 1 ? starting[0] : undefined)
  if (found) return { ok: true, value: found[0] }
  return { ok: false, message: `Choose one of: ${choices.map(([, label]) => label).join(', ')}.` }
}

function readChoices(field: InitiativeField, typed: string): Typed<string[]> {
  const values: string[] = []
  for (const one of listed(typed)) {
    const read = readChoice(field, one)
    if (!read.ok) return read
    if (!values.includes(read.value)) values.push(read.value)
  }
  return { ok: true, value: values }
}

function readFlag(typed: string): Typed<boolean> {
  if (/^(y|yes|true|1)$/i.test(typed)) return { ok: true, value: true }
  if (/^(n|no|false|0)$/i.test(typed)) return { ok: true, value: false }
  return { ok: false, message: 'Write yes or no.' }
}

function readPurpose(typed: string): CellRead {
  if (typed === '') return { ok: true, patch: { role: null, area: null } }
  const wanted = typed.toLowerCase()
  const found =
    purposes.find((one) => one.key === wanted || one.tag === wanted || one.label.toLowerCase() === wanted) ??
    purposes.find((one) => one.label.toLowerCase().startsWith(wanted))
  if (!found) return { ok: false, message: 'Choose one of the five answers, 1 to 5.' }
  return { ok: true, patch: { ...found.set } }
}
