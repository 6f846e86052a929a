import type { Locator, Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import type { Client } from '#tests/support/client.ts'
import { expectAccessible, expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

// A month's changes in the grid as in a spreadsheet: blocks of cells selected, copied, pasted, filled and emptied, all
// of it by keyboard. What is on the clipboard came from Excel.

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

async function makePortfolio(client: Client, key: string): Promise<Portfolio> {
  const made = await client.call(api.portfolio.create, {
    body: { name: `Grid ${key}`, key, currency: 'CAD' },
  })
  for (const title of ['Member app', 'Messaging', 'Outreach', 'Monitoring'])
    await client.call(api.initiative.create, {
      params: { id: made.id },
      body: { title, unit: 'Care', budget: 100_000_000 },
    })
  return made
}

async function openGrid(page: Page, key: string, search = ''): Promise<Locator> {
  await page.goto(`/portfolios/${key}/initiatives${search}`)
  const grid = page.getByRole('grid', { name: 'Initiatives' })
  await expect(grid).toBeVisible()
  await grid.locator('[tabindex="0"]').focus()
  await press(page, 'Control+Home')
  return grid
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}
const goTo = (page: Page, column: number, line = 0) =>
  press(
    page,
    'Control+Home',
    ...Array<string>(column).fill('ArrowRight'),
    ...Array<string>(line).fill('ArrowDown'),
  )
const put = (page: Page, text: string) => page.evaluate((one) => navigator.clipboard.writeText(one), text)
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const cells = (grid: Locator, column: string) => grid.locator(`[role="gridcell"][data-id="${column}"]`)
const saved = (page: Page) => expect(page.getByText(/saved \d/)).toBeVisible()
const revision = async (client: Client, { id }: Portfolio) =>
  (await client.call(api.portfolio.read, { params: { id } })).revision

// select 0, key 1, title 2, then the columns of the address
const columns = '?columns=stage,health,unit,budget'

test('a block is filled, copied, emptied and undone by keyboard, one change set each time', async ({
  page,
  admin,
}) => {
  const made = await makePortfolio(admin.client, 'FILL')
  const grid = await openGrid(page, 'FILL', columns)
  const before = await revision(admin.client, made)

  await goTo(page, 4)
  await page.keyboard.type('red')
  await press(page, 'Enter')
  await expect(cells(grid, 'health').first()).toHaveText(/Red/)
  await press(page, 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(page.getByText('3 × 1 cells')).toBeVisible()
  await press(page, 'Control+d')
  await expect(cells(grid, 'health').nth(2)).toHaveText(/Red/)
  await expect(cells(grid, 'health').nth(3)).toHaveText(/Not reported/)
  await saved(page)
  await expect.poll(() => revision(admin.client, made)).toBe(before + 2)

  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c')
  await expect
    .poll(() => clipboard(page))
    .toBe(['Red\tCare\t1,000,000', 'Red\tCare\t1,000,000', 'Red\tCare\t1,000,000'].join('\r\n'))
  await press(page, 'Control+v')
  await expect(page.getByText('Nothing had to change.')).toBeVisible()
  expect(await revision(admin.client, made)).toBe(before + 2)

  await press(page, 'Delete')
  await expect(cells(grid, 'unit').nth(2)).toHaveText('')
  await expect(cells(grid, 'budget').nth(2)).toHaveText('')
  await expect.poll(() => revision(admin.client, made)).toBe(before + 3)
  await press(page, 'Control+z')
  await expect(page.getByText('Undone: Empty, 9 cells.')).toBeVisible()
  await expect(cells(grid, 'unit').nth(2)).toHaveText('Care')
  await expect(cells(grid, 'health').nth(2)).toHaveText(/Red/)
})

test('a table from Excel is pasted past the last row, with what cannot be read shown first', async ({
  page,
  admin,
}) => {
  const made = await makePortfolio(admin.client, 'PASTE')
  const grid = await openGrid(page, 'PASTE', columns)
  const before = await revision(admin.client, made)

  await put(
    page,
    [
      'Monitoring\tActive\tAmber\tCare\t2,000,000',
      '"Home kit\r\nwith a lift"\tApproved\tgreen\tHome care\t1.2M',
      'Sensor mats\tActive\tblue\tCare\tabout 3',
      '',
    ].join('\r\n'),
  )
  await goTo(page, 2, 3)
  await press(page, 'Control+v')
  const dialog = page.getByRole('dialog', { name: 'Paste: look before it is saved' })
  await expect(dialog).toContainText('Changes 1 initiative.')
  await expect(dialog).toContainText('Adds 2 initiatives: Home kit with a lift, Sensor mats.')
  await expect(dialog).toContainText('Makes 1 unit: Home care.')
  await expect(dialog.getByRole('row', { name: /^New 2/ })).toHaveCount(2)
  await expect(dialog.getByRole('row', { name: /about 3/ })).toContainText('is no amount of money')
  await expectAccessibleAnyhow(page, 'the preview of a paste')

  await press(page, 'Escape')
  await expect(dialog).toBeHidden()
  expect(await revision(admin.client, made)).toBe(before)

  await press(page, 'Control+v')
  await expect(dialog.getByRole('button', { name: 'Apply the rest' })).toBeFocused()
  await press(page, 'Enter')
  await expect(row(page, 'Sensor mats')).toContainText('Not reported')
  await expect(row(page, 'Home kit')).toContainText('Home care')
  await saved(page)
  await expect.poll(() => revision(admin.client, made)).toBe(before + 1)
  await expect(row(page, 'PASTE-6')).toContainText('Sensor mats')
  await expect(grid.locator(':focus')).toHaveText('Monitoring')

  await press(page, 'Control+z')
  await expect(row(page, 'Sensor mats')).toHaveCount(0)
  await expect(row(page, 'Monitoring')).toContainText('Not reported')
})

test('pasted days that could be two are asked about once; those that tell their order are read by it', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'DAYS')
  const grid = await openGrid(page, 'DAYS', '?columns=start,end')
  const dialog = page.getByRole('dialog', { name: 'Paste: look before it is saved' })
  const choice = dialog.getByRole('radiogroup', { name: 'Start: which day is “03/04/2026”?' })

  await put(page, '03/04/2026\t30/04/2026\r\n05/04/2026\t31/05/2026')
  await goTo(page, 3)
  await press(page, 'Control+v')
  await expect(dialog).toContainText('End is read day first: “30/04/2026” can only be')
  await expect(dialog.getByRole('row', { name: /05\/04\/2026/ })).toBeVisible()
  await expect(choice.getByRole('radio').first()).toBeFocused()
  await expectAccessibleAnyhow(page, 'the order of pasted days')
  await press(page, 'Space')
  await expect(choice.getByRole('radio', { name: /day first/ })).toBeChecked()
  await expect(dialog.getByRole('table')).toBeHidden()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await saved(page)
  await expect(cells(grid, 'start').nth(1)).toHaveText(/5 Apr|Apr 5/)
  await expect(cells(grid, 'end').first()).toHaveText(/30 Apr|Apr 30/)

  // the next paste of this column is read the same way, and says so
  await put(page, '06/07/2026')
  await goTo(page, 3, 2)
  await press(page, 'Control+v')
  await expect(dialog.getByRole('radio', { name: /day first/ })).toBeChecked()
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeFocused()
  await press(page, 'Enter')
  await expect(cells(grid, 'start').nth(2)).toHaveText(/6 Jul|Jul 6/)
})

test('columns are moved, sized and kept in sight by key, in the address and the next time', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'COLS')
  const grid = await openGrid(page, 'COLS', '?columns=stage,health,unit')
  await goTo(page, 3)
  await press(page, 'ArrowUp', 'Alt+ArrowRight', 'Alt+Shift+ArrowRight')
  await expect(page).toHaveURL(/columns=health(?:,|%2C)stage(?::|%3A)106(?:,|%2C)unit/)
  await press(page, 'Alt+ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Sort ascending' })).toBeFocused()
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Keep in sight' })).toBeFocused()
  await press(page, 'Enter')
  await expect(page).toHaveURL(/columns=(?:!|%21)stage/)
  await expect(grid.getByRole('columnheader', { name: 'Stage' })).toBeFocused()
  await press(page, 'Alt+ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Sort ascending' })).toBeFocused()
  await expectAccessible(page, 'the menu of a column')

  await page.goto('/')
  await page.goto('/portfolios/COLS/initiatives')
  await expect(page).toHaveURL(/stage(?::|%3A)106/)
})

