import { describe, expect, test } from 'vitest'

import { Turns } from '#server/thread/turns.ts'

const soon = () => new Promise((resolve) => setTimeout(resolve))

describe('turns', () => {
  test('as many as may work at once begin; the next begin as others leave, in the order they came', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 2 })
    const began: number[] = []
    const come = async (who: number) => (await turns.take()) && began.push(who)
    const all = [1, 2, 3, 4].map(come)
    await soon()
    expect(began).toEqual([1, 2])
    turns.leave()
    await soon()
    expect(began).toEqual([1, 2, 3])
    turns.leave()
    await Promise.all(all)
    expect(began).toEqual([1, 2, 3, 4])
  })

  test('who comes while all places are taken is told so, and nobody else loses theirs', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 })
    expect(await turns.take()).toBe(true)
    const next = turns.take()
    expect(await turns.take()).toBe(false)
    turns.leave()
    expect(await next).toBe(true)
  })

  test('who gives up makes room for others, and is not waited for', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 })
    await turns.take()
    const impatient = new AbortController()
    const gone = turns.take(impatient.signal)
    impatient.abort(new Error('gone'))
    await expect(gone).rejects.toThrow('gone')
    const next = turns.take()
    turns.leave()
    expect(await next).toBe(true)
    turns.leave()
    expect(await turns.take()).toBe(true)
  })

  test('who has given up before gets no turn; who gives up in the moment of theirs takes nobody else’s', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 2 })
    await expect(turns.take(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    await turns.take()
    const impatient = new AbortController()
    const second = turns.take(impatient.signal)
    const third = turns.take()
    turns.leave()
    impatient.abort()
    expect(await second).toBe(true)
    turns.leave()
    expect(await third).toBe(true)
  })
})
