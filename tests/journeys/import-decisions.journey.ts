import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { FieldCreate } from '#shared/field/field.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

const table = [
  ['Projektliste 2026'],
  [],
  ['Nr', 'Vorhaben', 'Status', 'Ampel extern', 'Ampel', 'Kosten (Mio. USD)', 'Beginn', 'Dauer (Monate)'],
  ['007', 'Portal', 'Laufend', 'Rot', 'Grün', '1,5', '03/04/2026', '18'],
  ['008', 'Lohn', 'Eingemottet', 'Gelb', '', '0,25', '05/06/2026', '6'],
  ['', 'Summe', '', '', '', '1,75', '', ''],
]
const text = (rows: string[][]) => rows.map((row) => row.join('\t')).join('\n')

/** Pastes as Ctrl-V does, with a clipboard of the journey's own. */
const paste = (page: Page, pasted: string) =>
  page.evaluate((plain) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, pasted)

test('a pasted table says what it needs, is settled there, and is known the next time', async ({
  page,
  admin,
}) => {
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: 'Pasted', key: 'PAST', currency: 'EUR' },
  })
  await page.goto('/portfolios/PAST/import')
  await page.getByRole('button', { name: 'into a box' }).click()
  await expect(page.getByLabel('Table')).toBeFocused()
  await page.getByLabel('Table').fill(text(table))
  await page.getByRole('button', { name: 'Read the table' }).click()

  await expect(page.getByText('The header is in row 3.')).toBeVisible()
  await expect(page.getByText('1 row is a total.')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Say what one is worth and on which day')
  await expectAccessibleAnyhow(page, 'a plan with decisions')

  // the rate and its day
  await page.getByLabel('What one USD of Kosten (Mio. USD) is worth in EUR').fill('0,92')
  await page.getByLabel('Day of the rate of Kosten (Mio. USD)').fill('2026-11-20')
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByText('1 USD = 0.92 EUR on')).toBeVisible()
  await expect(page.getByRole('alert')).toBeHidden()

  // a day that could be two, and a word without a meaning
  await page.getByRole('button', { name: 'Go there: Beginn' }).click()
  await expect(page.getByLabel('What Beginn becomes')).toBeFocused()
  await page.getByLabel('Order of days in Beginn').selectOption('day, month, year')
  await expect(page.getByRole('button', { name: 'Go there: Beginn' })).toBeHidden()
  const status = page.getByRole('row').filter({ hasText: 'Laufend' }).first()
  await status.getByText('1 without a meaning').click()
  await page.getByLabel('What “Eingemottet” in Status means').selectOption('Paused')
  await page.getByLabel('What becomes of the words in Status').selectOption('is kept as a tag')
  await expect(page.getByText('Tags Stage: Eingemottet')).toBeVisible()

  // one rating, else the other
  const fill = page.getByRole('button', { name: /^Let it fill the gaps/ })
  await fill.click()
  await expect(page.getByText(/only where “Ampel.*” says nothing/)).toBeVisible()

  await page.getByRole('button', { name: 'Import 2 initiatives' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')
  const { items } = await admin.client.call(api.initiative.list, { params: { id } })
  expect(items.map((one) => [one.externalId, one.stage, one.budget, one.start, one.end, one.tags])).toEqual([
    ['007', 'active', 138_000_000, '2026-04-03', '2027-10-02', ['Stage: Laufend']],
    ['008', 'paused', 23_000_000, '2026-06-05', '2026-12-04', ['Stage: Eingemottet']],
  ])
  expect(items.map((one) => one.health)).toEqual(['green', 'amber'])

  // the next one of its shape is read the same way, until that is forgotten
  await page.getByRole('link', { name: 'Another file' }).click()
  await expect(page.getByRole('table', { name: 'Known headers' })).toContainText('Nr, Vorhaben, Status')
  await expectAccessibleAnyhow(page, 'known headers')
  await paste(page, text(table.slice(2)))
  await expect(page.getByText('This header is known')).toBeVisible()
  await page.getByRole('button', { name: 'Read it anew' }).click()
  await expect(page.getByText('but the file is read anew')).toBeVisible()
  await page.getByRole('button', { name: 'Read it as before' }).click()
  await expect(page.getByText('This header is known: the file is read as')).toBeVisible()
  await page.goto('/portfolios/PAST/import')
  await page.getByRole('button', { name: 'Forget how Pasted table was read' }).click()
  await expect(page.getByRole('table', { name: 'Known headers' })).toBeHidden()
})

test('rows say their currency, and what the file lacks is said once for all of them', async ({
  page,
  admin,
}) => {
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: 'Several currencies', key: 'CURR', currency: 'EUR' },
  })
  const add = (body: FieldCreate) => admin.client.call(api.field.create, { params: { id }, body })
  const gate = await add({
    name: 'Gate',
    kind: 'choice',
    choices: ['One', 'Two'],
    requiredIn: ['active'],
    help: '',
  })
  const review = await add({ name: 'Review', kind: 'day', choices: [], requiredIn: [], help: '' })
  await page.goto('/portfolios/CURR/import')
  await page.getByRole('button', { name: 'into a box' }).click()
  await page.getByLabel('Table').fill(
    text([
      ['Project', 'Status', 'Budget', 'Currency'],
      ['Portal', 'Active', '1,500.00', 'EUR'],
      ['Payroll', 'Active', '2,000.50', 'US$'],
      ['Archive', 'Idea', '300', '$'],
    ]),
  )
  await page.getByRole('button', { name: 'Read the table' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Some rows are in USD, the portfolio counts in EUR.')
  await expect(page.getByText('2 rows leave “Gate” empty. Required when active.')).toBeVisible()
  await expect(page.getByText('in the currency that “Currency” says')).toBeVisible()
  await expectAccessibleAnyhow(page, 'a plan with a column of currencies')

  const words = page.getByRole('row').filter({ hasText: 'US$' }).first()
  await words.getByText('1 without a meaning').click()
  await page.getByLabel('What “$” in Currency means').selectOption('USD')
  await page.getByLabel('What one USD in Currency is worth in EUR').fill('0.9')
  await page.getByLabel('Day of the rate of USD in Currency').fill('2026-11-20')
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByText('1 USD = 0.9 EUR on')).toBeVisible()
  await expect(alert).toBeHidden()

  await page.getByLabel('Gate').selectOption('One')
  await expect(page.getByText('rows leave “Gate” empty')).toBeHidden()
  await page.getByLabel('Review').fill('soon')
  await page.getByLabel('Review').press('Enter')
  await expect(page.getByText('“soon” is no day.')).toBeVisible()
  await page.getByLabel('Review').fill('2027-03-31')
  await page.getByLabel('Review').press('Enter')
  await expect(page.getByText('“soon” is no day.')).toBeHidden()

  await page.getByRole('button', { name: 'Import 3 initiatives' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')
  const { items } = await admin.client.call(api.initiative.list, { params: { id } })
  expect(items.map((one) => [one.title, one.budget, one.custom])).toEqual([
    ['Portal', 150_000, { [gate.id]: 'One', [review.id]: '2027-03-31' }],
    ['Payroll', 180_045, { [gate.id]: 'One', [review.id]: '2027-03-31' }],
    ['Archive', 27_000, { [gate.id]: 'One', [review.id]: '2027-03-31' }],
  ])
})