test('what was typed into a cell is offered again when the page was closed over it', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'KEPT')
  const grid = await openGrid(page, 'KEPT', columns)
  await goTo(page, 6, 1)
  await page.keyboard.type('250,0')
  await page.reload()
  await expect(
    page.getByText('This page was closed while you typed “250,0” into Budget of KEPT-2'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Go on typing' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Budget of KEPT-2' })).toBeFocused()
  await page.keyboard.type('00')
  await press(page, 'Enter')
  await expect(cells(grid, 'budget').nth(1)).toHaveText(/250/)
  await saved(page)
  await page.reload()
  await expect(row(page, 'KEPT-2')).toContainText('250')
  await expect(page.getByText('This page was closed while')).toHaveCount(0)
})

test('rows, columns and everything are selected by key, and cells say that they are', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'PICK')
  const grid = await openGrid(page, 'PICK', columns)
  const selected = grid.getByRole('gridcell', { selected: true })
  await goTo(page, 3, 1)
  await expect(selected).toHaveCount(1)
  await press(page, 'Shift+Space')
  await expect(selected).toHaveCount(7)
  await press(page, 'Escape', 'Control+Space')
  await expect(selected).toHaveCount(4)
  await press(page, 'Control+a')
  await expect(selected).toHaveCount(28)
  await press(page, 'Space')
  await expect(page.getByRole('region', { name: 'Selected initiatives' })).toContainText('4 selected')
})

