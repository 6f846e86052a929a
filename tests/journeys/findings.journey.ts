import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'

test.use({ house: 'samples' })

test('a leader goes through the findings by keyboard alone: filters, decides, looks at the history, and follows a remedy', async ({
  page,
}) => {
  await page.goto('/portfolios/PUMPS/focus')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await expect(page.getByRole('heading', { level: 1, name: 'Findings' })).toBeVisible()
  const rivals = page.getByRole('region', { name: /^Competing initiative/ })
  const first = rivals.getByRole('listitem').first()

  await test.step('acknowledged, with its history', async () => {
    await tabTo(page, first.getByRole('button', { name: /^More about/ }))
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: /^Acknowledge/ }).focus()
    await press(page, 'Enter')
    await expect(first).toContainText('acknowledged')
    const history = first.getByText('History', { exact: true })
    await tabTo(page, history)
    await press(page, 'Enter')
    await expect(first.getByText('Ada Admin acknowledged it')).toBeVisible()
    await expectAccessibleAnyhow(page, 'findings with a history')
  })

  await test.step('filtered, in the address', async () => {
    await tabTo(page, page.getByRole('combobox', { name: 'Status' }))
    await press(page, 'Enter')
    await press(page, 'ArrowDown')
    await press(page, 'ArrowDown')
    await press(page, 'Enter')
    await expect(page).toHaveURL(/status=acknowledged/)
    await expect(page.getByRole('region', { name: /^Data hygiene|No owner/ })).toHaveCount(0)
    await expect(rivals.getByRole('button', { name: /^More about/ })).toHaveCount(1)
  })

  await test.step('its remedy leads to where it helps', async () => {
    await tabTo(page, first.getByRole('link'))
    await press(page, 'Enter')
    await expect(page).toHaveURL(/\/initiatives\?.*open=PUMPS-\d+/)
    await expect(page.getByRole('complementary', { name: /^Initiative PUMPS-/ })).toBeVisible()
  })
})
