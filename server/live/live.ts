import type { Request, Response } from 'express'

import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { LiveEvent } from '#shared/live/live.api.ts'

import { admit } from '../auth/caller.ts'
import type { House } from '../house.ts'
import { listRevisions } from './live.store.ts'

interface Listener {
  portfolio: PortfolioId
  userId: string
  request: Request
  response: Response
  /** What it was told last. */
  told: LiveEvent
}

const pollMs = 1_000
/** So many polls lie between two signs of life; proxies cut what is silent for long. */
const pollsToHeartbeat = 15
const mostOfUser = 12
/** A reader who does not read is let go. */
const mostUnreadBytes = 65_536

/**
 * Tells open pages that something was written. It asks the database for revisions once a second, in one statement for
 * all that listen, so that it sees what any process wrote, on both databases. Before anybody is told anything their
 * right is looked up anew, and with every sign of life: who may no longer read is cut off.
 */
export class Live {
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | undefined
  #polls = 0
  #isPolling = false

  /** Keeps the response open and tells it revisions from now on. Throws when the user has too many open. */
  listen(house: House, listener: Omit<Listener, 'told'>, now: LiveEvent): void {
    const { userId, response } = listener
    const open = [...this.#listeners].filter((one) => one.userId === userId).length
    if (open >= mostOfUser)
      throw new Problem('too_many_requests', 'You have too many pages open that wait for changes.')
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    })
    const added = { ...listener, told: now }
    this.#listeners.add(added)
    response.once('close', () => this.#forget(added))
    response.write(`retry: 3000\n${eventOf(now)}`)
    this.#timer ??= setInterval(() => void this.#poll(house), pollMs).unref()
  }

  /** Ends all streams, so that the server can stop. */
  close(): void {
    for (const one of this.#listeners) one.response.end()
    this.#listeners.clear()
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #forget(listener: Listener): void {
    this.#listeners.delete(listener)
    if (this.#listeners.size === 0) this.close()
  }

  async #poll(house: House): Promise<void> {
    if (this.#isPolling) return
    this.#isPolling = true
    this.#polls += 1
    const isHeartbeat = this.#polls % pollsToHeartbeat === 0
    try {
      const portfolios = new Set([...this.#listeners].map((one) => one.portfolio))
      const revisions = await listRevisions(house.db, [...portfolios])
      for (const one of this.#listeners) {
        const now = revisions.get(one.portfolio) ?? one.told
        const isNews = now.revision !== one.told.revision || now.organisation !== one.told.organisation
        if (isNews || isHeartbeat) await this.#tell(house, one, isNews ? now : null)
      }
    } catch (error) {
      // the database is away for a moment: the next second asks again
      house.log.debug({ error }, 'Revisions could not be read.')
    } finally {
      this.#isPolling = false
    }
  }

  /** Null: only a sign of life. */
  async #tell(house: House, listener: Listener, now: LiveEvent | null): Promise<void> {
    const { portfolio, request, response } = listener
    const asked = { right: 'portfolio.read', subject: 'portfolio', id: portfolio } as const
    try {
      await admit(house, request, asked)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      response.end()
      return
    }
    if (response.writableLength > mostUnreadBytes) response.destroy()
    else response.write(now ? eventOf(now) : ': alive\n\n')
    if (now) listener.told = now
  }
}

const eventOf = (now: LiveEvent) => `data: ${JSON.stringify(now)}\n\n`