test('of many columns only those in sight are in the document, and keys and copies reach the others', async ({
  page,
  admin,
}) => {
  await makePortfolio(admin.client, 'MANY')
  const many = [
    'role,class,area,stage,health,unit,budget,spent,left,owner,start,end,timeline,sponsor,fte,value,risk',
    'technologies,tags,summary,externalId,confidential,createdAt',
  ].join(',')
  const grid = await openGrid(page, 'MANY', `?columns=${many}`)
  const last = cells(grid, 'createdAt')
  await expect(grid).toHaveAttribute('aria-colcount', '26')
  await expect(last).toHaveCount(0)
  await expect(cells(grid, 'title').first()).toHaveAttribute('aria-colindex', '3')

  // to the last column, one by one and at once: it comes into sight with the focus on it, and says which one it is
  await press(page, 'End')
  await expect(last.first()).toBeFocused()
  await expect(last.first()).toBeInViewport()
  await expect(last.first()).toHaveAttribute('aria-colindex', '26')
  await expect(cells(grid, 'role')).toHaveCount(0)
  await expect(cells(grid, 'title').first()).toBeInViewport()
  await goTo(page, 12)
  await expect(cells(grid, 'owner').first()).toBeFocused()
  await expect(cells(grid, 'owner').first()).toBeInViewport()

  // the cell with the focus stays where it is while the grid is scrolled away under it
  await grid.evaluate((element) => element.parentElement?.scrollTo({ left: 0 }))
  await expect(cells(grid, 'role').first()).toBeVisible()
  await expect(cells(grid, 'owner').first()).toBeFocused()

  // a block from a column that is not drawn to one that is
  await goTo(page, 2)
  await press(page, 'Shift+End', 'Control+c')
  await expect(cells(grid, 'role')).toHaveCount(0)
  await expect.poll(async () => (await clipboard(page)).split('\t')).toHaveLength(24)
  const copied = await clipboard(page)
  expect(copied).toMatch(/^Member app\t/)
  expect(copied).toContain('\tCare\t1,000,000\t')
  expect(copied).toMatch(/\t\d{4}-\d{2}-\d{2}$/)
})
