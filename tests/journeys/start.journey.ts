import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

test.use({ house: 'empty' })

test('the first visitor makes the administrator and has a verdict one click later', async ({ page }) => {
  await page.goto('/portfolios/ANY/focus')
  await expect(page).toHaveURL('/welcome')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Is your portfolio moving in one direction?',
  )
  await expectAccessibleAnyhow(page, 'first run')

  const make = page.getByRole('button', { name: 'Make me the administrator' })
  await make.click()
  await expect(page.getByText('Give a name.')).toBeVisible()
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.getByLabel('Your name').fill('Ada Admin')
  await page.getByLabel('E-mail').fill('ada at example')
  await page.getByLabel('Password', { exact: true }).fill('eleven char')
  await make.click()
  await expect(page.getByText('Give an e-mail address.')).toBeVisible()
  await expect(page.getByText('A password has at least 12 characters.')).toBeVisible()
  await page.getByLabel('E-mail').fill('ada@example.com')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await make.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How would you like to start?')
  await expectAccessibleAnyhow(page, 'three ways on')
  await page.getByRole('button', { name: 'Load samples' }).click()
  await expect(page).toHaveURL('/')
  const rows = page.getByRole('list', { name: 'Portfolios' }).getByRole('heading', { level: 2 })
  await expect(rows).toHaveCount(5)
  await expect(page.getByText('Illustrative')).toHaveCount(5)
  for (const verdict of ['Focused', 'Watch', 'Split', 'Inverted', 'Not enough evidence'])
    await expect(page.getByRole('main').getByText(verdict, { exact: true })).toBeVisible()
  await expectAccessibleAnyhow(page, 'portfolios')
})
