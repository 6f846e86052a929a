import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planBlock } from '#shared/initiative/block.ts'
import type { BlockPlace, BlockPlan } from '#shared/initiative/block.ts'
import { readInto } from '#shared/initiative/column.ts'
import { fits } from '#shared/initiative/fits.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { cellsOf, mergePatches } from '#shared/initiative/patch-cells.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { readTable, writeTable } from '#shared/initiative/table-text.ts'
import { area, health, initiativeClass, role, stage, technology } from '#shared/initiative/vocabulary.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

const snapshot = makeSnapshot({
  fields: [
    {
      id: 'f1',
      name: 'Budget code',
      kind: 'text',
      help: '',
      choices: [],
      requiredIn: [],
      position: 1,
      version: 0,
    },
    {
      id: 'f2',
      name: 'Regions',
      kind: 'choices',
      help: '',
      choices: ['North', 'South; far', 'East, near'],
      requiredIn: [],
      position: 2,
      version: 0,
    },
  ],
})
const columns = portfolioColumns(snapshot)
const units = [
  { id: 'u1', name: 'Care' },
  { id: 'u2', name: 'Member services, north' },
]
const people = [{ id: 'p1', name: 'Bo "Bee" Berg' }]

// tabs, quotes, line ends and commas are what breaks tables
const word = fc.stringMatching(/^[\w #,;"'\t\n-]{0,12}$/)
const title = word.map((text) => `T${text}`.trim())
const day = fc.integer({ min: 0, max: 900 }).map((at) => {
  const date = new Date(Date.UTC(2025, 0, 1 + at))
  return date.toISOString().slice(0, 10)
})
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const anyRow = fc
  .record({
    title,
    summary: word,
    area: maybe(fc.constantFrom(...area.options)),
    role: maybe(fc.constantFrom(...role.options)),
    stage: fc.constantFrom(...stage.options),
    health: fc.constantFrom(...health.options),
    unit: maybe(fc.constantFrom(...units)),
    owner: maybe(fc.constantFrom(...people)),
    days: fc.tuple(maybe(day), maybe(day)),
    budget: maybe(fc.integer({ min: 0, max: 1e12 })),
    fte: maybe(fc.integer({ min: 0, max: 9_999 }).map((hundredths) => hundredths / 100)),
    value: maybe(fc.integer({ min: 1, max: 5 })),
    technologies: fc.subarray([...technology.options]),
    tags: fc.uniqueArray(
      fc
        .stringMatching(/^[\w#,;" -]{1,8}$/)
        .map((tag) => tag.trim())
        .filter(Boolean),
      { maxLength: 3 },
    ),
    confidential: fc.boolean(),
    code: maybe(fc.stringMatching(/^[\w-]{1,6}$/)),
    regions: fc.subarray(['North', 'South; far', 'East, near']),
    class: fc.constantFrom(...initiativeClass.options),
  })
  .map(({ days: [one, other], class: found, code, regions, ...fields }): Initiative => {
    const inOrder = one === null || other === null || one <= other
    const custom = { ...(code ? { f1: code } : {}), ...(regions.length > 0 ? { f2: regions } : {}) }
    const row = makeInitiative({
      ...fields,
      start: inOrder ? one : other,
      end: inOrder ? other : one,
      custom,
    })
    return { ...row, class: found }
  })

const placeOf = (rows: readonly Initiative[], of = columns): BlockPlace => ({
  rows,
  columns: of,
  all: rows,
  names: { units, people, mayAdd: true },
  mayEdit: () => true,
  mayCreate: true,
})

/** Things people have in cells: right, wrong, empty. */
const typed = fc.oneof(
  word,
  day,
  fc.constantFrom(
    '',
    'Active',
    'stopped',
    'red',
    '1',
    '#sup',
    'Mar 2027',
    '1.2M',
    '12,5',
    'yes',
    'Cloud; ai',
  ),
  fc.constantFrom('North', 'east, near', 'Care', 'Nobody known', '03/04/2027', '-3'),
)

test('copying a block and pasting it where it was changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (rows) => {
      const copied = writeTable(rows.map((row) => columns.map((column) => column.text(row))))
      const plan = planBlock(readTable(copied), placeOf(rows))
      expect(plan).toMatchObject({ changes: [], created: [], problems: [], cells: 0 })
    }),
  )
})

