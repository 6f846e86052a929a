import { api } from '#shared/api.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

test('a template is taken from an initiative, and a new one starts with its values', async ({
  page,
  admin,
}) => {
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: 'Health', key: 'TMPL', currency: 'CAD' },
  })
  await admin.client.call(api.initiative.create, {
    params: { id },
    body: { title: 'Privacy act', role: 'mandatory', tags: ['law'], end: '2027-12-31', unit: 'Legal' },
  })
  await page.goto('/portfolios/TMPL/settings?tab=templates')
  await expect(page.getByText('There are no templates yet')).toBeVisible()
  await page.getByLabel('Name').fill('Regulation')
  await page.getByRole('combobox', { name: 'With the values of' }).click()
  await page.getByRole('option', { name: 'TMPL-1 Privacy act' }).click()
  await expectAccessibleAnyhow(page, 'a template being made')
  await page.getByRole('button', { name: 'Keep as a template' }).click()
  await expect(page.getByRole('cell', { name: 'Regulation', exact: true })).toBeVisible()
  await expectAccessibleAnyhow(page, 'templates')

  await page.goto('/portfolios/TMPL/initiatives?add=1')
  await page.getByRole('combobox', { name: 'Template' }).click()
  await page.getByRole('option', { name: 'Regulation' }).click()
  await page.keyboard.type('Data residency')
  await expectAccessibleAnyhow(page, 'a new initiative with a template')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Added TMPL-2, Data residency.')).toBeVisible()
  const { items } = await admin.client.call(api.initiative.list, { params: { id } })
  expect(items.find((one) => one.title === 'Data residency')).toMatchObject({
    role: 'mandatory',
    tags: ['law'],
    unit: { name: 'Legal' },
    end: null,
    owner: null,
  })
})
