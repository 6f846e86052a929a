import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { drivesCe, drivesDs } from '#tests/support/set-up.ts'
import { expectAccessible, expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { hasFocus } from './support/keyboard.ts'
import { inviteMember } from './support/people.ts'
import type { Somebody } from './support/people.ts'

/** A portfolio with something to see and to draw. */
async function makePlace({ client }: Somebody, key: string) {
  const { id } = await client.call(api.portfolio.create, {
    body: { name: `Northern health ${key}`, key, currency: 'EUR' },
  })
  const params = { id }
  await client.call(api.declaration.create, {
    params,
    body: {
      primary: 'customer_engagement',
      direction: 'Care as a collaboration with every member',
      effectiveFrom: '2026-01-01',
    },
  })
  const log = (body: object) =>
    client.call(api.initiative.create, {
      params,
      body: { title: 'Work', start: '2026-02-01', end: '2027-06-30', budget: 200_000_000, ...body },
    })
  const app = await log({ title: 'Member app', ...drivesCe, unit: 'Care' })
  await log({ title: 'Connected pump', ...drivesDs, unit: 'Devices', budget: 60_000_000 })
  await log({ title: 'Secret venture', ...drivesDs, confidential: true, budget: 90_000_000 })
  return { id, params, app, log }
}

/** Makes a link in the settings, and answers its address. */
async function make(
  page: Page,
  written: { name: string; frozen?: true; password?: string },
): Promise<string> {
  await page.getByRole('button', { name: 'Make a link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share a page to read' })
  await dialog.getByRole('textbox', { name: 'Whom it is for' }).fill(written.name)
  if (written.frozen) await dialog.getByRole('radio', { name: 'Frozen' }).check()
  if (written.password) await dialog.getByLabel('Password', { exact: true }).fill(written.password)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const address = await dialog.getByLabel('address', { exact: true }).textContent()
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await expect(dialog).toBeHidden()
  return address ?? ''
}

test('the PMO shares a page with a password, which opens for somebody without an account until it is revoked', async ({
  admin,
  openBrowser,
  quiet,
  server,
}) => {
  quiet.allow(/status of (401|404)/)
  const { id } = await makePlace(admin, 'SHPW')
  const pmo = await inviteMember(admin, server.url, { name: 'Petra', portfolio: id, role: 'pmo' })
  const page = await (await openBrowser({ storageState: pmo.session })).newPage()

  await page.goto('/portfolios/SHPW/settings')
  await page.getByRole('link', { name: 'Share links' }).click()
  await expect(page.getByText('Nothing is shared yet')).toBeVisible()
  await page.getByRole('button', { name: 'Make a link' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText('Say whom the link is for.')).toBeVisible()
  expect(await hasFocus(page.getByRole('textbox', { name: 'Whom it is for' }))).toBe(true)
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByLabel('Days until it ends').fill('366')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText('Use at least 8 characters.')).toBeVisible()
  await expect(page.getByText('A link holds for a year at most.')).toBeVisible()
  await expectAccessibleAnyhow(page, 'a share link being made')
  await page.keyboard.press('Escape')

  const address = await make(page, { name: 'Supervisory board', password: 'open sesame' })
  const row = page.getByRole('row', { name: /Supervisory board/ })
  await expect(row).toContainText('With a password')
  await expect(row).toContainText('Not yet')

  const theirs = await (await openBrowser()).newPage()
  await theirs.goto(address)
  await expect(theirs.getByRole('heading', { name: 'This page asks for a password' })).toBeVisible()
  await expect(theirs.getByText('Northern health')).toHaveCount(0)
  await expectAccessibleAnyhow(theirs, 'a shared page asking for its password')
  const password = theirs.getByLabel('Password', { exact: true })
  await password.fill('open says me')
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByText('This is not the password of this page.')).toBeVisible()
  expect(await hasFocus(password)).toBe(true)
  await password.fill('open sesame')
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Northern health SHPW')
  await expect(theirs.getByText(/Live: as things stand/)).toBeVisible()
  await expect(
    theirs.getByText('“Care as a collaboration').or(theirs.getByText('Care as a collaboration')).first(),
  ).toBeVisible()
  await expect(theirs.getByText('Secret venture')).toHaveCount(0)
  await expect(theirs.getByText(/1 initiative is hidden/).first()).toBeVisible()
  await expect(theirs.getByRole('link'), 'nothing leads into Bearing').toHaveCount(0)
  await expect(theirs).toHaveTitle('Northern health SHPW · Bearing')
  await expectAccessibleAnyhow(theirs, 'a shared page')
  await theirs.reload()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Northern health SHPW')

  await page.reload()
  await expect(row).toContainText('2 times')
  await page.getByRole('button', { name: 'Who came by Supervisory board' }).click()
  const came = page.getByRole('dialog', { name: 'Who came by Supervisory board' })
  await expect(came.getByRole('row', { name: /Opened/ })).toHaveCount(2)
  await expect(came.getByRole('row', { name: /Wrong password/ })).toHaveCount(1)
  await expectAccessibleAnyhow(page, 'who came by a share link')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Revoke Supervisory board' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke it' }).click()
  await expect(row).toContainText('Revoked')
  await expect(page.getByRole('button', { name: 'Revoke Supervisory board' })).toBeHidden()
  await expectAccessibleAnyhow(page, 'a revoked share link')
  await theirs.reload()
  await expect(theirs.getByRole('heading', { name: 'This link is no longer valid.' })).toBeVisible()
  await expectAccessibleAnyhow(theirs, 'a share link that is no longer valid')
})

test('a frozen page stays as it was while a live one goes on', async ({ page, admin, openBrowser }) => {
  const { params, app } = await makePlace(admin, 'SHFR')
  await page.goto('/portfolios/SHFR/settings?tab=share')
  const frozen = await make(page, { name: 'The quarter', frozen: true })
  const live = await make(page, { name: 'Partners' })
  await expect(page.getByRole('row', { name: /The quarter/ })).toContainText('Frozen at')

  await admin.client.call(api.initiative.update, {
    params: { id: app.id },
    body: { title: 'Patient companion', budget: 10_000_000 },
    version: app.version,
  })
  await admin.client.call(api.initiative.create, {
    params,
    body: { title: 'Pump cloud', ...drivesDs, budget: 900_000_000 },
  })

  const theirs = await (await openBrowser()).newPage()
  await theirs.goto(frozen)
  await expect(theirs.getByText(/Frozen: as things stood/)).toBeVisible()
  const told = theirs.locator('main')
  await expect(told).toContainText('Member app')
  await expect(told).not.toContainText('Patient companion')
  await expect(told).not.toContainText('Pump cloud')
  await theirs.goto(live)
  await expect(told).toContainText('Pump cloud')
  await expect(told).not.toContainText('Member app')
  await theirs.emulateMedia({ media: 'print' })
  await expectAccessible(theirs, 'a shared page on paper')
})

test('the palette leads to the share links; who may not share sees none of it', async ({
  page,
  admin,
  openBrowser,
  server,
}) => {
  const { id } = await makePlace(admin, 'SHNO')
  await page.goto('/portfolios/SHNO/focus')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('share a page')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Share links' })).toBeVisible()

  const viewer = await inviteMember(admin, server.url, { name: 'Vera', portfolio: id, role: 'viewer' })
  const theirs = await (await openBrowser({ storageState: viewer.session })).newPage()
  await theirs.goto('/portfolios/SHNO/settings?tab=share')
  await expect(theirs.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Share links' })).toBeHidden()
  await expect(theirs.getByRole('button', { name: 'Make a link' })).toBeHidden()
})
