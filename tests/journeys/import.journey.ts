import type { Locator, Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { Client } from '#tests/support/client.ts'
import { hasRealFiles, readRealFile, realFiles, whenAbsent } from '#tests/import/real-files.ts'
import { expectAccessible, expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

const header = 'ID,Project name,Status,RAG,Budget (k€),Owner,Start,End'
const rows = [
  'A-1,Member app,Active,GREEN,"1,500",Ana,01/02/2026,31/12/2026',
  'A-2,Billing,Mothballed,Amber,250,Bo,01/03/2025,30/06/2025',
  'A-3,Data lake,On hold,TBC,Exempt under Section 43,,15/03/2026,',
]
const report = ['Projects of the health network,,,,,,,', '', header, ...rows, 'Total,,,,"1,750",,,'].join(
  '\n',
)

const makePortfolio = (client: Client, key: string, currency = 'EUR') =>
  client.call(api.portfolio.create, { body: { name: `Import ${key}`, key, currency } })

/** Chooses a file as the button does, without the system's own dialog. */
const choose = (page: Page, name: string, content: string | Buffer) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: typeof content === 'string' ? Buffer.from(content) : content,
  })

const column = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: 'Columns of the file' }).getByRole('row').filter({ hasText: name })
const rowOf = (page: Page, title: string): Locator =>
  page.getByRole('table', { name: 'Rows of the file' }).getByRole('row').filter({ hasText: title })
const commit = (page: Page) => page.getByRole('button', { name: /^(Import|Update) \d/ })

test('a spreadsheet is read, corrected, imported, imported again, and taken back', async ({
  page,
  admin,
}) => {
  const { id } = await makePortfolio(admin.client, 'IMPA')
  await page.goto('/portfolios/IMPA/import')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  await expectAccessibleAnyhow(page, 'the place for files')
  await choose(page, 'report.csv', report)

  // the header is below a title; the total is no initiative; what cannot be read says what it was
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Import report.csv')
  await expect(page.getByLabel('The header is in row')).toHaveValue('3')
  await expect(rowOf(page, 'Data lake')).toContainText('It says Exempt under Section 43')
  await expect(page.getByText('€1,750,000', { exact: true })).toBeVisible()
  await expect(column(page, 'Budget (k€)').getByLabel('What a number in Budget (k€) is worth')).toHaveValue(
    '1000',
  )
  await page.getByRole('button', { name: 'Left out 1' }).click()
  await expect(page.getByText('The row is a total, not an initiative.')).toBeVisible()
  await page.getByRole('button', { name: 'All 4' }).click()

  // what words mean is said once
  await column(page, 'Status').getByText('3 words, 1 without a meaning').click()
  await page.getByLabel('What “Mothballed” in Status means').selectOption('Stopped')
  await expect(rowOf(page, 'Billing')).toContainText('Stage Stopped')
  await column(page, 'Owner').getByLabel('What Owner becomes').selectOption('Sponsor')
  await expect(rowOf(page, 'Member app')).toContainText('Sponsor Ana')
  await page.getByLabel('Tags, between commas').fill('2026, health')
  await page.getByLabel('Tags, between commas').press('Enter')
  await expect(rowOf(page, 'Member app')).toContainText('Tags 2026, health')
  await expectAccessibleAnyhow(page, 'the plan')

  await expect(commit(page)).toHaveText('Import 3 initiatives')
  await commit(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')
  await expect(rowOf(page, 'Member app')).toContainText('IMPA-1')
  await expectAccessibleAnyhow(page, 'the result')
  const { items } = await admin.client.call(api.initiative.list, { params: { id } })
  expect(items.map(({ title, stage, budget, sponsor }) => [title, stage, budget, sponsor?.name])).toEqual([
    ['Member app', 'active', 150_000_000, 'Ana'],
    ['Billing', 'stopped', 25_000_000, 'Bo'],
    ['Data lake', 'paused', null, undefined],
  ])

  await page.getByRole('link', { name: 'Another file' }).click()
  await choose(page, 'report.csv', report.replace('Billing', 'Billing and dunning'))
  await expect(rowOf(page, 'Billing and dunning')).toContainText('Changed')
  await column(page, 'Owner').getByLabel('What Owner becomes').selectOption('Leave out')
  await column(page, 'Status').getByLabel('What Status becomes').selectOption('Leave out')
  await expect(commit(page)).toHaveText('Update 1 initiative')
  await expect(rowOf(page, 'Billing and dunning')).toContainText('Title: Billing Billing and dunning')
  await commit(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import undone')
  const back = await admin.client.call(api.initiative.list, { params: { id } })
  expect(back.items.map((one) => one.title)).toEqual(['Member app', 'Billing', 'Data lake'])
})

test('money of another currency and a portfolio that changed meanwhile are settled before anything is written', async ({
  page,
  admin,
  quiet,
}) => {
  quiet.allow(/status of 409/)
  const { id } = await makePortfolio(admin.client, 'IMPB', 'USD')
  await page.goto('/portfolios/IMPB/import')
  await choose(page, 'pounds.csv', 'Title,Cost (£m)\nTunnel,5\n')
  await expect(page.getByRole('alert')).toContainText('in pounds, the portfolio in USD')
  await expect(column(page, 'Cost (£m)')).toContainText('in pounds')
  await expect(commit(page)).toBeDisabled()
  await expectAccessible(page, 'something to settle')
  await column(page, 'Cost (£m)').getByLabel('What Cost (£m) becomes').selectOption('Leave out')
  await expect(commit(page)).toBeEnabled()

  await admin.client.call(api.initiative.create, { params: { id }, body: { title: 'Logged meanwhile' } })
  await commit(page).click()
  await expect(page.getByText('The portfolio changed since this was planned')).toBeVisible()
  await page.getByRole('button', { name: 'Plan again' }).click()
  await expect(page.getByText('The portfolio changed since this was planned')).toBeHidden()
  await commit(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')
})

test('a file that is none is refused with a sentence, and the next one is taken', async ({
  page,
  admin,
  quiet,
}) => {
  quiet.allow(/status of 400/)
  await makePortfolio(admin.client, 'IMPC')
  await page.goto('/portfolios/IMPC/import')
  await choose(page, 'portfolio.pdf', '%PDF-1.7')
  await expect(page.getByRole('alert')).toContainText('This is a PDF.')
  await choose(page, 'plan.csv', 'Title\nMember app\n')
  await expect(commit(page)).toHaveText('Import 1 initiative')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await expect(page.getByRole('table', { name: 'Earlier imports' })).toContainText('Dropped')
})

test(`a real portfolio comes in as it was published${whenAbsent}`, async ({ page, admin }) => {
  test.skip(!hasRealFiles, whenAbsent)
  const { id } = await makePortfolio(admin.client, 'IMPD', 'CAD')
  await page.goto('/portfolios/IMPD/import')
  await choose(page, realFiles.canada, readRealFile('canada'))
  await expect(page.getByText('$7,023,336,948', { exact: true })).toBeVisible()
  await expect(commit(page)).toHaveText('Import 495 initiatives')
  await page.getByRole('button', { name: 'Show more rows' }).click()
  await expect(page.getByRole('table', { name: 'Rows of the file' }).getByRole('row')).toHaveCount(201)
  await commit(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')
  const { total } = await admin.client.call(api.initiative.list, { params: { id } })
  expect(total).toBe(495)
  await page.getByRole('link', { name: 'Tag the heaviest next' }).click()
  await expect(page).toHaveURL(/tag-next/)
})
