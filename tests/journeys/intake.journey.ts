import { api } from '#shared/api.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { inviteMember } from './support/people.ts'

test('a contributor proposes, the PMO returns it, it is improved, accepted, and its support waits', async ({
  admin,
  server,
  openBrowser,
}) => {
  const { client } = admin
  const { id } = await client.call(api.portfolio.create, {
    body: { name: 'Health', key: 'IDEA', currency: 'CAD' },
  })
  const params = { id }
  for (const title of ['Member app', 'Messaging', 'Outreach'])
    await client.call(api.initiative.create, {
      params,
      body: { title, role: 'drives', area: 'customer_engagement', budget: 1_000_000 },
    })
  await client.call(api.declaration.create, {
    params,
    body: { primary: 'customer_engagement', direction: 'Care together', effectiveFrom: '2026-01-05' },
  })
  const cora = await inviteMember(admin, server.url, { name: 'Cora', portfolio: id, role: 'contributor' })
  const pia = await inviteMember(admin, server.url, { name: 'Pia', portfolio: id, role: 'pmo' })
  const page = await (await openBrowser({ storageState: cora.session })).newPage()
  await page.goto('/portfolios/IDEA/initiatives')
  await page.getByRole('link', { name: 'Propose', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Propose an initiative' })).toBeVisible()
  await expectAccessibleAnyhow(page, 'a proposal')

  // nothing is sent that lacks a title, a purpose and a reason
  await page.getByLabel('Title').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Say what it is for.')).toBeVisible()
  await expect(page.getByText('Say why it should be done.')).toBeVisible()
  await page.getByLabel('Title').fill('Wellness plans')
  await page.getByRole('radio', { name: 'Supports the primary strategy' }).focus()
  await page.keyboard.press('3')
  await page.getByRole('combobox', { name: 'Which core work does it serve?' }).click()
  await page.keyboard.type('Member')
  await page.getByRole('option', { name: 'IDEA-1 Member app' }).click()
  await page.getByLabel('Why should it be done?').fill('Members stay.')
  await page.getByLabel('Rough budget').fill('1.2m')
  await page.getByLabel('End').fill('Dec 2027')
  await expect(page.getByText('If it is accepted:')).toBeVisible()
  await expectAccessibleAnyhow(page, 'a proposal filled in')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
  await expect(page.getByText('The PMO or a leader decides.')).toBeVisible()

  const review = await (await openBrowser({ storageState: pia.session })).newPage()
  await review.goto('/portfolios/IDEA/intake')
  await expect(review.getByText('1 to decide')).toBeVisible()
  await expectAccessibleAnyhow(review, 'a proposal to decide about')
  const card = review.getByRole('article', { name: 'Wellness plans' })
  await expect(card.getByText('IDEA-1 Member app')).toBeVisible()
  await card.getByLabel('Reason').fill('How many of them?')
  await card.getByRole('button', { name: 'Return' }).click()
  await expect(review.getByRole('heading', { name: /Returned/ })).toBeVisible()

  // the answer appears without a reload
  await expect(page.getByText('How many of them?')).toBeVisible()
  await page.getByRole('button', { name: 'Improve it' }).click()
  await expect(page.getByLabel('Title')).toBeFocused()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('button', { name: 'Improve it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Rough budget')).toHaveValue('1,200,000')
  await page.getByLabel('Title').fill('Wellness plans for all')
  await page.getByLabel('Rough budget').fill('1.4m')
  await page.getByLabel('Why should it be done?').fill('One in five members stays longer.')
  await expectAccessibleAnyhow(page, 'a proposal that went back')
  await page.getByRole('button', { name: 'Propose again' }).click()
  await expect(review.getByText('One in five members stays longer.')).toBeVisible()
  const better = review.getByRole('article', { name: 'Wellness plans for all' })
  await expect(better.getByText(/1\.4M/)).toBeVisible()
  await better.getByRole('button', { name: 'Accept' }).click()
  await expect(review.getByText('Everything is decided')).toBeVisible()
  await better.getByRole('link', { name: 'Wellness plans for all' }).click()
  // in its own part, and in what changed
  await expect(review.getByText('Submitted, waits for acceptance').first()).toBeVisible()
})
