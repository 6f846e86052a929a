import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { addDays } from '#shared/kernel/day.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'
import { inviteMember } from './support/people.ts'
import type { Somebody } from './support/people.ts'

const million = 100_000_000

/** A portfolio with core work that starts in a hundred days, and foundation work that names no capability. */
async function makePortfolio({ client }: Somebody, key: string) {
  const body = { name: 'Health', key, currency: 'CAD' }
  const { id } = await client.call(api.portfolio.create, { body })
  const { today } = await client.call(api.portfolio.snapshot, { params: { id } })
  const log = (title: string, more: object) =>
    client.call(api.initiative.create, { params: { id }, body: { title, budget: million, ...more } })
  const core = { role: 'drives', area: 'customer_engagement' }
  await log('Member app', { ...core, start: addDays(today, 100), end: addDays(today, 300) })
  await log('Data hub', { role: 'builds_capability', start: today, end: addDays(today, 200) })
  for (const title of ['Messaging', 'Outreach']) await log(title, core)
  await client.call(api.declaration.create, {
    params: { id },
    body: { primary: 'customer_engagement', direction: 'Care together', effectiveFrom: '2026-01-05' },
  })
  return { id, today }
}

const row = (page: Page) => page.getByRole('row').filter({ hasText: 'Shared record' }).first()

/** Chooses from a list by typing; the field has the focus. */
async function choose(page: Page, text: string, option: RegExp) {
  await page.keyboard.type(text)
  await expect(page.getByRole('option', { name: option })).toBeVisible()
  await press(page, 'ArrowDown', 'Enter')
}

test('a capability is named, assessed, required and built by keyboard alone', async ({ admin, page }) => {
  await makePortfolio(admin, 'BACK')
  await page.goto('/portfolios/BACK/focus')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await press(page, 'g', 'b')
  await expect(page.getByRole('heading', { level: 1, name: 'Backbone' })).toBeVisible()
  await expectAccessibleAnyhow(page, 'a backbone without capabilities')

  await tabTo(page, page.getByRole('button', { name: 'Name the most important one' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Shared record')
  await expectAccessibleAnyhow(page, 'a capability being named')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Nothing in scope says yet which capabilities it requires.')).toHaveCount(2)
  await expect(row(page)).toContainText('most important')
  await expect(row(page)).toContainText('not assessed')

  await tabTo(page, page.getByRole('button', { name: 'Shared record' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Assess it' }))
  await page.keyboard.press('Enter')
  await press(page, '1')
  await expect(page.getByLabel('What shows it?')).toBeFocused()
  await page.keyboard.type('Each region keeps its own.')
  await expectAccessibleAnyhow(page, 'a capability being assessed')
  await page.keyboard.press('Control+Enter')
  await expect(row(page)).toContainText('1 local')
  await expect(page.getByRole('button', { name: 'Assess it' })).toBeFocused()
  await expect(page.getByText('Each region keeps its own.')).toHaveCount(2)

  await tabTo(page, page.getByRole('button', { name: 'Say who requires it' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Which initiative requires it?' })).toBeFocused()
  await choose(page, 'member', /BACK-1 Member app/)
  await tabTo(page, page.getByRole('button', { name: 'Save' }))
  await expectAccessibleAnyhow(page, 'a requirement being written')
  await page.keyboard.press('Enter')
  await expect(row(page)).toContainText('short by 1: 2 needed')
  await expect(page.getByText(/^1 of 1 required capability falls short/).first()).toBeVisible()
})

test('findings about capabilities lead to the place with the fix prepared', async ({
  admin,
  page,
  quiet,
}) => {
  // what is used is not removed
  quiet.allow(/status of 422/)
  const { id, today } = await makePortfolio(admin, 'FIXB')
  const { client } = admin
  const record = await client.call(api.capability.create, { params: { id }, body: { name: 'Shared record' } })
  await client.call(api.capability.assess, {
    params: { id: record.id },
    body: { level: 1, evidence: 'Each region keeps its own.' },
  })
  const { initiatives } = await client.call(api.portfolio.snapshot, { params: { id } })
  const app = initiatives.find((one) => one.title === 'Member app')
  if (!app) throw new Error('the portfolio has lost its app')
  await client.call(api.capability.setUses, {
    params: { id: app.id },
    body: { items: [{ capability: record.id, relation: 'requires', minLevel: 3 }] },
  })

  await page.goto('/portfolios/FIXB/focus')
  const finding = page.getByRole('listitem').filter({ hasText: 'nothing in scope builds it.' })
  await expect(finding).toContainText('Shared record is required at “shared and relied on” by Member app')
  await finding.getByRole('link', { name: /Say who builds it/ }).click()
  const form = page.getByRole('form', { name: 'Who builds it' })
  await expect(form.getByRole('combobox', { name: 'Which initiative builds it?' })).toBeFocused()
  await expect(form.getByRole('combobox', { name: 'From' })).toHaveValue('1 local')
  await expect(form.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('3 shared and relied on')
  await choose(page, 'hub', /FIXB-2 Data hub/)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('table', { name: 'Who builds what by when' })).toContainText('FIXB-2 Data hub')

  // built, and too late for what starts in a hundred days
  await page.goto('/portfolios/FIXB/focus')
  const late = page.getByRole('listitem').filter({ hasText: 'Data hub is to bring it there by' })
  await late.getByRole('link', { name: /Move start/ }).click()
  await expect(page.getByRole('textbox', { name: 'Start' })).toBeFocused()

  await page.goto('/portfolios/FIXB/initiatives?open=FIXB-2&at=capabilities')
  const section = page.getByRole('region', { name: 'Capabilities' })
  await expect(section).toContainText('Builds Shared record')
  await section.getByRole('button', { name: 'Edit' }).click()
  await section.getByLabel('By; its end if empty').fill(addDays(today, 90))
  await expectAccessibleAnyhow(page, 'what an initiative builds, being written')
  await section.getByRole('button', { name: 'Save' }).click()
  await expect(section).toContainText('to “shared and relied on” by')
  await page.goto('/portfolios/FIXB/backbone')
  await expect(
    page.getByText('Every capability that work in scope requires is ready in time, as planned.').first(),
  ).toBeVisible()

  // what is used stays, and the sentence says why
  await row(page).getByRole('button', { name: 'Shared record' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText(/It is built or required by .*FIXB-1 Member app/)).toBeVisible()
  await page.getByRole('button', { name: 'Mark as most important' }).click()
  await expect(row(page)).toContainText('most important')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('No capability is marked as the most important one.')).toBeVisible()
})

test('a viewer reads the backbone and is offered nothing else', async ({ admin, server, openBrowser }) => {
  const { id } = await makePortfolio(admin, 'VIEB')
  await admin.client.call(api.capability.create, { params: { id }, body: { name: 'Shared record' } })
  const vera = await inviteMember(admin, server.url, { name: 'Vera', portfolio: id, role: 'viewer' })
  const page = await (await openBrowser({ storageState: vera.session })).newPage()
  await page.goto('/portfolios/VIEB/backbone')
  await row(page).getByRole('button', { name: 'Shared record' }).click()
  await expect(page.getByText('Nobody has assessed it yet.')).toBeVisible()
  await expectAccessibleAnyhow(page, 'the backbone of a viewer')
  for (const name of ['New capability', 'Assess it', 'Say who builds it', 'Edit', 'Remove'])
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden()
})
