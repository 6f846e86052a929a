import { api } from '#shared/api.ts'
import { expectAccessible } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { tabTo } from './support/keyboard.ts'

test.use({ house: 'samples' })

test('four portfolios are compared by keyboard, with the published cases beside them', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('list', { name: 'Portfolios' })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('status').filter({ hasText: 'Go to' })).toBeVisible()
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare')
  const choice = page.getByRole('combobox', { name: /^Portfolios, two to/ })
  await tabTo(page, choice)
  for (const name of ['Collab', 'Urban', 'Retail', 'Indus']) {
    await page.keyboard.type(name)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/compare?portfolios=CARE,URBAN,BANK,PUMPS')
  const table = page.getByRole('table', { name: /^Portfolios compared/ })
  await expect(table.getByRole('columnheader')).toHaveText([
    'Question',
    /^Collaborative healthcare/,
    /^Urban mobility/,
    /^Retail bank/,
    /^Industrial pumps/,
  ])
  await expect(table.getByRole('row', { name: /^Digital strategy/ })).toContainText(
    'Customer engagementDigitized solutions',
  )
  await expect(table.getByRole('row', { name: /^Backbone capability/ })).toContainText(
    'No capability is listed.',
  )

  await tabTo(page, page.getByRole('checkbox', { name: /published in 2016/ }))
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/cases=1/)
  await expect(table.getByRole('columnheader')).toHaveCount(7)
  await expect(table.getByRole('columnheader', { name: /Kaiser Permanente/ })).toContainText('Published case')
  await expectAccessible(page, 'compare')

  const source = table.getByRole('link', { name: 'Shared electronic health record' })
  await tabTo(page, source)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/portfolios/CARE/backbone')
})

test('money of several currencies is added up once its rates are entered', async ({ admin, page }) => {
  for (const [key, currency] of [
    ['SUMA', 'EUR'],
    ['SUMB', 'JPY'],
  ] as const) {
    const { id } = await admin.client.call(api.portfolio.create, {
      body: { name: `In ${currency}`, key, currency },
    })
    const body = { title: 'Work', budget: 2_000_000, spent: 1_000_000 }
    await admin.client.call(api.initiative.create, { params: { id }, body })
  }
  const money = page.getByRole('region', { name: 'Money of all portfolios' })

  await test.step('nobody has chosen the currency', async () => {
    await page.goto('/')
    await expect(money).toContainText('No total: the money is in EUR and JPY')
    await tabTo(page, money.getByRole('link', { name: 'Choose the currency' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('combobox', { name: 'Sums over portfolios are told in' }))
    await page.keyboard.type('EUR')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Sums are told in EUR.')).toBeVisible()
  })

  await test.step('a rate is missing, and entered', async () => {
    await page.goto('/')
    await expect(money).toContainText('no rate from JPY into EUR holds today')
    await tabTo(page, money.getByRole('link', { name: 'Enter the rate from JPY' }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Enter a rate' })
    await expect(dialog.getByLabel('Rate', { exact: true })).toBeFocused()
    await page.keyboard.type('0.006')
    await expectAccessible(page, 'a rate')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('cell', { name: '1 JPY = 0.006 EUR' })).toBeVisible()
  })

  await test.step('the sum stands there, with its rate and who is left out', async () => {
    await page.goto('/')
    // 20,000 euros and 2,000,000 yen at 0.006
    await expect(money).toContainText('Together €32K budget, €16K spent.')
    await expect(money).toContainText('1 JPY = 0.006')
    await expect(money).toContainText('Left out, because their figures are invented:')
    await expectAccessible(page, 'portfolios')
  })
})

test('Home says what changed since the last visit in this browser', async ({ admin, openBrowser }) => {
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: 'Seen before', key: 'SEEN', currency: 'EUR' },
  })
  const context = await openBrowser({ storageState: admin.session })
  const first = await context.newPage()
  await first.goto('/')
  const row = (page: typeof first) => page.getByRole('listitem').filter({ hasText: 'Seen before' })
  await expect(row(first)).toBeVisible()
  await expect(first.getByText(/^Since you were last here/)).toBeHidden()
  await first.close()

  for (const title of ['One', 'Two'])
    await admin.client.call(api.initiative.create, { params: { id }, body: { title } })
  const second = await context.newPage()
  await second.goto('/')
  await expect(
    second.getByText(/^Since you were last here in this browser, earlier today: 1 of/),
  ).toBeVisible()
  await expect(row(second)).toContainText('Since then: 2 are new.')
  await second.reload()
  await expect(row(second)).toContainText('Since then: 2 are new.')
  await tabTo(second, second.getByRole('button', { name: 'Mark as seen' }))
  await second.keyboard.press('Enter')
  await expect(second.getByText(/^Since you were last here/)).toContainText('nothing changed')
  await expect(row(second)).not.toContainText('Since then')
})
