import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Client } from '#tests/support/client.ts'
import { expectAccessible, expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { password } from './support/people.ts'

const drives = (area: 'customer_engagement' | 'digitized_solutions') => (title: string) => ({
  title,
  area,
  role: 'drives' as const,
  budget: 1_000_000,
})
const work = [
  ...['Member app', 'Messaging', 'Outreach', 'Communities'].map(drives('customer_engagement')),
  ...['Monitoring', 'Lab results'].map(drives('digitized_solutions')),
]

/** A portfolio whose budget pursues customer engagement by two thirds. Journeys share a server: keys differ. */
async function makePortfolio(client: Client, key: string): Promise<PortfolioId> {
  const body = { name: 'Northern health', key, currency: 'CAD' }
  const { id } = await client.call(api.portfolio.create, { body })
  for (const one of work) await client.call(api.initiative.create, { params: { id }, body: one })
  return id
}

const declare = (client: Client, id: PortfolioId) =>
  client.call(api.declaration.create, {
    params: { id },
    body: {
      primary: 'customer_engagement',
      direction: 'Care as a collaboration with every member',
      effectiveFrom: '2026-01-05',
    },
  })

test('a leader declares a strategy, improves its wording, and sees what a switch would change before it does', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'DECL')
  const direction = page.getByRole('textbox', { name: 'Direction' })

  await page.goto('/portfolios/DECL/direction')
  await page.getByRole('button', { name: 'Declare it' }).click()
  await expect(page.getByText('Choose one of the two.')).toBeVisible()
  await expect(page.getByText('Say in which direction you are heading.')).toBeVisible()
  await page.getByRole('radio', { name: 'Customer engagement' }).check()
  await expect(page.getByText(/33% of the money that drives a strategy/)).toBeVisible()
  await direction.fill('Care as a collaboration')
  await page.getByLabel('In force from').fill('2026-01-05')
  await expectAccessibleAnyhow(page, 'the first declaration')
  await page.getByRole('button', { name: 'Declare it' }).click()
  await expect(page.getByText('“Care as a collaboration”')).toBeVisible()
  await expect(page.getByText(/since January 5, 2026/)).toBeVisible()

  await page.getByRole('button', { name: 'Improve the wording' }).click()
  await direction.fill('Care as a collaboration with every member')
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByText('“Care as a collaboration with every member”')).toBeVisible()
  await page.getByText('One earlier wording').click()
  await expect(page.getByText('“Care as a collaboration”')).toBeVisible()

  await page.getByRole('button', { name: 'Switch or plan a switch' }).click()
  await direction.fill('Monitoring that goes home with the patient')
  await page.getByRole('button', { name: 'See what would change' }).click()
  await expect(page.getByRole('heading', { name: '6 initiatives change their class' })).toBeVisible()
  await expect(page.locator(':focus'), 'the keyboard keeps its place').toHaveCount(1)
  await expect(page.getByText('Member app')).toBeVisible()
  await expectAccessibleAnyhow(page, 'what a switch would change')
  await page.getByRole('button', { name: 'Back to the words' }).click()
  await expect(direction).toHaveValue('Monitoring that goes home with the patient')
  await page.getByLabel('In force from').fill('2099-01-01')
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByLabel('What did you see?').fill('Patients ask what to do at home.')
  await page.getByRole('button', { name: 'Plan it' }).click()
  await expect(page.getByRole('heading', { name: 'Planned' })).toBeVisible()
  await expect(page.getByText('“Care as a collaboration with every member”')).toBeVisible()
  await page.getByRole('button', { name: 'Improve the wording planned for' }).click()
  await direction.fill('Monitoring that goes home with every patient')
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByText('“Monitoring that goes home with every patient”')).toBeVisible()
  await expectAccessibleAnyhow(page, 'a planned declaration')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByRole('heading', { name: 'Planned' })).toBeHidden()
})