test('what is copied from one row and pasted over another reads as the same values', () => {
  const written = columns.filter(({ writes }) => writes.length > 0)
  fc.assert(
    fc.property(anyRow, anyRow, (from, to) => {
      for (const column of written) {
        const text = readTable(writeTable([[column.text(from)]]))[0]?.[0] ?? ''
        const read = column.read(text)
        if (!read.ok) {
          // only what may never be empty cannot be read back
          expect(text.trim()).toBe('')
          continue
        }
        const row = { ...to, ...read.patch, unit: to.unit, owner: to.owner, sponsor: to.sponsor }
        if (column.control === 'unit' || column.control === 'person')
          expect(Object.values(read.patch)).toEqual([text.trim() || null])
        // in which area supporting work sits is another column's matter
        else if (column.control === 'purpose') expect(read.patch.role).toBe(from.role)
        else expect(column.text(row as Initiative).trim()).toBe(column.text(from).trim())
      }
    }),
  )
})

test('pasting one cell is typing into it, with the same patch or the same sentence', () => {
  const written = columns.filter(({ writes, isUnique }) => writes.length > 0 && !isUnique)
  fc.assert(
    fc.property(anyRow, typed, fc.constantFrom(...written), (row, text, column) => {
      const plan = planBlock([[text]], placeOf([row], [column]))
      const read = readInto(column, text, row)
      expect(plan.changes.map(({ patch }) => patch)).toEqual(
        read.ok && cellsOf(read.patch).length > 0 ? [read.patch] : [],
      )
      expect(plan.problems.map(({ message }) => message)).toEqual(read.ok ? [] : [read.message])
    }),
  )
})

test('pasting a block gives the patches that typing each of its cells gives, where all of them can be typed', () => {
  const written = columns.filter(({ writes, isUnique }) => writes.length > 0 && !isUnique)
  const block = fc.array(anyRow, { minLength: 1, maxLength: 4 }).chain((rows) =>
    fc.subarray(written, { minLength: 1, maxLength: 6 }).chain((chosen) =>
      fc.record({
        rows: fc.constant(rows),
        chosen: fc.constant(chosen),
        table: fc.array(fc.array(typed, { minLength: chosen.length, maxLength: chosen.length }), {
          minLength: rows.length,
          maxLength: rows.length,
        }),
      }),
    ),
  )
  fc.assert(
    fc.property(block, ({ rows, chosen, table }) => {
      const plan = planBlock(readTable(writeTable(table)), placeOf(rows, chosen))
      rows.forEach((row, at) => {
        const texts = table[at] ?? []
        // each cell by itself: what they make together is judged below
        const reads = chosen.map((column, place) => {
          const text = texts[place] ?? ''
          const isSame = text.trim() === column.text(row).trim()
          return isSame ? { ok: true as const, patch: {} } : column.read(text)
        })
        const patch = reads.reduce((whole, read) => (read.ok ? mergePatches(whole, read.patch) : whole), {})
        // days that contradict each other are a question of order, and the block asks it
        const isWhole = reads.every((read) => read.ok) && fits(patch, row).ok
        if (!isWhole || cellsOf(patch).length === 0) return
        expect(patchOf(plan, row)).toEqual(patch)
      })
    }),
  )
})

test('every cell of a block is changed, unchanged or named; none is lost', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), fc.infiniteStream(typed), (rows, texts) => {
      const written = columns.filter(({ writes }) => writes.length === 1)
      const next = (): string => String(texts.next().value)
      const table = rows.map(() => written.map(next))
      const plan = planBlock(table, placeOf(rows, written))
      rows.forEach((row, at) => {
        const patch = patchOf(plan, row)
        for (const [place, column] of written.entries()) {
          const text = table[at]?.[place] ?? ''
          const isNamed = plan.problems.some((one) => one.row === row.key && one.column === column.label)
          const isChanged = cellsOf(patch).includes(column.id)
          expect(isNamed || isChanged || text.trim() === column.text(row).trim(), column.id).toBe(true)
          expect(isNamed && isChanged).toBe(false)
        }
      })
    }),
  )
})

const patchOf = (plan: BlockPlan, row: Initiative) =>
  plan.changes.find((change) => change.row === row)?.patch ?? {}
