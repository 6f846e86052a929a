import { expect, test as base } from '@playwright/test'
import type { BrowserContext, BrowserContextOptions } from '@playwright/test'
import { loadSamples, makeAdministrator } from './people.ts'
import type { Somebody } from './people.ts'
import { makeQuiet } from './quiet.ts'
import type { Quiet } from './quiet.ts'
import { startServer } from './server.ts'
import type { RunningServer } from './server.ts'

export { expect }

interface WorkerParts {
  /**
   * What a journey finds: nothing at all, an administrator, or an administrator and the samples. Journeys that say the
   * same share a server, so they make portfolios of their own for what they change. Say it with `test.use`.
   */
  house: 'empty' | 'administrator' | 'samples'
  server: RunningServer
  /** Null in an empty house. */
  first: Somebody | null
}

interface Parts {
  /** The administrator, as whom the page is signed in. */
  admin: Somebody
  /** What this journey's pages said; checked at its end. */
  quiet: Quiet
  /** Another browser in which nobody is signed in unless said so, listened to as well. */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

const nobody = { cookies: [], origins: [] }

/** A journey through the real page: a server of its own for each worker, a browser of its own for each journey. */
export const test = base.extend<Parts, WorkerParts>({
  // another house is another worker, with another server
  house: ['administrator', { scope: 'worker', option: true }],
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a part needs from this pattern
    async ({}, provide) => {
      const server = await startServer()
      await provide(server)
      await server.stop()
      expect(server.complaints(), 'what the server complained of').toBe('')
    },
    { scope: 'worker' },
  ],
  first: [
    async ({ house, server }, provide) => {
      const admin = house === 'empty' ? null : await makeAdministrator(server.url)
      if (admin && house === 'samples') await loadSamples(admin)
      await provide(admin)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ server }, provide) => provide(server.url),
  storageState: ({ first }, provide) => provide(first?.session),
  admin: ({ first }, provide) => {
    if (!first) throw new Error('An empty house has no administrator.')
    return provide(first)
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  quiet: async ({}, provide) => {
    const quiet = makeQuiet()
    await provide(quiet)
    quiet.check()
  },
  // no page without its listener
  context: async ({ context, quiet }, provide) => {
    quiet.listenTo(context)
    await provide(context)
  },
  openBrowser: async ({ browser, server, quiet }, provide) => {
    const opened: BrowserContext[] = []
    await provide(async (options = {}) => {
      const context = await browser.newContext({ baseURL: server.url, storageState: nobody, ...options })
      quiet.listenTo(context)
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
})
