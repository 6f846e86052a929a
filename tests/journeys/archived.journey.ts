import { api } from '#shared/api.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

test('an archived portfolio can be read on all its pages and changed on none, until it is brought back', async ({
  page,
  admin,
}) => {
  const body = { name: 'Northern health', key: 'ARCH', currency: 'CAD' }
  const { id } = await admin.client.call(api.portfolio.create, { body })
  const params = { id }
  await admin.client.call(api.initiative.create, { params, body: { title: 'Member app' } })
  await admin.client.call(api.declaration.create, {
    params,
    body: {
      primary: 'customer_engagement',
      direction: 'Care as a collaboration with every member',
      effectiveFrom: '2026-01-05',
    },
  })
  await page.goto('/portfolios/ARCH/settings')
  await page.getByRole('button', { name: 'Archive this portfolio' }).click()
  await page.getByRole('button', { name: 'Archive it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolios' })).toBeVisible()

  await page.goto('/portfolios/ARCH/focus')
  const notice = page.getByRole('region', { name: 'Archived' })
  await expect(notice).toContainText('It can be read and exported, not changed.')
  await expectAccessibleAnyhow(page, 'an archived portfolio')
  const pages = page.getByRole('navigation', { name: 'Main' })
  await expect(pages.getByRole('link', { name: 'Import' })).toBeHidden()
  await pages.getByRole('link', { name: 'Initiatives' }).click()
  await expect(page.getByText('Member app')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New initiative' })).toBeHidden()
  await pages.getByRole('link', { name: 'Direction' }).click()
  await expect(page.getByText('“Care as a collaboration with every member”')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Improve the wording' })).toBeHidden()

  await notice.getByRole('button', { name: 'Bring it back' }).click()
  await expect(notice).toBeHidden()
  await expect(page.getByRole('button', { name: 'Improve the wording' })).toBeVisible()
  await expect(pages.getByRole('link', { name: 'Import' })).toBeVisible()
})
