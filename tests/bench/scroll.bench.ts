import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'

import { findBrowser } from '#tests/support/find-browser.ts'

import { drawBareList } from './bare-list.ts'
import { framesOf, framesText, watchFrames } from './frames.ts'
import type { Frames } from './frames.ts'
import type { Figure } from './measure.ts'
import { ms } from './measure.ts'
import { benchAccount, prepare } from './prepare.ts'
import { startServer } from './servers.ts'

const count = 20_000
const lineHeight = 34
const seconds = 4

// a wheel that is spun hard, and the handle of the scroll bar pulled from top to bottom
const speeds = [
  { name: 'by wheel', pxPerSecond: 6_000, aim: 'no frame over 50 ms' },
  { name: 'by its bar, end to end', pxPerSecond: (count * lineHeight) / seconds, aim: 'as the bare page' },
] as const

/**
 * Frames of the real page with 20,000 initiatives while it is scrolled and while its rows are filtered, beside a bare
 * page that draws as many lines of as many cells of plain text without any framework.
 */
export async function benchScroll(folder: string): Promise<Figure[]> {
  const own = join(folder, 'scroll')
  await mkdir(own)
  const { file, port, portfolio } = await prepare(own, count)
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
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'en-CA',
      viewport: { width: 1280, height: 800 },
    })
    const signedIn = await context.request.post('/api/auth/sign-in/email', {
      data: { email: benchAccount.email, password: benchAccount.password },
      headers: { Origin: origin },
    })
    if (!signedIn.ok()) throw new Error(`signing in answered ${signedIn.status()}`)
    const page = await context.newPage()
    const all =
      '?columns=role,class,area,stage,health,unit,budget,spent,left,owner,start,end,timeline,sponsor,fte,value,risk,technologies,tags,summary,externalId,createdAt,updatedAt'
    await page.goto(`/portfolios/${portfolio.key}/initiatives${all}`)
    await page.locator('[role="row"][data-line="5"]').waitFor()
    const bare = await context.newPage()
    await bare.setContent('<!doctype html><title>bare</title>')
    await bare.evaluate(drawBareList, { count, lineHeight, cells: 14 })

    const figures: Figure[] = []
    for (const { name, pxPerSecond, aim } of speeds) {
      await page.bringToFront()
      const here = await scrolled(page, '[role="grid"]', pxPerSecond)
      await bare.bringToFront()
      const limit = await scrolled(bare, '[data-list]', pxPerSecond)
      figures.push({
        work: `${count.toLocaleString('en')} rows scrolled ${name}: frames`,
        here: framesText(here),
        limit: framesText(limit),
        ratio: '',
        aim,
      })
    }
    await page.bringToFront()
    figures.push(await filtered(page))
    return figures
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** The frames of a few seconds of scrolling down the part around `inner`. */
async function scrolled(page: Page, inner: string, pxPerSecond: number): Promise<Frames> {
  await page.evaluate(watchFrames)
  await page.evaluate(
    ([selector, speed, lasts]) =>
      new Promise<void>((done) => {
        const scroller = document.querySelector(selector)?.parentElement
        if (!scroller) throw new Error(`there is no ${selector}`)
        scroller.scrollTop = 0
        const began = performance.now()
        const step = (now: number) => {
          scroller.scrollTop = ((now - began) / 1_000) * speed
          if (now - began < lasts * 1_000) requestAnimationFrame(step)
          else done()
        }
        requestAnimationFrame(step)
      }),
    [inner, pxPerSecond, seconds] as const,
  )
  return framesOf(await page.evaluate(() => globalThis.framesSeen()))
}

/** The frames while somebody types a word into the search box and takes it away again. */
async function filtered(page: Page): Promise<Figure> {
  const box = page.getByLabel('Find in initiatives')
  await box.focus()
  await page.evaluate(watchFrames)
  for (let round = 0; round < 3; round += 1) {
    await page.keyboard.type('member', { delay: 140 })
    await page.waitForTimeout(300)
    for (let at = 0; at < 6; at += 1) await page.keyboard.press('Backspace', { delay: 140 })
    await page.waitForTimeout(300)
  }
  const frames = framesOf(await page.evaluate(() => globalThis.framesSeen()))
  return {
    work: `${count.toLocaleString('en')} rows filtered by typing: frames`,
    here: framesText(frames),
    limit: ms(1_000 / 60),
    ratio: '',
    aim: 'no frame over 50 ms',
  }
}
