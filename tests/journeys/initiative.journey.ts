import type { Locator, Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { InitiativeCreate } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Client } from '#tests/support/client.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

const million = 100_000_000
const work: readonly InitiativeCreate[] = [
  { title: 'Member app', role: 'drives', area: 'customer_engagement', budget: 9 * million },
  { title: 'Messaging', role: 'drives', area: 'customer_engagement', budget: 4 * million },
  { title: 'Outreach', role: 'drives', area: 'customer_engagement', budget: 3 * million },
  { title: 'Monitoring', role: 'drives', area: 'digitized_solutions', budget: 8 * million },
  { title: 'Lab results', role: 'drives', area: 'digitized_solutions', budget: 2 * million },
  { title: 'Health record', role: 'builds_capability', budget: 7 * million },
]

/** A portfolio that is split: 10 of 26 million drive the strategy that was not declared. */
async function makePortfolio(
  client: Client,
  key: string,
  more: readonly InitiativeCreate[] = [],
): Promise<PortfolioId> {
  const { id } = await client.call(api.portfolio.create, {
    body: { name: 'Northern health', key, currency: 'CAD' },
  })
  for (const one of [...work, ...more])
    await client.call(api.initiative.create, { params: { id }, body: one })
  const body = {
    primary: 'customer_engagement',
    direction: 'Care together',
    effectiveFrom: '2026-01-05',
  } as const
  await client.call(api.declaration.create, { params: { id }, body })
  return id
}

async function openGrid(page: Page, key: string, search = ''): Promise<Locator> {
  await page.goto(`/portfolios/${key}/initiatives${search}`)
  const grid = page.getByRole('grid', { name: 'Initiatives' })
  await expect(grid).toBeVisible()
  return grid
}

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })
const saved = (page: Page) => expect(page.getByText(/saved \d/)).toBeVisible()

