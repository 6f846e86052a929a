import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Client } from '#tests/support/client.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

test.use({ house: 'samples' })

/** A portfolio in which a row was changed twice and three were changed at once. Journeys share a server: keys differ. */
async function makePortfolio(client: Client, key: string): Promise<PortfolioId> {
  const body = { name: 'Northern health', key, currency: 'CAD' }
  const { id } = await client.call(api.portfolio.create, { body })
  const params = { id }
  const made = []
  for (const title of ['Member app', 'Messaging', 'Outreach'])
    made.push(await client.call(api.initiative.create, { params, body: { title, budget: 100_000 } }))
  const [first] = made
  if (!first) throw new Error('Nothing was logged.')
  const edit = { params: { id: first.id }, body: { title: 'Members’ app', budget: 200_000 } }
  await client.call(api.initiative.update, { ...edit, version: 0 })
  await client.call(api.initiative.update, {
    params: { id: first.id },
    body: { budget: 300_000 },
    version: 1,
  })
  const { revision } = await client.call(api.portfolio.read, { params })
  const ids = made.map((one) => one.id)
  await client.call(api.initiative.bulk, { params, body: { ids, patch: { health: 'red' }, revision } })
  return id
}

/** Tabs on until something of that name has the focus. */
async function tabTo(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}.`)
}

test('a change is found in the history and taken back by keyboard; what was changed since stays, and says so', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'HISA')
  await page.goto('/portfolios/HISA/focus')
  await expect(page.getByRole('heading', { level: 1, name: 'Northern health' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('y')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await expect(page.getByText('changed 3 initiatives')).toBeVisible()
  await expectAccessibleAnyhow(page, 'history')

  await tabTo(page, 'button', 'Undo change 6')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Change 6 is taken back.')).toBeVisible()
  await expect(page.getByText('took back change 6: 3 initiatives')).toBeVisible()
  await expect(page.getByText('taken back by change 7')).toBeVisible()

  await page.getByRole('button', { name: 'Undo change 4' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Not all of this can be taken back' })
  await expect(dialog.getByText('It was changed since.')).toBeVisible()
  await expect(dialog.getByText('HISA-1 · Budget')).toBeVisible()
  await expectAccessibleAnyhow(page, 'an undo that leaves something')
  await dialog.getByRole('button', { name: 'Take the rest back' }).press('Enter')
  await expect(page.getByText('took back change 4: HISA-1 Member app')).toBeVisible()

  await page.getByLabel('What').selectOption('Undone')
  await expect(page.getByText('2 changes, newest first.')).toBeVisible()
  await expect(page).toHaveURL(/kind=undo/)
  await page.getByRole('link', { name: 'Change 7' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Change 7' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'HISA-2 Messaging' })).toBeVisible()
  await expectAccessibleAnyhow(page, 'a change')
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('taken back by change 9')).toBeVisible()
})

test('a past day is looked at and not edited, and compared with today', async ({ page }) => {
  await page.goto('/portfolios/BANK/focus')
  await page.getByRole('button', { name: 'As of today' }).press('Enter')
  await expect(page.getByLabel('As it stood at the end of')).toBeFocused()
  await tabTo(page, 'button', 'A month ago')
  await page.keyboard.press('Enter')
  const banner = page.getByRole('region', { name: 'A past day' })
  await expect(banner).toContainText('to look at, not to edit')
  await expect(page).toHaveURL(/asOf=\d{4}-\d{2}-\d{2}/)
  await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible()
  await expectAccessibleAnyhow(page, 'focus as of a day')

  await page.getByRole('link', { name: /^Initiatives/ }).press('Enter')
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(banner).toBeVisible()
  await expect(page.getByRole('button', { name: 'New initiative' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('This is the past')).toBeVisible()
  await expectAccessibleAnyhow(page, 'initiatives as of a day')

  await banner.getByRole('link', { name: 'Compare with today' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Two days compared' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Both days in figures' })).toBeVisible()
  await expectAccessibleAnyhow(page, 'two days compared')

  await page.goBack()
  await banner.getByRole('link', { name: 'Back to today' }).press('Enter')
  await expect(banner).toHaveCount(0)
  await expect(page).not.toHaveURL(/asOf/)
})
