import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/right.ts'
import { clientFor } from '#tests/support/client.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { password, signIn } from './support/people.ts'
import type { Somebody } from './support/people.ts'

const million = 100_000_000

/** A portfolio with three driving initiatives and one that supports. */
async function makePortfolio({ client }: Somebody, key: string): Promise<PortfolioId> {
  const { id } = await client.call(api.portfolio.create, { body: { name: 'Health', key, currency: 'CAD' } })
  const log = (title: string, more: object) =>
    client.call(api.initiative.create, { params: { id }, body: { title, budget: million, ...more } })
  for (const title of ['Member app', 'Messaging', 'Outreach'])
    await log(title, { role: 'drives', area: 'customer_engagement' })
  await log('Pharmacy delivery', { role: 'supports', area: 'digitized_solutions' })
  await client.call(api.declaration.create, {
    params: { id },
    body: { primary: 'customer_engagement', direction: 'Care together', effectiveFrom: '2026-01-05' },
  })
  return id
}

/** Invites somebody, takes the invitation up, and signs them in. */
async function invite(
  admin: Somebody,
  url: string,
  who: { name: string; portfolio: PortfolioId; role: Role },
) {
  const email = `${who.name.toLowerCase()}.${who.role}@example.com`
  const memberships = [{ portfolio: who.portfolio, role: who.role }]
  const { user, invitation } = await admin.client.call(api.user.create, { body: { email, memberships } })
  const token = new URL(invitation.link).pathname.split('/').at(-1) ?? ''
  const stranger = clientFor(url, { userId: null, email: '', token: null })
  await stranger.call(api.user.accept, { params: { token }, body: { name: who.name, password } })
  return { user, ...(await signIn(url, { name: who.name, email })) }
}

test('an owner says how supporting work serves core work, and somebody else accepts it', async ({
  admin,
  server,
  openBrowser,
}) => {
  const portfolio = await makePortfolio(admin, 'SUPP')
  const cora = await invite(admin, server.url, { name: 'Cora', portfolio, role: 'contributor' })
  const lee = await invite(admin, server.url, { name: 'Lee', portfolio, role: 'leader' })
  const { items: people } = await admin.client.call(api.person.list, {})
  const owner = people.find((one) => one.user === cora.user.id)
  const { items } = await admin.client.call(api.initiative.list, { params: { id: portfolio } })
  const pharmacy = items.find((one) => one.title === 'Pharmacy delivery')
  if (!owner || !pharmacy) throw new Error('Cora or her initiative is missing')
  await admin.client.call(api.initiative.update, {
    params: { id: pharmacy.id },
    version: pharmacy.version,
    body: { owner: owner.id },
  })

  const hers = await (await openBrowser({ storageState: cora.session })).newPage()
  await hers.goto('/portfolios/SUPP/initiatives?open=SUPP-4&at=support')
  const rationale = hers.getByRole('region', { name: 'Support rationale' })
  await expect(rationale).toContainText('If yes, it is a second strategy.')
  await rationale.getByRole('combobox', { name: 'Which core work does it help?' }).fill('member')
  await hers.getByRole('option', { name: 'SUPP-1 Member app' }).click()
  await rationale.getByRole('combobox', { name: 'How does it help?' }).click()
  await expect(hers.getByRole('option')).toHaveText([/Extends what engaged/, /Otherwise/])
  await hers.keyboard.press('Escape')
  await expect(rationale.getByRole('button', { name: 'Save and submit' })).toBeDisabled()
  await rationale.getByLabel('Why does it help?').fill('Members get their medicine by the app.')
  await expectAccessibleAnyhow(hers, 'a support link being written')
  await rationale.getByRole('button', { name: 'Save and submit' }).click()
  await expect(rationale).toContainText('Submitted, waits for acceptance')
  await expect(rationale).toContainText('A leader accepts or returns it.')

  const his = await (await openBrowser({ storageState: lee.session })).newPage()
  await his.goto('/portfolios/SUPP/initiatives?open=SUPP-4&at=support')
  const decision = his.getByRole('region', { name: 'Support rationale' })
  await expect(decision.getByRole('button', { name: 'Return' })).toBeDisabled()
  await decision.getByLabel('Reason').fill('How would we know?')
  await decision.getByRole('button', { name: 'Return' }).click()
  await expect(decision).toContainText('How would we know?')

  await hers.reload()
  await rationale.getByRole('button', { name: 'Edit' }).click()
  await rationale.getByLabel('How would we know that it helps?').fill('Refills ordered in the app.')
  await rationale.getByRole('button', { name: 'Save and submit' }).click()
  await expect(rationale).toContainText('Submitted, waits for acceptance')

  await his.reload()
  await expect(his.getByRole('row').filter({ hasText: 'Pharmacy delivery' })).toContainText('Unproven')
  await decision.getByRole('button', { name: 'Accept' }).click()
  await expect(decision).toContainText('Accepted')
  await expect(his.getByRole('row').filter({ hasText: 'Pharmacy delivery' })).toContainText('Supporting')
  await expect(his.getByRole('region', { name: 'History' })).toContainText('accepted a support link')
})

test('a viewer reads everything and is offered nothing else', async ({ admin, server, openBrowser }) => {
  const portfolio = await makePortfolio(admin, 'ROLE')
  const vera = await invite(admin, server.url, { name: 'Vera', portfolio, role: 'viewer' })
  const page = await (await openBrowser({ storageState: vera.session })).newPage()
  await page.goto('/portfolios/ROLE/initiatives')
  const cell = page.getByRole('row').filter({ hasText: 'Messaging' }).getByRole('gridcell').nth(2)
  await expect(cell).toHaveAttribute('aria-readonly', 'true')
  await cell.click()
  await page.keyboard.press('x')
  await expect(page.getByRole('textbox', { name: 'Title of ROLE-2' })).toBeHidden()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Initiative ROLE-2' })
  await expect(panel.getByRole('textbox', { name: 'Title' })).not.toBeEditable()
  await expect(panel.getByRole('button', { name: 'Archive' })).toBeHidden()
  await expectAccessibleAnyhow(page, 'the panel of a viewer')
  await expect(page.getByRole('button', { name: 'New initiative' })).toBeHidden()
  await page.goto('/portfolios/ROLE/tag-next')
  await expect(page.getByText('Nothing is left to tag')).toBeVisible()
})
