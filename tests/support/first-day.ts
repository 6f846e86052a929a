import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assess } from '#shared/finding/assess.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { keyNumber } from '#shared/initiative/filter.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { purposes } from '#shared/initiative/purpose.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

// The first day as a story told twice, through the page and over the API: a published list of projects comes in, the
// heaviest are tagged until there is a verdict. What it should come to is computed here, from the rows alone.

const published = join(import.meta.dirname, '../../../shared/data/canada-it-projects-2022.csv')

export const firstDay = {
  portfolio: { name: 'Digital Canada', key: 'CAN', currency: 'CAD' },
  direction: 'Services that know whom they serve',
  rows: 495,
  /** In cents. */
  budget: 702_333_694_800,
  waiver: 'The contract ends in spring; we look again then.',
} as const

/** The published file; where it is not beside the project, one of the same kind and sums, and a line that says so. */
export function firstDayFile(): { name: string; content: Buffer; isPublished: boolean } {
  try {
    return { name: 'canada-it-projects-2022.csv', content: readFileSync(published), isPublished: true }
  } catch {
    process.stdout.write(
      'The published list of projects is not beside the project: one made up takes its place.\n',
    )
    return { name: 'made-up-projects.csv', content: Buffer.from(madeUp()), isPublished: false }
  }
}

function madeUp(): string {
  const dollars = firstDay.budget / 100
  const shares = Array.from({ length: firstDay.rows }, (_, at) => 1 / (at + 3))
  const whole = shares.reduce((sum, one) => sum + one, 0)
  const budgets = shares.map((one) => Math.floor((dollars * one) / whole))
  const rest = dollars - budgets.reduce((sum, one) => sum + one, 0)
  const lines = budgets.map((one, at) => {
    const budget = `$${(at === 0 ? one + rest : one).toLocaleString('en')}`
    return `dept-${at + 1},Department ${(at % 12) + 1},Project ${at + 1},"${budget}","July ${(at % 28) + 1}, 2027"`
  })
  return ['uniqueId,department,projectName,totalBudget,estimatedCompletionDate', ...lines, ''].join('\n')
}

/** The digit that answers the question asked as number `at`, counted from 0: mostly the declared strategy. */
const digitFor = (at: number): string => (at % 5 === 3 ? '4' : at % 7 === 5 ? '2' : at % 11 === 9 ? '5' : '1')

const patchFor = (digit: string): Purpose => {
  const found = purposes.find((one) => one.key === digit)
  if (!found) throw new Error(`No answer has the key ${digit}.`)
  return found.set
}
type Purpose = (typeof purposes)[number]['set']

interface Step {
  row: InitiativeRecord
  digit: string
  patch: Purpose
}

/** The answers, the heaviest first and ties by key, up to the one that brings the verdict; and that verdict. */
export function courseOf(snapshot: Snapshot) {
  const heaviest = snapshot.initiatives
    .filter((row) => row.role === null && row.stage === 'active')
    .toSorted((a, b) => (b.budget ?? 0) - (a.budget ?? 0) || keyNumber(a.key) - keyNumber(b.key))
  const steps: Step[] = []
  let current = snapshot
  for (const [at, row] of heaviest.entries()) {
    const digit = digitFor(at)
    const patch = patchFor(digit)
    steps.push({ row, digit, patch })
    current = applyChanges(current, [{ id: row.id, patch }])
    if (measureFocus(current, {}).zone !== 'not_enough_evidence') break
  }
  const rows = steps.slice(0, 2).map((step) => step.row)
  return { steps, verdict: assess(current, {}), changed: changeOf(current, rows) }
}

/** The two heaviest of all turn out to drive the other strategy. */
function changeOf(snapshot: Snapshot, rows: readonly InitiativeRecord[]) {
  const patch = patchFor('2')
  const changes = rows.map(({ id }) => ({ id, patch }))
  return { rows, patch, verdict: assess(applyChanges(snapshot, changes), {}) }
}