/** Presses one key after another. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

const scrollSideways = (page: Page, left: number) =>
  page.getByRole('grid').evaluate((grid, to) => grid.parentElement?.scrollTo({ left: to }), left)

test('a PMO logs an initiative in one line and edits it without the mouse', async ({ page, admin }) => {
  await makePortfolio(admin.client, 'KEYS')
  await openGrid(page, 'KEYS')

  await press(page, 'n')
  await page.keyboard.type('Home dialysis kit #ds #ce')
  await expect(page.getByText('Choose one: #ce is customer engagement')).toBeVisible()
  await press(page, 'Control+A')
  await page.keyboard.type('Home dialysis kit #ds #sup ends Dec 2027')
  await expect(page.getByText('ends Dec 31, 2027')).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText('Added KEYS-7, Home dialysis kit.')).toBeVisible()
  await expectAccessibleAnyhow(page, 'the line for a new initiative')
  await press(page, 'Escape')

  const added = row(page, 'Home dialysis kit')
  await expect(added).toContainText('Unproven')
  await press(page, 'Control+End', 'Home', 'ArrowRight', 'ArrowRight', 'F2')
  await page.keyboard.type('s, rented')
  await press(page, 'Tab')
  await expect(row(page, 'Home dialysis kits, rented')).toContainText('KEYS-7')
  await press(page, '4', 'Tab')
  await expect(row(page, 'rented')).toContainText('Foundation')
  await page.keyboard.type('pau')
  await press(page, 'Tab', 'ArrowRight', 'ArrowRight')
  await expect(row(page, 'rented')).toContainText('Paused')
  await page.keyboard.type('lots')
  await press(page, 'Enter')
  await expect(page.getByRole('alert')).toHaveText('“lots” is no amount of money.')
  await press(page, 'Control+A')
  await page.keyboard.type('2,500,000')
  await press(page, 'Enter')
  await expect(row(page, 'rented')).toContainText('2.5')
  await saved(page)

  await press(page, 'Control+z')
  await expect(page.getByText('Undone: Budget of KEYS-7.')).toBeVisible()
  await expect(row(page, 'rented')).not.toContainText('2.5')
  await press(page, 'Control+Shift+Z')
  await expect(row(page, 'rented')).toContainText('2.5')
})

test('several are retagged at once, with the effect on focus first and one undo', async ({ page, admin }) => {
  await makePortfolio(admin.client, 'BULK')
  await openGrid(page, 'BULK', '?class=competing')
  await expect(page.getByText('Split, +0.23')).toBeVisible()

  await row(page, 'Monitoring').getByRole('gridcell').nth(2).click()
  await press(page, 'Shift+ArrowDown', 'Space')
  const bar = page.getByRole('region', { name: 'Selected initiatives' })
  await expect(bar).toContainText('2 selected')
  await bar.getByRole('button', { name: 'Choose' }).click()
  await page.getByRole('menuitem', { name: 'Supports the primary strategy' }).click()
  await expect(bar).toContainText('Split, +0.23 would become Focused, +1.00, could be Split +0.23')
  await expectAccessibleAnyhow(page, 'the effect of a bulk edit')
  await expect(row(page, 'Monitoring')).toContainText('Competing')
  await bar.getByRole('button', { name: 'Apply' }).click()

  await expect(row(page, 'Monitoring')).toContainText('Unproven')
  await expect(page.getByRole('main').getByText('Focused, +1.00')).toBeVisible()
  await expect(page.getByText('2 out of place: tidy')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Monitoring')).toContainText('Competing')
  await expect(page.getByText('Split, +0.23')).toBeVisible()
})

test('the untagged are tagged by digits, the heaviest first, until the verdict comes', async ({
  page,
  admin,
}) => {
  const untagged = [
    { title: 'Voice trial', budget: 12 * million },
    { title: 'Billing', budget: 5 * million },
    { title: 'Wayfinding', budget: 1 * million },
  ]
  await makePortfolio(admin.client, 'TAGS', untagged)
  await page.goto('/portfolios/TAGS/tag-next')
  const heading = page.getByRole('article').getByRole('heading')
  const verdict = page.getByRole('complementary', { name: 'The verdict so far' })
  await expect(heading).toHaveText('Voice trial')
  await expect(verdict).toContainText('Not enough evidence')
  await expectAccessibleAnyhow(page, 'tagging')

  await press(page, 's')
  await expect(heading).toHaveText('Billing')
  await press(page, 'z')
  await expect(heading).toHaveText('Voice trial')
  await press(page, '3')
  await expect(page.getByRole('heading', { name: 'In which area does it sit?' })).toBeVisible()
  await press(page, '2')
  await expect(heading).toHaveText('Billing')
  await expect(verdict).toContainText('Split')
  await press(page, '5')
  await expect(heading).toHaveText('Wayfinding')
  await press(page, 'z')
  await expect(heading).toHaveText('Billing')
  await press(page, '1')
  await press(page, '4')
  await expect(page.getByText('Everything is tagged')).toBeVisible()
  await expect(verdict).toContainText('32% of the money that drives a strategy pursues digitized solutions')
  await page.getByRole('link', { name: 'See the verdict on Focus' }).click()
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Split')
})

test('filters, order, groups and columns are in the address', async ({ page, admin }) => {
  await makePortfolio(admin.client, 'FILT')
  await openGrid(page, 'FILT')
  await page.getByRole('button', { name: '+ Filter' }).click()
  await page.getByRole('menuitem', { name: 'Class' }).click()
  await page.getByLabel('Core').check()
  await page.getByLabel('Foundation').check()
  await press(page, 'Escape')
  await expect(page).toHaveURL(/class=core,foundation/)
  await page.getByRole('columnheader', { name: 'Budget, $M' }).click()
  await page.getByRole('columnheader', { name: 'Budget, $M' }).click()
  await expect(page).toHaveURL(/sort=-budget/)
  await page.getByRole('button', { name: 'Group' }).click()
  await page.getByRole('menuitemradio', { name: 'Class' }).click()
  await expect(page).toHaveURL(/group=class/)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'External id' }).click()
  await press(page, 'Escape')

  await page.reload()
  const titles = page.getByRole('row').filter({ hasText: 'FILT-' })
  await expect(titles).toContainText(['Member app', 'Messaging', 'Outreach', 'Health record'])
  await expect(page.getByRole('row', { name: /^Core 3/ })).toContainText('16.0')
  // columns further right are in the document once they are scrolled to
  await scrollSideways(page, 10_000)
  await expect(page.getByRole('columnheader', { name: 'External id' })).toBeInViewport()
  await scrollSideways(page, 0)
  await page.getByRole('gridcell', { name: /^Core/ }).first().click()
  await expect(row(page, 'Messaging')).toBeHidden()
  await expectAccessibleAnyhow(page, 'groups')
  await page.getByRole('button', { name: 'Take off the filter Class' }).click()
  await expect(page).not.toHaveURL(/class=core/)
})

test('two people change the same field: theirs and mine stand beside each other', async ({
  page,
  admin,
  quiet,
}) => {
  quiet.allow(/412/)
  const id = await makePortfolio(admin.client, 'BOTH')
  await openGrid(page, 'BOTH')
  const { items } = await admin.client.call(api.initiative.list, { params: { id } })
  const theirs = items.find((one) => one.title === 'Messaging')
  if (!theirs) throw new Error('Messaging is missing')
  await admin.client.call(api.initiative.update, {
    params: { id: theirs.id },
    version: theirs.version,
    body: { title: 'Messaging, theirs', health: 'red' },
  })

  await row(page, 'Messaging').getByRole('gridcell').nth(2).click()
  await page.keyboard.type('Messaging, mine')
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed BOTH-2 meanwhile' })
  await expect(dialog.getByRole('radio', { name: 'Mine Messaging, mine' })).toBeChecked()
  await expectAccessibleAnyhow(page, 'a conflict')
  await dialog.getByRole('button', { name: 'Keep what I chose' }).click()
  await expect(row(page, 'Messaging, mine')).toContainText('Red')
  await saved(page)
})

test('what cannot be sent is kept, also when the page is closed, and sent later', async ({
  page,
  admin,
  quiet,
}) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await makePortfolio(admin.client, 'LATE')
  await openGrid(page, 'LATE')
  await row(page, 'Outreach').getByRole('gridcell').nth(2).click()
  await page.route('**/api/v1/initiatives/*', (route) => route.abort())
  await page.keyboard.type('Outreach by analytics')
  await press(page, 'Enter')
  await expect(page.getByText('1 not saved yet, trying again')).toBeVisible()
  await expect(row(page, 'Outreach by analytics')).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.unroute('**/api/v1/initiatives/*')
  await page.reload()
  await expect(row(page, 'Outreach by analytics')).toBeVisible()
  await saved(page)
})

test('an initiative is edited beside the grid: its effect first, what is wrong next to its field, its history after', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'PANE')
  await openGrid(page, 'PANE')
  await row(page, 'Monitoring').getByRole('gridcell').nth(3).click()
  await press(page, 'Control+Enter')
  const panel = page.getByRole('complementary', { name: 'Initiative PANE-4' })
  await expect(panel.getByRole('heading', { name: 'Monitoring' })).toBeFocused()
  await panel.getByRole('radio', { name: /Builds a capability/ }).check()
  const bar = panel.getByRole('region', { name: 'Unsaved changes' })
  await expect(bar).toContainText('Split, +0.23 would become')
  await panel.getByRole('textbox', { name: 'Start' }).fill('1 Mar 2027')
  await panel.getByRole('textbox', { name: 'End' }).fill('2026-12-31')
  await expect(panel.getByText('It starts after that, on 2027-03-01.')).toBeVisible()
  await expect(bar.getByRole('button', { name: 'Save' })).toBeDisabled()
  await panel.getByRole('textbox', { name: 'End' }).fill('Dec 2027')
  await expectAccessibleAnyhow(page, 'the panel')
  await press(page, 'Control+s')
  await expect(row(page, 'Monitoring')).toContainText('Foundation')
  await expect(panel.getByRole('list').filter({ hasText: 'changed it' })).toContainText('Builds a capability')
  await press(page, 'Escape')
  await expect(panel).toBeHidden()
  await expect(row(page, 'Monitoring').getByRole('gridcell').nth(3)).toBeFocused()

  await page.goto('/portfolios/PANE/initiatives/PANE-4')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monitoring')
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText(/^Archived on/)).toBeVisible()
  await expectAccessibleAnyhow(page, 'an archived initiative')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText(/^Archived on/)).toBeHidden()
})