test('what somebody else saved meanwhile is shown beside mine, field by field, and nothing is lost', async ({
  page,
  admin,
  quiet,
}) => {
  quiet.allow(/status of 412/)
  const id = await makePortfolio(admin.client, 'CONF')

  await page.goto('/portfolios/CONF/settings')
  await page.getByLabel('Name').fill('Mine')
  await page.getByLabel('Description').fill('Written by me')
  const { version } = await admin.client.call(api.portfolio.read, { params: { id } })
  await admin.client.call(api.portfolio.update, { params: { id }, body: { name: 'Theirs' }, version })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(
    page.getByText('Somebody saved this while you were editing. Choose what to keep.'),
  ).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Mine Mine' })).toBeChecked()
  await expectAccessibleAnyhow(page, 'a conflict')
  await page.getByRole('radio', { name: 'Theirs Theirs' }).check()
  await page.getByRole('button', { name: 'Save what I chose' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Theirs')
  const after = await admin.client.call(api.portfolio.read, { params: { id } })
  expect(after).toMatchObject({ name: 'Theirs', description: 'Written by me' })
})

test('a leader sees what other thresholds would do to the verdict before saving them, and who set them after', async ({
  page,
  admin,
}) => {
  await declare(admin.client, await makePortfolio(admin.client, 'POL'))

  await page.goto('/portfolios/POL/settings?tab=policy')
  await expect(page.getByText('In force: Bearing’s defaults, set by nobody.')).toBeVisible()
  await page.getByLabel('Watch, up to').fill('0.4')
  await expect(
    page.getByText('A second driver is appearing: at most 40% drives the other strategy.'),
  ).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /Split.*would become.*Watch/ })).toBeVisible()
  await expectAccessibleAnyhow(page, 'other thresholds')
  await page.getByLabel('Focused, up to').fill('0.6')
  await expect(page.getByText('Watch cannot end before focused.')).toBeVisible()
  await page.getByLabel('Focused, up to').fill('0.1')
  await page.getByLabel('Note').fill('Agreed with the board')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/In force: policy 1, set by Ada Admin/)).toBeVisible()
  await expect(page.getByText('Agreed with the board')).toBeVisible()

  await page.getByRole('link', { name: 'General' }).click()
  await expect(page).toHaveURL(/tab=general/)
  await page.getByLabel('Key').fill('POLI')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/portfolios\/POLI\/settings/)
})

