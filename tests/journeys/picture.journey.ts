import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { readPng } from '#tests/support/read-png.ts'
import { readSvg } from '#tests/support/read-svg.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'

/** Opens the menu by keyboard and saves what one of its items downloads. */
async function download(
  page: Page,
  menu: string,
  item: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  await tabTo(page, page.getByRole('button', { name: menu, exact: true }))
  await press(page, 'Enter')
  const link = page.getByRole('menuitem', { name: item })
  await expect(link).toBeVisible()
  await expectAccessibleAnyhow(page, `the menu of pictures with ${item}`)
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) }
}

test('the pictures of Focus, roadmap and backbone are saved as they stand on the page', async ({
  admin,
  page,
}) => {
  const body = { name: 'Health', key: 'PICT', currency: 'CAD' }
  const { id } = await admin.client.call(api.portfolio.create, { body })
  const log = (title: string, more: object) =>
    admin.client.call(api.initiative.create, { params: { id }, body: { title, budget: 1_000, ...more } })
  await admin.client.call(api.declaration.create, {
    params: { id },
    body: { primary: 'customer_engagement', direction: 'Care together', effectiveFrom: '2026-01-05' },
  })
  const drives = { role: 'drives', start: '2026-02-01', end: '2027-02-01' }
  for (const title of ['Member app', 'Care circles'])
    await log(title, { ...drives, area: 'customer_engagement' })
  await log('Monitoring', { ...drives, area: 'digitized_solutions' })

  await page.goto('/portfolios/PICT/focus?basis=count')
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('+0.33')
  const dial = await download(page, 'Pictures', 'Dial as SVG, sharp at any size')
  expect(dial.name).toMatch(/^PICT-\d{4}-\d\d-\d\d-dial\.svg$/)
  const { texts } = readSvg(dial.bytes)
  expect(texts).toContain('+0.33')
  expect(texts.join(' ')).toContain('Measured in count')

  await page.goto('/portfolios/PICT/roadmap')
  await expect(page.getByRole('heading', { level: 1, name: 'Roadmap' })).toBeVisible()
  const roadmap = await download(page, 'Picture', 'Roadmap as PNG, for slides and mail')
  expect(roadmap.name).toMatch(/-roadmap\.png$/)
  expect(readPng(roadmap.bytes).width).toBeGreaterThan(1_900)
})
