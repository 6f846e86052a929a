import { noCustom } from '#shared/field/custom.ts'
import type { CustomValue, CustomValues } from '#shared/field/custom.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Area, Health, InitiativeRole, Stage, Technology } from '#shared/initiative/vocabulary.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import type { Reference } from '#shared/kernel/list.ts'

/** An initiative as either database holds it. Money is a bigint by Prisma and a number by a plain statement. */
export interface InitiativeRow {
  id: string
  portfolioId: string
  number: number
  externalId: string | null
  title: string
  summary: string
  area: string | null
  role: string | null
  stage: string
  health: string
  unitId: string | null
  ownerId: string | null
  sponsorId: string | null
  start: string | null
  end: string | null
  budget: bigint | number | null
  spent: bigint | number | null
  fteHundredths: number | null
  value: number | null
  risk: number | null
  technologies: string
  tags: string
  custom: string
  confidential: boolean | number
  archivedAt: string | null
  version: number
  createdAt: string
  updatedAt: string
}

/** What a row refers to, as `{ id, name }`. */
export interface Names {
  portfolioKey: string
  unit: (id: string) => Reference | null
  person: (id: string) => Reference | null
  /** One string for all rows that say the same, where there are many rows. */
  same?: <T extends string | null>(text: T) => T
}

const itself = <T extends string | null>(text: T): T => text

const whole = (value: bigint | number | null): number | null => (value === null ? null : Number(value))
const emptyList: [] = []
// lists are written by us as JSON; an empty one, the most common, costs no parsing
const listIn = <T>(json: string): T[] => (json === '[]' ? emptyList : (JSON.parse(json) as T[]))

/** A person is stored by id alone, so that a new name shows everywhere; one who is gone is no value. */
function customIn(json: string, names: Names): CustomValues {
  // almost every row of almost every portfolio: nothing to parse
  if (json === '{}') return noCustom
  // written by us from checked values
  const stored = JSON.parse(json) as Record<string, Exclude<CustomValue, Reference> | { id: string }>
  const values: Record<string, CustomValue> = {}
  for (const [field, value] of Object.entries(stored)) {
    const read = typeof value === 'object' && 'id' in value ? names.person(value.id) : value
    if (read !== null) values[field] = read
  }
  return values
}

const customText = (custom: CustomValues): string =>
  JSON.stringify(custom, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : value,
  )

/** Words and ids were checked on the way in: they come out as the types that they went in as. */
export function toInitiativeRecord(row: InitiativeRow, names: Names): InitiativeRecord {
  const { same = itself } = names
  return {
    id: row.id as InitiativeId,
    portfolioId: same(row.portfolioId) as PortfolioId,
    key: `${names.portfolioKey}-${row.number}`,
    externalId: row.externalId,
    title: row.title,
    summary: row.summary,
    area: same(row.area) as Area | null,
    role: same(row.role) as InitiativeRole | null,
    stage: same(row.stage) as Stage,
    health: same(row.health) as Health,
    unit: row.unitId === null ? null : names.unit(row.unitId),
    owner: row.ownerId === null ? null : names.person(row.ownerId),
    sponsor: row.sponsorId === null ? null : names.person(row.sponsorId),
    start: same(row.start),
    end: same(row.end),
    budget: whole(row.budget),
    spent: whole(row.spent),
    fte: row.fteHundredths === null ? null : row.fteHundredths / 100,
    value: row.value,
    risk: row.risk,
    technologies: listIn<Technology>(row.technologies),
    tags: listIn<string>(row.tags),
    custom: customIn(row.custom, names),
    confidential: Boolean(row.confidential),
    archivedAt: same(row.archivedAt),
    version: row.version,
    createdAt: same(row.createdAt),
    updatedAt: same(row.updatedAt),
  }
}

type Cell = string | number | boolean | null

/** The columns that hold a record's fields; the other way round. */
const columns = {
  externalId: (record) => record.externalId,
  title: (record) => record.title,
  summary: (record) => record.summary,
  area: (record) => record.area,
  role: (record) => record.role,
  stage: (record) => record.stage,
  health: (record) => record.health,
  unitId: (record) => record.unit?.id ?? null,
  ownerId: (record) => record.owner?.id ?? null,
  sponsorId: (record) => record.sponsor?.id ?? null,
  start: (record) => record.start,
  end: (record) => record.end,
  budget: (record) => record.budget,
  spent: (record) => record.spent,
  fteHundredths: (record) => (record.fte === null ? null : Math.round(record.fte * 100)),
  value: (record) => record.value,
  risk: (record) => record.risk,
  technologies: (record) => JSON.stringify(record.technologies),
  tags: (record) => JSON.stringify(record.tags),
  custom: (record) => customText(record.custom),
  confidential: (record) => record.confidential,
  archivedAt: (record) => record.archivedAt,
} as const satisfies Record<string, (record: InitiativeRecord) => Cell>

type Column = keyof typeof columns
const columnNames = Object.keys(columns) as Column[] // the table's own

/** Fields whose columns are called otherwise. */
const calledOtherwise: Readonly<Partial<Record<string, Column>>> = {
  unit: 'unitId',
  owner: 'ownerId',
  sponsor: 'sponsorId',
  fte: 'fteHundredths',
}

/** The columns that hold these fields, all of them when none is named. */
export const columnsOf = (fields?: ReadonlySet<string>): readonly Column[] => {
  if (!fields) return columnNames
  const names = new Set<string>([...fields].map((field) => calledOtherwise[field] ?? field))
  return columnNames.filter((name) => names.has(name))
}

/** What a record holds in some of the columns. */
export function toColumns(
  record: InitiativeRecord,
  names: readonly Column[] = columnNames,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (const name of names) cells[name] = columns[name](record)
  return cells
}
