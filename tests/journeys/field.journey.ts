import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { CustomField } from '#shared/field/field.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'

/** Opens the list that has the focus and goes down to an option. */
async function choose(page: Page, name: string) {
  const option = page.getByRole('option', { name, exact: true })
  await press(page, 'Enter')
  await expect(option).toBeVisible()
  for (let at = 0; at < 20; at += 1) {
    if ((await option.getAttribute('data-combobox-selected')) === 'true') break
    await press(page, 'ArrowDown')
  }
  await press(page, 'Enter')
  await expect(option).toBeHidden()
}

test('a portfolio gets fields of its own, by keyboard alone: added, filled, required, moved, renamed and removed', async ({
  page,
  admin,
  quiet,
}) => {
  test.setTimeout(120_000)
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: 'Fields of ours', key: 'OURS', currency: 'EUR' },
  })
  const params = { id }
  const work = await admin.client.call(api.initiative.create, {
    params,
    body: { title: 'Care app', stage: 'proposed' },
  })
  const fields = async (): Promise<CustomField[]> =>
    (await admin.client.call(api.field.list, { params })).items
  const dialog = page.getByRole('dialog')
  const list = page.getByRole('list', { name: 'Fields' })

  await test.step('a choice, with its words', async () => {
    await page.goto('/portfolios/OURS/settings?tab=fields')
    await expect(page.getByText('There are no fields of your own yet.')).toBeVisible()
    await expectAccessibleAnyhow(page, 'no fields yet')
    await tabTo(page, page.getByRole('button', { name: 'Add a field' }))
    await press(page, 'Enter')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await page.keyboard.type('Budget')
    await press(page, 'Enter')
    await expect(dialog.getByText('There is a built-in field with this name.')).toBeVisible()
    await press(page, 'Control+a')
    await page.keyboard.type('Gate')
    await tabTo(page, dialog.getByRole('combobox', { name: 'Kind' }))
    await choose(page, 'Choice')
    await expect(dialog.getByRole('combobox', { name: 'Kind' })).toHaveValue('Choice')
    await tabTo(page, dialog.getByRole('button', { name: 'Add a choice' }))
    await press(page, 'Enter')
    await expect(dialog.getByRole('textbox', { name: 'Choice 1' })).toBeFocused()
    await page.keyboard.type('Seed')
    await press(page, 'Enter')
    await expect(dialog.getByRole('textbox', { name: 'Choice 2' })).toBeFocused()
    await page.keyboard.type('Scale')
    await press(page, 'Alt+ArrowUp')
    await expect(dialog.getByRole('textbox', { name: 'Choice 1' })).toHaveValue('Scale')
    await press(page, 'Alt+ArrowDown')
    await tabTo(page, dialog.getByRole('checkbox', { name: 'Approved' }))
    await press(page, 'Space')
    await expectAccessibleAnyhow(page, 'the dialog of a field')
    await tabTo(page, dialog.getByRole('button', { name: 'Add it' }))
    await press(page, 'Enter')
    await expect(dialog).toBeHidden()
    await expect(list).toContainText('Seed, Scale. Required when approved.')
    expect(await fields()).toMatchObject([
      { name: 'Gate', kind: 'choice', choices: ['Seed', 'Scale'], requiredIn: ['approved'] },
    ])
  })

  await test.step('another, moved above it', async () => {
    const body = { name: 'Saving a year', kind: 'money' as const }
    await admin.client.call(api.field.create, { params, body })
    await page.reload()
    await tabTo(page, page.getByRole('button', { name: 'Edit Saving a year' }))
    await press(page, 'Alt+ArrowUp')
    await expect(page.getByText('Saving a year is 1 of 2.')).toBeAttached()
    await expect(page.getByRole('button', { name: 'Edit Saving a year' })).toBeFocused()
    await expectAccessibleAnyhow(page, 'fields')
    expect((await fields()).map((field) => field.name)).toEqual(['Saving a year', 'Gate'])
  })

  await test.step('filled in the form, where the stage asks for it', async () => {
    await page.goto('/portfolios/OURS/initiatives/OURS-1')
    const gate = page.getByRole('combobox', { name: 'Gate' })
    await tabTo(page, page.getByRole('combobox', { name: 'Stage' }))
    await choose(page, 'Approved')
    await expect(page.getByText('Gate must be filled while the stage is Approved.')).toBeVisible()
    await tabTo(page, page.getByRole('textbox', { name: 'Saving a year, EUR' }))
    await page.keyboard.type('1,250')
    await tabTo(page, gate)
    await choose(page, 'Seed')
    await expectAccessibleAnyhow(page, 'the form with fields of its own')
    await press(page, 'Control+s')
    await expect(page.getByText('Unsaved changes')).toBeHidden()
    await expect
      .poll(async () => admin.client.call(api.initiative.read, { params: { id: work.id } }))
      .toMatchObject({ stage: 'approved', custom: { [(await fields())[0]?.id ?? '']: 125_000 } })
    await expect(page.getByRole('region', { name: 'History' })).toContainText('Gate')
  })

  await test.step('a choice renamed keeps its value, one taken out is asked about', async () => {
    await page.goto('/portfolios/OURS/settings?tab=fields')
    await tabTo(page, page.getByRole('button', { name: 'Edit Gate' }))
    await press(page, 'Enter')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    const words = dialog.getByRole('textbox', { name: /^Choice/ })
    await tabTo(page, words.first())
    await press(page, 'Control+a')
    await page.keyboard.type('Grown')
    await tabTo(page, dialog.getByRole('button', { name: 'Save' }))
    await press(page, 'Enter')
    await expect(dialog).toBeHidden()
    expect(await heldGate()).toEqual('Grown')
    await expect(page.getByRole('button', { name: 'Edit Gate' })).toBeFocused()
    await press(page, 'Enter')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    quiet.allow(/status of 409/)
    await tabTo(page, dialog.getByRole('button', { name: 'Take out Grown' }))
    await press(page, 'Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Save' }))
    await press(page, 'Enter')
    await expect(dialog).toContainText('“Grown” is chosen in 1 initiative.')
    await expectAccessibleAnyhow(page, 'a choice in use')
    await press(page, 'Escape')
    await expect(dialog).toBeHidden()
    expect(await heldGate()).toEqual('Grown')
  })

  await test.step('removed with what it holds, and brought back', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Remove Saving a year' }))
    await press(page, 'Enter')
    await expect(page.getByText(/One initiative holds a value in it/)).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Remove it' }))
    await press(page, 'Enter')
    await expect(list.getByText('Saving a year')).toBeHidden()
    await tabTo(page, page.getByRole('button', { name: 'Undo' }))
    await press(page, 'Enter')
    await expect(list.getByText('Saving a year')).toBeVisible()
    const [saving] = await fields()
    const { custom } = await admin.client.call(api.initiative.read, { params: { id: work.id } })
    expect(custom).toMatchObject({ [saving?.id ?? '']: 125_000 })
  })

  async function heldGate(): Promise<unknown> {
    const gate = (await fields()).find((field) => field.name === 'Gate')
    const { custom } = await admin.client.call(api.initiative.read, { params: { id: work.id } })
    return custom[gate?.id ?? '']
  }
})
