import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { expect, test } from './support/journey.ts'
import { inviteMember } from './support/people.ts'
import type { Somebody } from './support/people.ts'

async function makePortfolio({ client }: Somebody, key: string): Promise<PortfolioId> {
  const { id } = await client.call(api.portfolio.create, { body: { name: 'Health', key, currency: 'CAD' } })
  for (const title of ['Member app', 'Messaging'])
    await client.call(api.initiative.create, { params: { id }, body: { title } })
  return id
}

async function openGrid(page: Page, key: string) {
  await page.goto(`/portfolios/${key}/initiatives`)
  await expect(page.getByRole('grid', { name: 'Initiatives' })).toBeVisible()
}

const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })

test('what somebody else changes appears by itself, and never under what is being typed', async ({
  admin,
  server,
  page,
  openBrowser,
  quiet,
}) => {
  quiet.allow(/412/)
  const portfolio = await makePortfolio(admin, 'LIVE')
  const pia = await inviteMember(admin, server.url, { name: 'Pia', portfolio, role: 'pmo' })
  const theirs = await (await openBrowser({ storageState: pia.session })).newPage()
  await openGrid(page, 'LIVE')
  await openGrid(theirs, 'LIVE')

  // a change and a new row of theirs, without a reload here
  await theirs.getByText('Messaging').first().dblclick()
  await theirs.keyboard.press('Control+A')
  await theirs.keyboard.type('Messaging with clinicians')
  await theirs.keyboard.press('Enter')
  await expect(rowOf(page, 'Messaging with clinicians')).toBeVisible()
  await theirs.keyboard.press('Escape')
  await pia.client.call(api.initiative.create, { params: { id: portfolio }, body: { title: 'Outreach' } })
  await expect(rowOf(page, 'Outreach')).toBeVisible()
  await expect(rowOf(theirs, 'Outreach')).toBeVisible()

  // I type in a cell; they change the same one meanwhile; mine stays, and saving shows both
  await page.getByText('Member app').first().dblclick()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Mine')
  const { items } = await pia.client.call(api.initiative.list, { params: { id: portfolio } })
  const first = items.find((one) => one.title === 'Member app')
  if (!first) throw new Error('The first initiative is missing.')
  const change = { params: { id: first.id }, version: first.version, body: { title: 'Theirs' } }
  await pia.client.call(api.initiative.update, change)
  await expect(rowOf(theirs, 'Theirs')).toBeVisible()
  const other = items.find((one) => one.title === 'Outreach')
  if (!other) throw new Error('The third initiative is missing.')
  await pia.client.call(api.initiative.update, {
    params: { id: other.id },
    version: other.version,
    body: { title: 'Outreach vans' },
  })
  // later news has come, so the earlier has, too
  await expect(rowOf(page, 'Outreach vans')).toBeVisible()
  await expect(page.getByRole('grid').getByRole('textbox')).toHaveValue('Mine')
  await page.keyboard.press('Enter')
  const choice = page.getByRole('dialog', { name: /Somebody else changed LIVE-1/ })
  await expect(choice.getByText('Theirs', { exact: true }).last()).toBeVisible()
  await choice.getByRole('button', { name: 'Keep all of theirs' }).click()
  await expect(rowOf(page, 'Theirs')).toBeVisible()
})

test('a member whose role is taken away hears nothing more', async ({
  admin,
  server,
  openBrowser,
  quiet,
}) => {
  quiet.allow(/404/)
  const portfolio = await makePortfolio(admin, 'GONE')
  const vera = await inviteMember(admin, server.url, { name: 'Vera', portfolio, role: 'viewer' })
  const page = await (await openBrowser({ storageState: vera.session })).newPage()
  await openGrid(page, 'GONE')
  const { items } = await admin.client.call(api.member.list, { params: { id: portfolio } })
  const member = items.find((one) => one.user.id === vera.userId)
  if (!member) throw new Error('Vera is no member.')
  const params = { id: portfolio, member: member.id }
  await admin.client.call(api.member.remove, { params, version: member.version })
  await admin.client.call(api.initiative.create, { params: { id: portfolio }, body: { title: 'Secret' } })
  // longer than news takes
  await page.waitForTimeout(3_000)
  await expect(rowOf(page, 'Secret')).toHaveCount(0)
})
