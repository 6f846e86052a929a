import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'

import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { findBrowser } from '#tests/support/find-browser.ts'

import type { measureInBrowser } from './in-browser.ts'
import type { Figure } from './measure.ts'

const root = join(import.meta.dirname, '../..')

/** The page's own work on so many rows, in Chromium: what a person waits for after each key. */
export async function benchInBrowser(snapshot: Snapshot): Promise<Figure[]> {
  const script = await bundle()
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: script })
    const figures = await page.evaluate(async (rows) => {
      // the script above put it there
      const { bench } = globalThis as unknown as { bench: { measureInBrowser: typeof measureInBrowser } }
      return bench.measureInBrowser(rows)
    }, snapshot)
    return figures.map((one) => ({ ...one, work: `in the browser: ${one.work}` }))
  } finally {
    await browser.close()
  }
}

async function bundle(): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        // the tool that loads servers shares a file with the clock, and has nothing to do here
        name: 'without-autocannon',
        enforce: 'pre',
        resolveId: (id) => (id === 'autocannon' ? '\0autocannon' : null),
        load: (id) => (id === '\0autocannon' ? 'export default null' : null),
      },
    ],
    build: {
      write: false,
      lib: { entry: join(root, 'tests/bench/in-browser.ts'), formats: ['iife'], name: 'bench' },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('the bench for the browser was not built')
  return chunk.code
}
