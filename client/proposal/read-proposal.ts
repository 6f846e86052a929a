import { readDay } from '#shared/initiative/typed-day.ts'
import { plainDecimal, readMoney, writeMoney } from '#shared/initiative/typed-money.ts'
import type { Typed } from '#shared/initiative/typed-money.ts'
import type { InitiativeCreate, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Area, InitiativeRole } from '#shared/initiative/vocabulary.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { proposalCreate } from '#shared/proposal/proposal.ts'
import type { Proposal, ProposalCreate } from '#shared/proposal/proposal.ts'
import { issuesOf } from '#shared/kernel/problem.ts'
import type { Mechanism } from '#shared/support/support-link.ts'

/** What the form holds: as typed. */
export interface ProposalDraft {
  title: string
  summary: string
  role: InitiativeRole | null
  area: Area | null
  serves: InitiativeId | null
  mechanism: Mechanism | null
  rationale: string
  unit: string
  start: string
  end: string
  budget: string
  fte: string
}

export const emptyProposal: ProposalDraft = {
  title: '',
  summary: '',
  role: null,
  area: null,
  serves: null,
  mechanism: null,
  rationale: '',
  unit: '',
  start: '',
  end: '',
  budget: '',
  fte: '',
}

type Errors = Partial<Record<keyof ProposalDraft, string>>

export type ProposalRead = { ok: true; body: ProposalCreate } | { ok: false; errors: Errors }

/** Reads the form; everything that cannot be read has its sentence. Empty fields say nothing. */
export function readProposal(draft: ProposalDraft, currency: string): ProposalRead {
  const errors: Errors = {}
  const typed = <T>(field: 'start' | 'end' | 'budget' | 'fte', read: (text: string) => Typed<T>) => {
    const text = draft[field].trim()
    if (text === '') return undefined
    const found = read(text)
    if (found.ok) return found.value
    errors[field] = found.message
    return undefined
  }
  const { title, summary, role, area } = draft
  const initiative: InitiativeCreate = {
    title,
    summary,
    role,
    area,
    unit: draft.unit.trim() === '' ? undefined : draft.unit,
    start: typed('start', (text) => readDay(text, 'start')),
    end: typed('end', (text) => readDay(text, 'end')),
    budget: typed('budget', (text) => readMoney(text, currency)),
    fte: typed('fte', readStaff),
  }
  const isSupport = role === 'supports'
  const read = proposalCreate.safeParse({
    initiative,
    serves: isSupport ? draft.serves : null,
    mechanism: isSupport && draft.serves !== null ? draft.mechanism : null,
    rationale: draft.rationale,
  })
  if (!read.success) {
    for (const { path, message } of issuesOf(read.error)) {
      const field = path.replace(/^initiative\./, '')
      if (isField(field)) errors[field] ??= message
    }
  }
  return read.success && Object.keys(errors).length === 0
    ? { ok: true, body: read.data }
    : { ok: false, errors }
}

/** What a returned proposal says now, as the form holds it. */
export const draftOf = (
  { serves, mechanism, rationale }: Pick<Proposal, 'serves' | 'mechanism' | 'rationale'>,
  row: InitiativeRecord,
  currency: string,
): ProposalDraft => ({
  title: row.title,
  summary: row.summary,
  role: row.role,
  area: row.area,
  serves,
  mechanism,
  rationale,
  unit: row.unit?.name ?? '',
  start: row.start ?? '',
  end: row.end ?? '',
  budget: row.budget === null ? '' : writeMoney(row.budget, currency),
  fte: row.fte === null ? '' : String(row.fte),
})

/** What of the initiative the form would change: fields as they were when it was opened are left alone. */
export function changesOf({ initiative }: ProposalCreate, before: InitiativeRecord): InitiativePatch {
  const was = { ...before, unit: before.unit?.name ?? null }
  const { title, summary = '', role = null, area = null } = initiative
  const { unit = null, start = null, end = null, budget = null, fte = null } = initiative
  const now = { title, summary, role, area, unit, start, end, budget, fte }
  // names of the fields just listed
  const names = Object.keys(now) as (keyof typeof now)[]
  return Object.fromEntries(names.filter((name) => now[name] !== was[name]).map((name) => [name, now[name]]))
}

export const isField = (name: string): name is keyof ProposalDraft => Object.hasOwn(emptyProposal, name)

function readStaff(text: string): Typed<number> {
  const plain = plainDecimal(text)
  return plain === null
    ? { ok: false, message: `“${text}” is no number of people.` }
    : { ok: true, value: Number(plain) }
}
