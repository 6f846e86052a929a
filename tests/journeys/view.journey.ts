import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import type { Somebody } from './support/people.ts'

const works = [
  { title: 'Member app', budget: 900_000_00, stage: 'active', tags: ['pilot'], end: '2026-06-30' },
  { title: 'Messaging', budget: 250_000_00, stage: 'paused', unit: 'Care' },
  { title: 'Outreach', budget: 40_000_00, stage: 'active', unit: 'Care' },
  { title: 'Data lake', stage: 'idea', unit: 'Platforms' },
] as const

async function place(admin: Somebody, key: string) {
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: `Views ${key}`, key, currency: 'EUR' },
  })
  for (const body of works)
    await admin.client.call(api.initiative.create, {
      params: { id },
      body: { ...body, tags: 'tags' in body ? [...body.tags] : [] },
    })
  return `/portfolios/${key}/initiatives`
}

const rows = (page: Page) => page.getByRole('grid').locator('[data-line] [data-id="title"][role="gridcell"]')
const titles = async (page: Page, expected: readonly string[]) =>
  expect.poll(async () => (await rows(page).allInnerTexts()).slice(0, expected.length)).toEqual([...expected])

/** Chooses from a menu by its button and the words typed into its search, all by keyboard. */
async function addFilter(page: Page, words: string) {
  await page.getByRole('button', { name: '+ Filter' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Find a filter')).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function menu(page: Page, button: RegExp, item: RegExp) {
  await page.getByRole('button', { name: button }).focus()
  await page.keyboard.press('Enter')
  const wanted = page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemradio', { name: item }))
  await expect(wanted).toBeVisible()
  for (let at = 0; at < 60; at += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

test('a view is put together, saved, opened first, changed and deleted without a mouse', async ({
  admin,
  page,
}) => {
  test.setTimeout(180_000)
  const address = await place(admin, 'VWKEY')
  await page.goto(address)
  await expect(rows(page)).toHaveCount(works.length)

  await test.step('filter by money and by stage', async () => {
    await addFilter(page, 'budget')
    await expect(page.getByLabel('Budget: from')).toBeFocused()
    await page.keyboard.type('100k')
    await expect(page).toHaveURL(/budget=10000000\.\./)
    await titles(page, ['Member app', 'Messaging'])
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.press('Escape')
    await addFilter(page, 'stage')
    await page.keyboard.press('Tab')
    await page.getByRole('checkbox', { name: 'Active' }).focus()
    await page.keyboard.press('Space')
    await expect(rows(page)).toHaveCount(1)
    await expectAccessibleAnyhow(page, 'a filter being chosen')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take off the filter Stage' }).focus()
    await page.keyboard.press('Enter')
    await expect(rows(page)).toHaveCount(2)
    await expect(page.getByRole('button', { name: '+ Filter' })).toBeFocused()
  })

  await test.step('sort by two columns and group', async () => {
    await page.getByRole('button', { name: 'Sort', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Sort by', { exact: true }).and(page.locator('select')).selectOption('stage')
    await page.getByLabel('Then by').selectOption('budget')
    await expect(page).toHaveURL(/sort=stage,budget/)
    await page.getByRole('button', { name: 'Budget: ↑ ascending, turn round' }).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/sort=stage,-budget/)
    await expectAccessibleAnyhow(page, 'the order being chosen')
    await page.keyboard.press('Escape')
    await menu(page, /^Group/, /^Unit$/)
    await expect(page.getByRole('grid')).toContainText('No unit')
  })

  await test.step('save it, and open with it', async () => {
    await menu(page, /^View: Unsaved view/, /^Save as a new view/)
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
    await page.keyboard.type('Dear work')
    await expectAccessibleAnyhow(page, 'a view being saved')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'View: Dear work', exact: true })).toBeVisible()
    await menu(page, /^View: Dear work/, /^Open with this view$/)
    await expect(page.getByText('Your list opens with “Dear work”.')).toBeVisible()
    await page.goto('/')
    await page.goto(address)
    await expect(page).toHaveURL(/budget=10000000\.\..*view=/)
    await expect(rows(page)).toHaveCount(2)
  })

  await test.step('change it, save the change, delete it and take that back', async () => {
    await menu(page, /^Group/, /^No groups$/)
    await expect(page.getByRole('button', { name: 'View: Dear work, changed' })).toBeVisible()
    await menu(page, /^View: Dear work/, /^Save changes to/)
    await expect(page.getByRole('button', { name: 'View: Dear work', exact: true })).toBeVisible()
    await menu(page, /^View: Dear work/, /^Delete/)
    await expect(page.getByText('“Dear work” is deleted.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(page.getByRole('button', { name: 'View: Dear work', exact: true })).toBeVisible()
    await menu(page, /^View: Dear work/, /^All initiatives$/)
    await expect(rows(page)).toHaveCount(works.length)
    await expect(page).toHaveURL(/view=all/)
  })
})

test('any field of all rows shown is changed at once and taken back, without a mouse', async ({
  admin,
  page,
}) => {
  test.setTimeout(120_000)
  const address = await place(admin, 'VWALL')
  await page.goto(`${address}?unit=Care,none`)
  await expect(rows(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Edit all' }).focus()
  await page.keyboard.press('Enter')
  const bar = page.getByRole('region', { name: 'Selected initiatives' })
  await expect(bar).toContainText('All 3 shown')

  await bar.getByRole('button', { name: 'Any field' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Field', { exact: true }).selectOption('start')
  await page.getByLabel('Start for all').focus()
  await page.keyboard.type('soon')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/“soon” is no day/)).toBeVisible()
  await expectAccessibleAnyhow(page, 'a field for all being chosen')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Sep 2026')
  await page.keyboard.press('Enter')
  await expect(bar).toContainText('2 would change. 1 stays: would end before they start (VWALL-1).')
  await expectAccessibleAnyhow(page, 'a change of many before it is made')
  await bar.getByRole('button', { name: 'Apply' }).focus()
  await page.keyboard.press('Enter')
  await expect(bar).toBeHidden()
  await expect(page.getByText('Start: Sep 2026, 2 initiatives.')).toBeVisible()
  const starts = async () => {
    const { id } = (await admin.client.call(api.portfolio.list)).items.find((one) => one.key === 'VWALL') ?? {
      id: '',
    }
    const { items } = await admin.client.call(api.initiative.list, { params: { id } })
    return items.map((one) => one.start)
  }
  await expect.poll(starts).toEqual([null, '2026-09-01', '2026-09-01', null])
  await page.keyboard.press('Control+z')
  await expect.poll(starts).toEqual([null, null, null, null])
})
