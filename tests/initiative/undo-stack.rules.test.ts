import { describe, expect, test } from 'vitest'
import { makeUndoStack } from '#client/initiative/editing/undo-stack.ts'
import type { Done } from '#client/initiative/editing/undo-stack.ts'

const done = (label: string): Done => ({ label, changeSets: [1], inverse: [] })
const labels = (list: readonly Done[]) => list.map((one) => one.label)
const back = (one: Done) => Promise.resolve({ ...one, label: `${one.label} again` })

describe('what was done', () => {
  test('is taken back newest first, and can be done again', async () => {
    const stack = makeUndoStack()
    stack.push(done('a'))
    stack.push(done('b'))
    expect((await stack.undo(back))?.label).toBe('b')
    expect(labels(stack.read().done)).toEqual(['a'])
    expect(labels(stack.read().undone)).toEqual(['b again'])
    await stack.redo((one) => Promise.resolve(one))
    expect(labels(stack.read().done)).toEqual(['a', 'b again'])
  })

  test('can be taken back by name, once', async () => {
    const stack = makeUndoStack()
    const [a, b] = [done('a'), done('b')]
    stack.push(a)
    stack.push(b)
    expect(await stack.undo(back, a)).toBe(a)
    expect(labels(stack.read().done)).toEqual(['b'])
    expect(await stack.undo(back, a)).toBeNull()
  })

  test('stays when it could not be taken back', async () => {
    const stack = makeUndoStack()
    stack.push(done('a'))
    await expect(stack.undo(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(labels(stack.read().done)).toEqual(['a'])
    expect(stack.read().isBusy).toBe(false)
  })

  test('is not taken back twice at a time, and not when there is nothing', async () => {
    const stack = makeUndoStack()
    expect(await stack.undo(back)).toBeNull()
    stack.push(done('a'))
    stack.push(done('b'))
    const first = stack.undo(back)
    expect(await stack.undo(back)).toBeNull()
    await first
    expect(labels(stack.read().done)).toEqual(['a'])
  })

  test('forgets what had been undone as soon as something new is done', async () => {
    const stack = makeUndoStack()
    stack.push(done('a'))
    await stack.undo(back)
    stack.push(done('c'))
    expect(stack.read().undone).toEqual([])
  })

  test('is remembered two hundred deep', () => {
    const stack = makeUndoStack()
    for (let at = 0; at < 201; at += 1) stack.push(done(String(at)))
    expect(stack.read().done).toHaveLength(200)
    expect(stack.read().done[0]?.label).toBe('1')
  })
})