test('somebody invited as a viewer joins by the link, reads, and is refused what a viewer may not do', async ({
  page,
  admin,
  openBrowser,
  server,
}) => {
  const id = await makePortfolio(admin.client, 'VIEW')
  await declare(admin.client, id)
  const viewer = { name: 'Vera Viewer', email: 'vera@example.org' }

  await page.goto('/settings?tab=users')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const email = page.getByRole('textbox', { name: 'E-mail address' })
  await email.fill('vera')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText('Give an e-mail address.')).toBeVisible()
  await email.fill(viewer.email)
  await page.getByRole('textbox', { name: 'Name' }).fill(viewer.name)
  await page.getByRole('combobox', { name: 'Give a role in' }).click()
  await page.getByRole('option', { name: 'Northern health (VIEW)' }).click()
  await expect(page.getByRole('combobox', { name: 'Role in Northern health' })).toHaveValue('Viewer')
  await expectAccessibleAnyhow(page, 'an invitation being written')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('link', { exact: true }).textContent()
  await expectAccessible(page, 'an invitation made')
  await page.getByRole('button', { name: 'I have it' }).click()
  await expect(page.getByRole('cell', { name: 'Invited' })).toBeVisible()

  const theirs = await (await openBrowser()).newPage()
  await theirs.goto(link ?? '')
  await theirs.getByRole('textbox', { name: 'Password' }).fill(password)
  await theirs.getByRole('button', { name: 'Join' }).click()
  await expect(theirs.getByRole('heading', { name: 'Portfolios' })).toBeVisible()
  await theirs.goto('/portfolios/VIEW/direction')
  await expect(theirs.getByText('“Care as a collaboration with every member”')).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Improve the wording' })).toBeHidden()
  await expect(theirs.getByRole('button', { name: /Switch/ })).toBeHidden()
  await theirs.goto('/portfolios/VIEW/settings?tab=policy')
  await expect(theirs.getByText('Focused, up to').first()).toBeVisible()
  await expect(theirs.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(theirs, 'the policy for a viewer')
  await theirs.goto('/portfolios/VIEW/settings?tab=members')
  await expect(theirs.getByText(viewer.email)).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Add' })).toBeHidden()
  await theirs.goto('/settings?tab=users')
  await expect(theirs.getByRole('heading', { name: 'Organisation', exact: true })).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Users' })).toBeHidden()
  const refused = await theirs.request.post(`/api/v1/portfolios/${id}/initiatives`, {
    data: { title: 'Not mine to log' },
    headers: { Origin: server.url },
  })
  expect(refused.status()).toBe(403)

  await page.reload()
  await page.getByRole('button', { name: `Rename ${viewer.name}` }).click()
  const renaming = page.getByRole('dialog', { name: `Rename ${viewer.name}` })
  await expectAccessibleAnyhow(page, 'a user being renamed')
  viewer.name = 'Vera Reader'
  await renaming.getByLabel('Name').fill(viewer.name)
  await renaming.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('cell', { name: viewer.name, exact: true })).toBeVisible()
  await page.getByRole('button', { name: `Deactivate ${viewer.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
  await expect(page.getByRole('cell', { name: 'Deactivated' })).toBeVisible()
  expect((await theirs.request.get(`/api/v1/portfolios/${id}`)).status()).toBe(401)
})

test('a leader gives a role by e-mail address, changes it and takes it away', async ({
  page,
  admin,
  quiet,
}) => {
  quiet.allow(/status of 400/)
  await makePortfolio(admin.client, 'MEMB')
  const name = 'Connie Contributor'
  await admin.client.call(api.user.create, { body: { email: 'connie@example.org', name } })

  await page.goto('/portfolios/MEMB/settings?tab=members')
  const email = page.getByRole('combobox', { name: 'E-mail address' })
  await email.fill('nobody@example.org')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText(/account/).first()).toBeVisible()
  await email.fill('connie@example.org')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: `Role of ${name}` }).click()
  await page.getByRole('option', { name: 'Contributor' }).click()
  await expect(page.getByText(`${name} is Contributor now.`)).toBeVisible()
  await page.getByText('What each role may do').click()
  await expectAccessibleAnyhow(page, 'members')
  await page.getByRole('button', { name: `Remove ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click()
  await expect(page.getByRole('cell', { name, exact: true })).toBeHidden()
})

test('the organisation, its units and its people are kept by an administrator', async ({ page, admin }) => {
  expect(admin.name).toBe('Ada Admin')
  await page.goto('/settings')
  await page.getByLabel('Name').fill('Northern health group')
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Reykjavik')
  await page.getByRole('option', { name: 'Atlantic/Reykjavik' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Today is .* in Atlantic\/Reykjavik/)).toBeVisible()

  await page.getByRole('link', { name: 'Units' }).click()
  for (const name of ['Care', 'Clinics']) {
    await page.getByRole('button', { name: 'Add a unit' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText(name, { exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Edit Clinics' }).click()
  await page.getByRole('combobox', { name: 'Part of' }).click()
  await page.getByRole('option', { name: 'Care' }).click()
  await expectAccessibleAnyhow(page, 'a unit being edited')
  await page.getByRole('button', { name: 'Save' }).click()
  const below = page.getByRole('listitem').filter({ hasText: 'Care' }).getByRole('listitem')
  await expect(below).toHaveText(/Clinics/)

  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Maya Ortiz')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('maya')
  await page.getByRole('button', { name: 'Add them' }).click()
  await expect(page.getByText('Give an e-mail address.')).toBeVisible()
  await page.getByRole('textbox', { name: 'E-mail' }).fill('maya@example.org')
  await page.getByRole('button', { name: 'Add them' }).click()
  await expect(page.getByRole('cell', { name: 'Maya Ortiz', exact: true })).toBeVisible()
})

test('an API token is shown once, works, and stops when it is revoked', async ({
  page,
  admin,
  playwright,
  server,
}) => {
  await page.goto('/settings?tab=tokens')
  await page.getByRole('button', { name: 'Make a token' }).click()
  await expect(page.getByText('Say what the token is for.')).toBeVisible()
  await page.getByLabel('What it is for').fill('Nightly import')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const secret = await page.getByLabel('token', { exact: true }).textContent()
  await expectAccessibleAnyhow(page, 'a token just made')
  await page.getByRole('button', { name: 'I have it' }).click()
  await expect(page.getByText(secret ?? '')).toBeHidden()
  const program = await playwright.request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { Authorization: `Bearer ${secret}` },
  })
  expect(await (await program.get('/api/v1/me')).json()).toMatchObject({ user: { email: admin.email } })
  await page.getByRole('button', { name: 'Revoke Nightly import' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke it' }).click()
  await expect(page.getByRole('cell', { name: 'Nightly import', exact: true })).toBeHidden()
  expect((await program.get('/api/v1/portfolios')).status()).toBe(401)
  await program.dispose()
})
