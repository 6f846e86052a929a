import { api } from '#shared/api.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { password } from './support/people.ts'

test('whoever has an account turns reminders off and changes the password', async ({
  admin,
  server,
  openBrowser,
  quiet,
}) => {
  quiet.allow(/status of 400/)
  const invited = await admin.client.call(api.user.create, { body: { email: 'own@example.com' } })
  const page = await (await openBrowser({ baseURL: server.url })).newPage()
  await page.goto(invited.invitation.link)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: /Join|Set/ }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/settings?tab=account')
  const reminders = page.getByRole('switch', { name: 'Remind me by mail of status updates that I owe' })
  await expect(reminders).toBeChecked()
  await reminders.press('Space')
  await expect(page.getByText('No reminders by mail any more.')).toBeVisible()
  await page.reload()
  await expect(reminders).not.toBeChecked()

  const next = 'several quiet unrelated words'
  await page.getByLabel('Present password', { exact: true }).fill('not this one at all')
  await page.getByLabel('New password', { exact: true }).fill(next)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('This is not your present password.')).toBeVisible()
  await expectAccessibleAnyhow(page, 'a wrong password')
  await page.getByLabel('Present password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('E-mail').fill('own@example.com')
  await page.getByLabel('Password', { exact: true }).fill(next)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/')
})
