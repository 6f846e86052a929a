import { expect, test as base } from '@playwright/test'
import type { BrowserContext, BrowserContextOptions } from '@playwright/test'
import { loadSamples, makeAdministrator } from './people.ts'
import type { Somebody } from './people.ts'
import { makeQuiet } from './quiet.ts'
import type { Quiet } from './quiet.ts'
import { startServer } from './server.ts'
import type { RunningServer } from './server.ts'

export { expect }

/** A server with an administrator. */
interface Kept {
  server: RunningServer
  admin: Somebody
}

interface WorkerParts {
  /**
   * What a journey finds: nothing at all, on a server of its own; an administrator; or an administrator and the samples.
   * Journeys of the last two share a server, so they make portfolios of their own for what they change. Say it with
   * `test.use`.
   */
  house: 'empty' | 'administrator' | 'samples'
  /** Null for an empty house. */
  kept: Kept | null
}

interface Parts {
  server: RunningServer
  /** The administrator, as whom the page is signed in. */
  admin: Somebody
  /** What this journey's pages said; checked at its end. */
  quiet: Quiet
  /** Another browser in which nobody is signed in unless said so, listened to as well. */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

const nobody = { cookies: [], origins: [] }

/** Runs a server for as long as `work` takes; what it complained of fails the journey. */
async function withServer(work: (server: RunningServer) => Promise<void>): Promise<void> {
  const server = await startServer()
  try {
    await work(server)
  } finally {
    await server.stop()
  }
  expect(server.complaints(), 'what the server complained of').toBe('')
}

/** A journey through the real page: a server for each worker, a browser of its own for each journey. */
export const test = base.extend<Parts, WorkerParts>({
  // another house is another worker, with another server
  house: ['administrator', { scope: 'worker', option: true }],
  kept: [
    async ({ house }, provide) => {
      if (house === 'empty') await provide(null)
      else
        await withServer(async (server) => {
          const admin = await makeAdministrator(server.url)
          if (house === 'samples') await loadSamples(admin)
          await provide({ server, admin })
        })
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  server: [({ kept }, provide) => (kept ? provide(kept.server) : withServer(provide)), { timeout: 90_000 }],
  baseURL: ({ server }, provide) => provide(server.url),
  storageState: ({ kept }, provide) => provide(kept?.admin.session),
  admin: ({ kept }, provide) => {
    if (!kept) throw new Error('An empty house has no administrator.')
    return provide(kept.admin)
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a part needs from this pattern
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
