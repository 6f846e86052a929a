import { beforeEach, describe, expect, test } from 'vitest'
import { CallProblem } from '#client/api/call-problem.ts'
import { editOf, rowEdit } from '#client/initiative/editing/edit.ts'
import type { Edit } from '#client/initiative/editing/edit.ts'
import { makeEditQueue } from '#client/initiative/editing/edit-queue.ts'
import type { InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { makeInitiative } from '#tests/support/make.ts'

/** A server of one table: it knows versions, refuses stale ones, and can be out of reach. */
class Server {
  rows = new Map<string, InitiativeRecord>()
  isReachable = true
  refusal: CallProblem | null = null
  sent: string[] = []

  async save(edit: Edit, rows: readonly InitiativeRecord[]): Promise<InitiativeRecord[]> {
    await Promise.resolve()
    if (!this.isReachable) throw new CallProblem('unreachable', 'Not reached.', { status: 0 })
    if (this.refusal) throw this.refusal
    const stale = rows
      .map((row) => this.rows.get(row.id))
      .find((row, at) => row?.version !== rows[at]?.version)
    if (stale && rows.length > 1) throw new CallProblem('changed_since', 'Some changed.', { status: 409 })
    if (stale) throw new CallProblem('stale_version', 'Changed.', { status: 412, current: stale })
    this.sent.push(edit.rows.map(({ patch }) => JSON.stringify(patch)).join(' '))
    return edit.rows.map(({ initiative, patch }) => this.write(initiative, patch))
  }

  write(id: string, patch: InitiativePatch): InitiativeRecord {
    // the tests patch plain fields only
    const row = { ...this.rows.get(id), ...patch } as InitiativeRecord
    const next = { ...row, version: row.version + 1 }
    this.rows.set(id, next)
    return next
  }
}

let server: Server
let known: Map<string, InitiativeRecord>
let kept: readonly Edit[]
let pauses: (() => void)[]
const row = makeInitiative({ title: 'As it was', version: 1 })

const makeQueue = (left: readonly Edit[] = []) =>
  makeEditQueue(
    {
      send: async (edit, rows) => {
        const saved = await server.save(edit, rows)
        for (const one of saved) known.set(one.id, one)
        return saved[0]?.updatedAt ?? null
      },
      refresh: async () => {
        await Promise.resolve()
        known = new Map(server.rows)
      },
      find: (id) => known.get(id),
      learn: (one) => known.set(one.id, one),
      keep: (waiting) => (kept = waiting),
      pause: () => new Promise((resolve) => pauses.push(resolve)),
    },
    left,
  )
type Queue = ReturnType<typeof makeQueue>
const add = (queue: Queue, patch: InitiativePatch) =>
  queue.add(editOf(known.get(row.id) ?? row, patch, 'An edit'))
const stored = () => server.rows.get(row.id)

beforeEach(() => {
  server = new Server()
  server.rows.set(row.id, row)
  known = new Map([[row.id as string, row]])
  kept = []
  pauses = []
})

describe('edits are saved', () => {
  test('in the order they were made, each against the version its forerunner left', async () => {
    const queue = makeQueue()
    add(queue, { title: 'First' })
    add(queue, { title: 'Second', stage: 'paused' })
    expect(queue.read().waiting).toHaveLength(2)
    await queue.settled()
    expect(server.sent).toEqual(['{"title":"First"}', '{"title":"Second","stage":"paused"}'])
    expect(stored()).toMatchObject({ title: 'Second', stage: 'paused', version: 3 })
    expect(queue.read()).toMatchObject({ waiting: [], refusals: [], conflicts: [], savedAt: row.updatedAt })
    expect(known.get(row.id)?.version).toBe(3)
  })

  test('and kept where they survive until they are', async () => {
    const queue = makeQueue()
    add(queue, { title: 'First' })
    expect(kept.flatMap((edit) => edit.rows.map((one) => one.patch))).toEqual([{ title: 'First' }])
    await queue.settled()
    expect(kept).toEqual([])
  })

  test('also when an earlier page left them', async () => {
    const left = {
      id: 7,
      rows: [{ initiative: row.id, patch: { title: 'Left' }, seen: { title: 'As it was' } }],
      created: [],
      label: '',
      key: 'k',
    }
    const queue = makeQueue([left])
    queue.start()
    await queue.settled()
    expect(stored()?.title).toBe('Left')
  })
})

describe('when the server refuses', () => {
  test('the edit is taken back with its sentence and the next one still goes', async () => {
    const queue = makeQueue()
    server.refusal = new CallProblem('bad_input', 'That does not fit.', {
      status: 400,
      errors: [{ path: 'title', message: 'Too long.' }],
    })
    add(queue, { title: 'Refused' })
    await queue.settled()
    expect(queue.read().refusals).toMatchObject([
      { sentence: 'That does not fit.', issues: [{ path: 'title', message: 'Too long.' }] },
    ])
    server.refusal = null
    add(queue, { title: 'Fine' })
    await queue.settled()
    expect(stored()?.title).toBe('Fine')
    const [refusal] = queue.read().refusals
    if (refusal) queue.dismiss(refusal)
    expect(queue.read().refusals).toEqual([])
  })

  test('an initiative that is gone is refused without asking', async () => {
    const queue = makeQueue()
    known.clear()
    add(queue, { title: 'Nowhere' })
    await queue.settled()
    expect(queue.read().refusals[0]?.sentence).toBe('This initiative is no longer here.')
  })

  test('a mistake of the page itself takes the edit back, too', async () => {
    const queue = makeQueue()
    server.save = () => Promise.reject(new TypeError('oh'))
    add(queue, { title: 'Broken' })
    await queue.settled()
    expect(queue.read().refusals[0]?.sentence).toMatch('The change was taken back')
  })
})

describe('when the server cannot be reached', () => {
  test('edits wait, say so, and are tried again', async () => {
    const queue = makeQueue()
    server.isReachable = false
    add(queue, { title: 'Later' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(queue.read()).toMatchObject({ isStuck: true, refusals: [] })
    expect(queue.read().waiting).toHaveLength(1)
    server.isReachable = true
    pauses.pop()?.()
    await queue.settled()
    expect(stored()?.title).toBe('Later')
    expect(queue.read().isStuck).toBe(false)
  })
})

describe('when somebody else changed the row', () => {
  test('in another field, both changes are kept without a question', async () => {
    const queue = makeQueue()
    server.write(row.id, { stage: 'paused' })
    add(queue, { title: 'Mine' })
    await queue.settled()
    expect(stored()).toMatchObject({ title: 'Mine', stage: 'paused' })
    expect(queue.read().conflicts).toEqual([])
  })

  test('to the same value, it counts as saved', async () => {
    const queue = makeQueue()
    server.write(row.id, { title: 'Mine' })
    add(queue, { title: 'Mine' })
    await queue.settled()
    expect(server.sent).toEqual([])
    expect(queue.read()).toMatchObject({ conflicts: [], refusals: [] })
  })

  test('in the same field, it waits for a choice: mine is then saved over theirs', async () => {
    const queue = makeQueue()
    server.write(row.id, { title: 'Theirs' })
    add(queue, { title: 'Mine', stage: 'paused' })
    await queue.settled()
    const [conflict] = queue.read().conflicts
    expect(conflict).toMatchObject({ cells: ['title'], theirs: { title: 'Theirs' } })
    expect(known.get(row.id)?.title).toBe('Theirs')
    if (conflict) queue.settle(conflict, { title: 'Mine', stage: 'paused' })
    await queue.settled()
    expect(stored()).toMatchObject({ title: 'Mine', stage: 'paused' })
    expect(queue.read().conflicts).toEqual([])
  })

  test('and theirs is kept, nothing is sent', async () => {
    const queue = makeQueue()
    server.write(row.id, { title: 'Theirs' })
    add(queue, { title: 'Mine' })
    await queue.settled()
    const [conflict] = queue.read().conflicts
    if (conflict) queue.settle(conflict, {})
    await queue.settled()
    expect(stored()?.title).toBe('Theirs')
    expect(server.sent).toEqual([])
  })
})

describe('a block of several rows', () => {
  const other = makeInitiative({ title: 'Other', version: 1 })
  const block = (patches: InitiativePatch[]) => ({
    rows: [row, other].map((one, at) => rowEdit(known.get(one.id) ?? one, patches[at] ?? {})),
    created: [],
    label: 'Paste',
    key: 'k1',
  })
  beforeEach(() => {
    server.rows.set(other.id, other)
    known.set(other.id, other)
  })

  test('is sent as one', async () => {
    const queue = makeQueue()
    queue.add(block([{ title: 'A' }, { title: 'B' }]))
    await queue.settled()
    expect(server.sent).toEqual(['{"title":"A"} {"title":"B"}'])
    expect(queue.read().lastSaved?.label).toBe('Paste')
  })

  test('goes on without the row that somebody changed in the same cell, which waits for a choice', async () => {
    const queue = makeQueue()
    server.write(other.id, { title: 'Theirs' })
    queue.add(block([{ title: 'A' }, { title: 'B' }]))
    await queue.settled()
    expect(server.sent).toEqual(['{"title":"A"}'])
    expect(queue.read().conflicts).toMatchObject([{ cells: ['title'], theirs: { id: other.id } }])
    expect(kept.map((edit) => edit.rows.map((one) => one.patch))).toEqual([[{ title: 'B' }]])
  })

  test('is tried again when somebody changed other cells', async () => {
    const queue = makeQueue()
    server.write(other.id, { stage: 'paused' })
    queue.add(block([{ title: 'A' }, { title: 'B' }]))
    await queue.settled()
    expect(server.rows.get(other.id)).toMatchObject({ title: 'B', stage: 'paused' })
    expect(queue.read().conflicts).toEqual([])
  })
})

test('what was left by an earlier page does not go over what others did since', async () => {
  const left = {
    id: 1,
    rows: [{ initiative: row.id, patch: { title: 'Left' }, seen: { title: 'As it was' } }],
    created: [],
    label: '',
    key: 'k',
  }
  known.set(row.id, server.write(row.id, { title: 'Theirs' }))
  const queue = makeQueue([left])
  queue.start()
  await queue.settled()
  expect(stored()?.title).toBe('Theirs')
  expect(queue.read().conflicts).toMatchObject([{ cells: ['title'] }])
})

test('an edit of a cell whose earlier edit was refused is no conflict', async () => {
  const queue = makeQueue()
  server.refusal = new CallProblem('bad_input', 'No.', { status: 400 })
  add(queue, { title: 'Refused' })
  queue.add(editOf({ ...row, title: 'Refused' }, { title: 'Fine' }, 'An edit'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(queue.read()).toMatchObject({ conflicts: [] })
})

test('a unit is the same whether it was written by id or by name', async () => {
  const queue = makeQueue()
  server.write(row.id, {})
  // stored as a reference, as the server would
  server.rows.set(row.id, { ...row, version: 2, unit: { id: 'u1', name: 'Care' } })
  add(queue, { unit: 'care' })
  await queue.settled()
  expect(queue.read()).toMatchObject({ conflicts: [], refusals: [], waiting: [] })
})
