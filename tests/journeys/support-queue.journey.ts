import { api } from '#shared/api.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { inviteMember } from './support/people.ts'
import { makeSupporting } from './support/supporting.ts'

test('a leader decides what waits one after another by keys, and takes a decision back', async ({
  admin,
  server,
  openBrowser,
}) => {
  test.setTimeout(120_000)
  const { id } = await makeSupporting(admin, 'WAIT')
  const lee = await inviteMember(admin, server.url, { name: 'Lee', portfolio: id, role: 'leader' })
  const page = await (await openBrowser({ storageState: lee.session })).newPage()
  await page.goto('/portfolios/WAIT/focus')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  const waiting = page.getByRole('region', { name: /^Waits for acceptance/ })
  const head = (name: string) => waiting.getByRole('button', { name: new RegExp(name), expanded: true })
  await expect(head('Pharmacy delivery')).toBeVisible()
  await expect(waiting).toContainText('a third of those asked in spring wanted it')
  await expect(waiting).toContainText(/62 days before WAIT-1 starts/)
  await expect(waiting).toContainText(/Submitted by Ada Admin on /)
  await expect(waiting.getByLabel('If it is accepted')).toContainText('Support proven0% → becomes 38%')
  await expectAccessibleAnyhow(page, 'the queue of support')

  await page.keyboard.press('j')
  await expect(head('Health kiosks')).toBeFocused()
  await expect(waiting).toContainText('Go on after the pilot')
  await page.keyboard.press('ArrowDown')
  await expect(head('Wellness plans')).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('ArrowUp')
  await expect(head('Pharmacy delivery')).toBeFocused()

  await page.keyboard.press('a')
  await expect(page.getByText('Accepted: it counts as supporting now.')).toBeVisible()
  await expect(head('Health kiosks')).toBeFocused()
  await expect(page.getByRole('region', { name: /^Accepted/ })).toContainText('Pharmacy delivery')

  await page.keyboard.press('r')
  const reason = page.getByLabel('What is missing?')
  await expect(reason).toBeFocused()
  await expectAccessibleAnyhow(page, 'a return being written')
  await page.keyboard.press('Escape')
  await expect(reason).toBeHidden()
  await page.keyboard.press('r')
  await page.keyboard.type('Which members, and how many?')
  await page.keyboard.press('Control+Enter')
  await expect(head('Wellness plans')).toBeFocused()
  const returned = page.getByRole('region', { name: /^Returned/ })
  await expect(returned).toContainText('Returned by Lee')
  await expect(returned).toContainText('Which members, and how many?')

  await page
    .getByRole('alert')
    .filter({ hasText: 'Returned with your reason.' })
    .getByRole('button', { name: 'Undo' })
    .press('Enter')
  await expect(waiting).toContainText('Health kiosks')
  await expect(returned).toBeHidden()
})

test('an owner writes a rationale with its gate by keys, loses nothing with the tab, and does not decide', async ({
  admin,
  server,
  openBrowser,
}) => {
  test.setTimeout(120_000)
  const { id } = await makeSupporting(admin, 'WORD')
  const cora = await inviteMember(admin, server.url, { name: 'Cora', portfolio: id, role: 'contributor' })
  const { items: people } = await admin.client.call(api.person.list, {})
  const owner = people.find((one) => one.user === cora.userId)
  const { items } = await admin.client.call(api.initiative.list, { params: { id } })
  const buses = items.find((one) => one.title === 'Vaccination buses')
  if (!owner || !buses) throw new Error('Cora or her initiative is missing')
  await admin.client.call(api.initiative.update, {
    params: { id: buses.id },
    version: buses.version,
    body: { owner: owner.id, start: '2027-06-01', end: '2027-12-31' },
  })
  const browser = await openBrowser({ storageState: cora.session })
  const first = await browser.newPage()
  await first.goto('/portfolios/WORD/support')
  await expect(first.getByText('A leader accepts or returns it.')).toBeVisible()
  await expect(first.getByRole('button', { name: /^Accept/ })).toBeHidden()
  const mine = first.getByRole('region', { name: /^Yours to finish/ })
  await mine.getByRole('link', { name: 'Link it: Vaccination buses' }).press('Enter')

  const form = first.getByRole('region', { name: 'Support rationale' })
  await form.getByRole('combobox', { name: 'Which core work does it help?' }).pressSequentially('member')
  await first.keyboard.press('ArrowDown')
  await first.keyboard.press('Enter')
  await expect(form).toContainText('Name what customers who trust the core work get from this besides')
  const hints = form.getByRole('list', { name: 'What a good rationale does' })
  await expect(hints.getByText(': not yet')).toHaveCount(4)
  await form.getByLabel('Why does it help?').pressSequentially('Members in 40 villages ask for it.')
  await form.getByLabel('How would we know that it helps?').pressSequentially('Bookings made in the app')
  await form.getByRole('radio', { name: 'Yes, we would go on.' }).press('Space')
  await expect(form).toContainText('Then it is a second strategy, not support.')
  await form.getByRole('radio', { name: 'No, it would stop.' }).press('Space')
  await expect(hints.getByText(': not yet')).toHaveCount(0)
  await form.getByRole('combobox', { name: 'When may it begin?' }).press('Enter')
  await expect(first.getByRole('option', { name: 'Starts once a gate' })).toBeVisible()
  await first.keyboard.press('ArrowUp')
  await first.keyboard.press('Enter')
  await expect(form.getByRole('button', { name: 'Save and submit' })).toBeDisabled()
  await expectAccessibleAnyhow(first, 'a guided rationale')
  await first.close()

  const page = await browser.newPage()
  await page.goto('/portfolios/WORD/initiatives?open=WORD-8&at=support')
  const again = page.getByRole('region', { name: 'Support rationale' })
  await expect(again).toContainText('What you had begun is here again.')
  await expect(again.getByLabel('Why does it help?')).toHaveValue('Members in 40 villages ask for it.')
  await again.getByRole('combobox', { name: 'Which gate does it wait for?' }).press('Enter')
  await expect(page.getByRole('option', { name: 'Go on after the pilot' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(again).toContainText('121 days before the gate “Go on after the pilot”')
  await again.getByRole('button', { name: 'Save and submit' }).press('Enter')
  await expect(again).toContainText('Submitted, waits for acceptance')
  await expect(again).toContainText('Starts once a gate of the core work is passed: Go on after the pilot')
  await expect(again).toContainText('No, it would stop.')
  await page.goto('/portfolios/WORD/findings?rule=F07')
  await expect(page.getByText(/Vaccination buses starts on .* before the gate/)).toBeVisible()
})
