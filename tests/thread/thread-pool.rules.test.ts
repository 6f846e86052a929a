import { describe, expect, test } from 'vitest'

import { Problem } from '#shared/kernel/problem.ts'
import { ThreadPool } from '#server/thread/thread-pool.ts'

import type { Order } from './obedient-thread.ts'

const script = new URL('obedient-thread.ts', import.meta.url)

const poolOf = (settings: Partial<ConstructorParameters<typeof ThreadPool>[0]> = {}) => {
  const pool = new ThreadPool({
    script,
    atOnce: 1,
    waiting: 1,
    heapMb: 64,
    patienceMs: 20_000,
    keptMs: 20_000,
    refuse: (tooMuch) => new Problem('not_ready', `too much: ${tooMuch}`),
    tooMany: 'too many',
    ...settings,
  })
  return (orders: Iterable<Order>, signal?: AbortSignal) =>
    pool.ask<{ thread: number; parts: number[] }>(orders, signal)
}

describe('a pool of threads', () => {
  test('answers one question after another from the same thread, each from its own messages', async () => {
    const ask = poolOf()
    const first = await ask([{ part: 1 }, { part: 2 }, 'answer'])
    const second = await ask([{ part: 3 }, 'answer'])
    expect([first.parts, second.parts]).toEqual([[1, 2], [3]])
    expect(second.thread).toBe(first.thread)
  })

  test('uses as many threads at once as it may, and refuses who comes when too many wait', async () => {
    const ask = poolOf({ atOnce: 2 })
    const two = [ask(['later']), ask(['later'])]
    const waits = ask(['answer'])
    await expect(ask(['answer'])).rejects.toMatchObject({ code: 'unavailable', message: 'too many' })
    const [one, other] = await Promise.all(two)
    expect(one?.thread).not.toBe(other?.thread)
    expect([one?.thread, other?.thread]).toContain((await waits).thread)
  })

  test('keeps a thread for a while only', async () => {
    const ask = poolOf({ keptMs: 1 })
    const first = await ask(['answer'])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await ask(['answer'])).thread).not.toBe(first.thread)
  })

  test.each([
    ['time', 'keep silent', { patienceMs: 2_000 }],
    ['memory', 'fill memory', { heapMb: 16 }],
    ['ended', 'end', {}],
  ] as const)(
    'ends a thread that is too much, says why, and goes on with another: %s',
    async (why, order, limits) => {
      const ask = poolOf(limits)
      await expect(ask([order])).rejects.toMatchObject({ message: `too much: ${why}` })
      const relaxed = poolOf()
      expect((await relaxed(['answer'])).parts).toEqual([])
    },
  )

  test('tells what went wrong in a thread, and answers the next from a new one', async () => {
    const ask = poolOf()
    const { thread } = await ask(['answer'])
    await expect(ask([{ part: 1 }, 'fail'])).rejects.toThrow('as told')
    const next = await ask(['answer'])
    expect(next.parts).toEqual([])
    expect(next.thread).not.toBe(thread)
  })

  test('ends the work of who is gone at once, also in the middle of being told, and gives the turn to the next', async () => {
    const ask = poolOf()
    const silent = new AbortController()
    const first = ask(['keep silent'], silent.signal)
    const next = ask(['answer'])
    silent.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    expect((await next).parts).toEqual([])

    const half = new AbortController()
    function* orders(): Generator<Order> {
      yield { part: 1 }
      half.abort(new Error('gone again'))
      yield { part: 2 }
      throw new Error('nobody asks for more')
    }
    await expect(ask(orders(), half.signal)).rejects.toThrow('gone again')
    expect((await ask(['answer'])).parts).toEqual([])
  })

  test('hears the process’s other work between two messages', async () => {
    const ask = poolOf()
    let heard = 0
    const beat = setInterval(() => (heard += 1), 0)
    const many = Array.from({ length: 200 }, (_, part): Order => ({ part }))
    const { parts } = await ask([...many, 'answer'])
    clearInterval(beat)
    expect(parts).toHaveLength(200)
    expect(heard).toBeGreaterThan(3)
  })
})
