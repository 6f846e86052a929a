import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, expectColoursAccessible } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { arriveAt, makePlaces } from './support/places.ts'
import { startServer } from './support/server.ts'

test.use({ house: 'samples' })
// the looks share the workers that there are
// minutes each: what fails here fails again
test.describe.configure({ mode: 'parallel', retries: 0 })

const widths = [1280, 320]
const schemes = ['light', 'dark'] as const

for (const width of widths) {
  test(`every page is accessible at ${width} pixels, light and dark`, async ({
    admin,
    server,
    openBrowser,
    quiet,
  }) => {
    test.setTimeout(480_000)
    quiet.allow(/status of 404/)
    const options = { viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const
    const mine = await (await openBrowser({ ...options, storageState: admin.session })).newPage()
    const anybodys = await (await openBrowser(options)).newPage()
    for (const place of await makePlaces(admin, server.url)) {
      const page = place.isOpen ? anybodys : mine
      await arriveAt(page, place)
      await expectAccessibleIn(page, place.name)
    }
  })
}

/** In both schemes, from where the page is now: whole in the light; in the dark only colours differ. */
async function expectAccessibleIn(page: Page, where: string) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    // half in the old colours it would fail for contrast that nobody ever sees
    await page.waitForFunction(
      (wanted) =>
        document.documentElement.dataset['mantineColorScheme'] === wanted &&
        document.getAnimations().every((one) => one.playState !== 'running'),
      colorScheme,
    )
    const look = colorScheme === 'light' ? expectAccessible : expectColoursAccessible
    await look(page, `${where}, ${colorScheme}`)
  }
}

test('the first page of all is accessible', async ({ openBrowser }) => {
  const { url, stop } = await startServer()
  const page = await (await openBrowser({ baseURL: url, reducedMotion: 'reduce' })).newPage()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await arriveAt(page, { name: 'first run', address: '/welcome' })
    await expect(page.getByRole('button', { name: 'Make me the administrator' })).toBeVisible()
    await expectAccessibleIn(page, `first run at ${width} pixels`)
  }
  await page.close()
  await stop()
})

test('no route of the page is left out', async ({ admin, server }) => {
  const source = readFileSync(join(import.meta.dirname, '../../client/app/routes.tsx'), 'utf8')
  const routes = [...source.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  const visited = (await makePlaces(admin, server.url)).map(({ address }) => address.split('?', 1)[0] ?? '')
  const missed = routes.filter((route) => {
    const pattern = new RegExp(`${route.replaceAll(/\$\w+/g, '[^/]+')}$`)
    return !visited.some((address) => pattern.test(address))
  })
  expect(routes.length).toBeGreaterThan(10)
  // has no page of its own: its pages stand below it
  expect(missed).toEqual(['/portfolios/$key'])
})

test('nothing moves for whoever asks for less motion', async ({ admin, openBrowser }) => {
  const context = await openBrowser({ storageState: admin.session, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().duration) > 1)
        .map((one) => (one instanceof CSSTransition ? one.transitionProperty : one.id)),
    )
  await page.goto('/portfolios/BANK/focus')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await moving()).toEqual([])
  for (const key of ['Control+k', 'Escape', '?', 'Escape']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(30)
    expect(await moving(), key).toEqual([])
  }
  await page.goto('/portfolios/BANK/initiatives?open=BANK-1')
  await expect(page.getByRole('complementary', { name: 'Initiative BANK-1' })).toBeVisible()
  expect(await moving()).toEqual([])
})
