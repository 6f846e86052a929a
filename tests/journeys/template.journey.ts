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

test('a template is renamed and its values are changed where templates are kept', async ({
  page,
  admin,
  quiet,
}) => {
  // a name that is taken
  quiet.allow(/status of 400/)
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: 'Law', key: 'TEDT', currency: 'CAD' },
  })
  const params = { id }
  for (const name of ['Law', 'Tax'])
    await admin.client.call(api.template.create, {
      params,
      body: { name, fields: { role: 'mandatory', tags: ['law'], fte: 2 } },
    })
  await page.goto('/portfolios/TEDT/settings?tab=templates')
  await page.getByRole('button', { name: 'Edit Law' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit Law' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('tax')
  await dialog.getByRole('textbox', { name: 'Staff (FTE)' }).fill('a few')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Staff (FTE)' }).fill('3.5')
  await dialog.getByRole('button', { name: 'Leave out Tags' }).click()
  await dialog.getByLabel('Add a value').selectOption({ label: 'Budget' })
  await dialog.getByRole('textbox', { name: 'Budget, CAD' }).fill('1.2m')
  await expectAccessibleAnyhow(page, 'a template being edited')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('There is a template “Tax” already.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Regulation')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('cell', { name: 'Regulation', exact: true })).toBeVisible()
  const { items } = await admin.client.call(api.template.list, { params })
  expect(items.map(({ name, fields }) => ({ name, fields }))).toContainEqual({
    name: 'Regulation',
    fields: { role: 'mandatory', fte: 3.5, budget: 120_000_000 },
  })
})
