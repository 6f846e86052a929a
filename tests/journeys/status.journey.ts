import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { inviteMember } from './support/people.ts'
import type { Somebody } from './support/people.ts'

async function makePortfolio({ client }: Somebody, key: string): Promise<PortfolioId> {
  const { id } = await client.call(api.portfolio.create, { body: { name: 'Health', key, currency: 'CAD' } })
  await client.call(api.declaration.create, {
    params: { id },
    body: { primary: 'customer_engagement', direction: 'Care together', effectiveFrom: '2026-01-05' },
  })
  return id
}

test('an owner publishes what they owe this month by keyboard alone, one form after another', async ({
  admin,
  server,
  openBrowser,
}) => {
  const portfolio = await makePortfolio(admin, 'OWED')
  const cora = await inviteMember(admin, server.url, { name: 'Cora', portfolio, role: 'contributor' })
  for (const title of ['Member app', 'Messaging'])
    await cora.client.call(api.initiative.create, { params: { id: portfolio }, body: { title } })
  const context = await openBrowser({ storageState: cora.session })
  const page = await context.newPage()
  const { keyboard } = page
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'My updates 2 due' })).toBeVisible()
  await keyboard.press('g')
  await keyboard.press('u')
  await expect(page.getByText('2 of 2 to go in')).toBeVisible()
  await expectAccessibleAnyhow(page, 'my updates')

  // overall amber, then schedule, cost, scope, benefit, then the story
  for (const key of ['2', '3', '1', '1', '0']) await keyboard.press(key)
  await keyboard.type('The vendor is two weeks late.')
  await keyboard.press('Control+Enter')
  await expect(page.getByText('1 of 2 to go in')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Messaging' })).toBeVisible()

  // without an overall health nothing is published, and what was typed stays
  for (const key of ['0', '1', '1', '1', '1']) await keyboard.press(key)
  await keyboard.type('As planned.')
  await keyboard.press('Control+Enter')
  await expect(page.getByText('Say how it stands overall before you publish.')).toBeVisible()
  await page.getByRole('radio', { name: 'Green' }).first().focus()
  await keyboard.press('1')
  await keyboard.press('Control+Enter')
  await expect(page.getByText('Done for')).toBeVisible()
  await expect(page.getByText('All 2 published in')).toBeVisible()
  await expect(page.getByRole('link', { name: 'My updates', exact: true })).toBeVisible()
  await expectAccessibleAnyhow(page, 'my updates, all published')
  const { items } = await admin.client.call(api.initiative.list, { params: { id: portfolio } })
  expect(items.map((one) => one.health).toSorted()).toEqual(['amber', 'green'])
})

test('the panel shows the latest status, and a form that begins with it', async ({ page, admin }) => {
  const id = await makePortfolio(admin, 'TOLD')
  await admin.client.call(api.initiative.create, { params: { id }, body: { title: 'Member app' } })
  await page.goto('/portfolios/TOLD/initiatives?open=TOLD-1&at=status')
  const status = page.getByRole('region', { name: 'Status' })
  await expect(status.getByText('Nobody has published a status yet.')).toBeVisible()
  await status.getByRole('button', { name: 'Write status' }).click()
  for (const key of ['3', '2', '2', '1', '1']) await page.keyboard.press(key)
  await page.keyboard.type('We stop the pilot.')
  await expectAccessibleAnyhow(page, 'a status being written')
  await page.getByLabel('What happened').focus()
  await page.keyboard.press('Control+Enter')
  await expect(status.getByText('We stop the pilot.')).toBeVisible()
  await expect(status.getByRole('button', { name: 'Write status' })).toBeVisible()
  await expect(status).toBeFocused()
})
