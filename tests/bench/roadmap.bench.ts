import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'

import { addDays } from '#shared/kernel/day.ts'
import { insertRows } from '#server/db/bulk.ts'
import { systemClock } from '#server/clock.ts'
import { write } from '#server/db/write.ts'
import { openHouse } from '#server/open-house.ts'
import { findBrowser } from '#tests/support/find-browser.ts'

import { framesOf, framesText, watchFrames } from './frames.ts'
import { ms } from './measure.ts'
import type { Figure } from './measure.ts'
import { benchAccount, prepare } from './prepare.ts'
import type { Seeded } from './prepare.ts'
import { startServer } from './servers.ts'

const sizes = [
  { count: 2_000, aim: '300 ms' },
  { count: 10_000, aim: '1,000 ms' },
] as const

/**
 * The roadmap in the real page: opened after the first load, scrolled, and a bar dragged with all rules about order
 * looked at again. Every initiative but the first waits for another, and every second one has a milestone.
 */
export async function benchRoadmap(folder: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { count, aim } of sizes) {
    const own = join(folder, `roadmap-${count}`)
    await mkdir(own)
    const seeded = await prepare(own, count)
    await plan(seeded)
    figures.push(...(await inPage(seeded, { count, aim })))
  }
  return figures
}

async function plan({ file, portfolio, snapshot }: Seeded): Promise<void> {
  const house = await openHouse({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: `file:${file}`,
    url: 'http://127.0.0.1',
    https: false,
    secret: 'x'.repeat(40),
    logLevel: 'silent',
    mail: null,
  })
  const [user] = await house.db.rows<{ id: string }>('SELECT "id" FROM "User"')
  const { initiatives } = snapshot
  const common = { portfolioId: portfolio.id, version: 0 }
  await write(house.db, systemClock, {
    scope: portfolio.id,
    writer: { userId: user?.id ?? '', right: 'account.use', owns: false, requestId: 'bench' },
    work: async (tx) => {
      // ten chains or more, so that a move is followed by some and not by all
      const waiting = initiatives.flatMap((from, at) => {
        const to = at % 12 === 0 ? undefined : initiatives[at - 1]
        return to
          ? [{ ...common, id: tx.newId(), fromId: from.id, toId: to.id, kind: 'start_to_start', note: '' }]
          : []
      })
      await insertRows(tx, 'Dependency', waiting)
      const reached = initiatives
        .filter((_, at) => at % 2 === 0)
        .map(({ id, start }, at) => ({
          ...common,
          id: tx.newId(),
          initiativeId: id,
          name: `Milestone ${at}`,
          due: addDays(start ?? '2026-01-01', 90 + (at % 300)),
          doneOn: null,
        }))
      await insertRows(tx, 'Milestone', reached)
      tx.change({
        action: 'create',
        subject: { type: 'dependency', id: 'bench' },
        before: null,
        after: { note: 'the plan of the bench' },
      })
    },
  })
  await house.db.close()
}

async function inPage(
  { file, port, portfolio }: Seeded,
  { count, aim }: { count: number; aim: string },
): Promise<Figure[]> {
  const server = await startServer(['server/main.ts'], {
    DATABASE_URL: `file:${file}`,
    PORT: String(port),
    BEARING_URL: '',
    LOG_LEVEL: 'silent',
    BEARING_SECRET: 'bench secret '.repeat(4),
  })
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const origin = `http://127.0.0.1:${server.port}`
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 } })
    const { email, password } = benchAccount
    await context.request.post('/api/auth/sign-in/email', {
      data: { email, password },
      headers: { Origin: origin },
    })
    const page = await context.newPage()
    await page.goto(`/portfolios/${portfolio.key}/initiatives`)
    await page.locator('[role="row"][data-line="5"]').waitFor()
    const name = `roadmap of ${count.toLocaleString('en')}`
    const frames = async (work: string, act: () => Promise<void>): Promise<Figure> => {
      await page.evaluate(watchFrames)
      await act()
      const seen = framesOf(await page.evaluate(() => globalThis.framesSeen()))
      return {
        work: `${name}, ${work}: frames`,
        here: framesText(seen),
        limit: ms(1_000 / 60),
        ratio: '',
        aim: 'one frame',
      }
    }
    const opened = await openings(page)
    return [
      { work: `${name}, opened from another page`, here: ms(opened), limit: '', ratio: '', aim },
      await frames('a bar dragged, the order assessed', () => dragged(page)),
      await frames('scrolled', () => scrolled(page)),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** From the press of the link until the bars are drawn, the median of some, after one that is not counted. */
async function openings(page: Page): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 6; run += 1) {
    const time = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent === 'Roadmap')
          const began = performance.now()
          const look = () => {
            if (document.querySelector('[id^="bar-"]')) done(performance.now() - began)
            else requestAnimationFrame(look)
          }
          if (link instanceof HTMLElement) link.click()
          requestAnimationFrame(look)
        }),
    )
    if (run > 0) times.push(time)
    if (run === 5) break
    await page.getByRole('link', { name: 'Initiatives' }).click()
    await page.locator('[role="row"][data-line="5"]').waitFor()
  }
  return times.toSorted((a, b) => a - b)[2] ?? NaN
}

/** A bar moved by a pixel or two with every frame, back and forth, and left where it was. */
async function dragged(page: Page): Promise<void> {
  const box = await page.locator('[id^="bar-"]').nth(3).boundingBox()
  if (!box) throw new Error('there is no bar to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let at = 0; at < 200; at += 1) await page.mouse.move(x + 80 * Math.sin(at / 12), y)
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

const scrolled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const scroller = document.querySelector('[role="group"][aria-label="Roadmap"]')
        const began = performance.now()
        const step = (now: number) => {
          scroller?.scrollTo({ top: (now - began) * 4 })
          if (now - began < 3_000) requestAnimationFrame(step)
          else done()
        }
        requestAnimationFrame(step)
      }),
  )
