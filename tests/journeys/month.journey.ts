import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { expect as patient, test } from './support/journey.ts'
import { hasFocus, press, tabTo } from './support/keyboard.ts'
import { inviteMember } from './support/people.ts'
import type { Somebody } from './support/people.ts'

// A month's round of somebody in the PMO, from the first status to the file for the board, without a mouse. The journey
// is long: what it waits for may take a slow machine a while.
const expect = patient.configure({ timeout: 30_000 })

const works = [
  { title: 'Member app', role: 'drives', area: 'customer_engagement', budget: 900_000_00 },
  { title: 'Messaging', role: 'drives', area: 'customer_engagement', budget: 400_000_00 },
  { title: 'Outreach', role: 'drives', area: 'customer_engagement', budget: 300_000_00 },
  { title: 'Remote monitoring', role: 'drives', area: 'digitized_solutions', budget: 200_000_00 },
] as const

const file = [
  'ID,Title,Budget',
  'A-1,Member app,950000',
  'A-5,Home kits,120000',
  'A-6,Data lake,80000',
  '',
].join('\n')

async function makePortfolio({ client }: Somebody): Promise<PortfolioId> {
  const { id } = await client.call(api.portfolio.create, {
    body: { name: 'The round', key: 'ROUND', currency: 'EUR', basis: 'budget_total' },
  })
  await client.call(api.declaration.create, {
    params: { id },
    body: { primary: 'customer_engagement', direction: 'Closer', effectiveFrom: '2026-01-01' },
  })
  return id
}

/** G, and once Bearing says that it awaits one, the letter of a page. */
async function go(page: Page, letter: string, heading: string) {
  await page.keyboard.press('g')
  await expect(page.getByRole('status').filter({ hasText: 'Go to' })).toBeVisible()
  await page.keyboard.press(letter)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  // a page that has come takes the focus, so what is pressed before that goes to the one that was left
  await expect(page.getByRole('main')).toBeFocused()
}

/** Moves along the grid's current row to a column. */
async function moveTo(page: Page, column: string) {
  const cell = page.locator(`[role="gridcell"][data-id="${column}"]:focus`)
  await page.keyboard.press('Home')
  for (let stop = 0; stop < 30; stop += 1) {
    if ((await cell.count()) > 0) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`The grid has no column ${column}.`)
}

/** Opens a menu by its button and chooses from it. */
async function choose(page: Page, button: string | RegExp, item: string | RegExp) {
  const opener = page.getByRole('button', { name: button })
  if (!(await hasFocus(opener))) await tabTo(page, opener)
  await press(page, 'Enter')
  const wanted = page.getByRole('menuitem', { name: item })
  await expect(wanted).toBeVisible()
  await expect(page.getByRole('menu')).toContainText(/./)
  for (let at = 0; at < 30 && !(await hasFocus(wanted)); at += 1) await press(page, 'ArrowDown')
  await press(page, 'Enter')
}

test('a month’s round is done by keyboard alone', async ({ admin, server, openBrowser }) => {
  test.setTimeout(300_000)
  const portfolio = await makePortfolio(admin)
  const params = { id: portfolio }
  const petra = await inviteMember(admin, server.url, { name: 'Petra', portfolio, role: 'pmo' })
  const people = await admin.client.call(api.person.list)
  const person = people.items.find((one) => one.user === petra.userId)
  for (const [at, work] of works.entries())
    await admin.client.call(api.initiative.create, {
      params,
      body: { ...work, externalId: `A-${at + 1}`, owner: at < 2 ? (person?.id ?? null) : null },
    })
  const context = await openBrowser({
    storageState: petra.session,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const { keyboard } = page
  const initiatives = async () => (await admin.client.call(api.initiative.list, { params })).items
  const stands = async <T>(of: (one: Awaited<ReturnType<typeof initiatives>>[number]) => T) =>
    (await initiatives()).map(of)
  const saved = () => expect(page.getByText(/saved \d/)).toBeVisible()

  await test.step('publish what is owed', async () => {
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'My updates 2 due' })).toBeVisible()
    await go(page, 'u', 'My updates')
    await expect(page.getByText('2 of 2 to go in')).toBeVisible()
    for (const [title, story, left] of [
      ['Member app', 'As planned.', '1 of 2 to go in'],
      ['Messaging', 'The vendor is late by a week.', 'All 2 published in'],
    ] as const) {
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      for (const key of ['1', '1', '1', '1', '1']) await keyboard.press(key)
      await keyboard.type(story)
      await press(page, 'Control+Enter')
      await expect(page.getByText(left)).toBeVisible()
    }
    expect(await stands((one) => one.health)).toEqual(['green', 'green', 'not_reported', 'not_reported'])
  })

  await test.step('import the month’s file', async () => {
    await press(page, 'Control+k')
    await expect(page.getByRole('textbox', { name: 'Find a command' })).toBeFocused()
    await keyboard.type('the round')
    await press(page, 'Enter')
    await expect(page).toHaveTitle('Focus · The round · Bearing')
    await go(page, 'm', 'Import')
    await tabTo(page, page.getByRole('button', { name: 'Choose a file' }))
    const asked = page.waitForEvent('filechooser')
    await press(page, 'Enter')
    await (await asked).setFiles({ name: 'month.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Import month.csv')
    await tabTo(page, page.getByRole('button', { name: /^(Import|Update) \d/ }))
    await press(page, 'Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')
    expect(await stands((one) => one.externalId)).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'])
    expect((await initiatives())[0]?.budget).toBe(950_000_00)
  })

  await test.step('paste a block, and fill down', async () => {
    await go(page, 'i', 'Initiatives')
    await tabTo(page, page.locator('[role="grid"] [tabindex="0"]'))
    // on the clipboard as another program left it there
    await page.evaluate((text) => navigator.clipboard.writeText(text), 'Amber\r\nRed\r\n')
    await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown')
    await moveTo(page, 'health')
    await press(page, 'Control+v')
    await expect
      .poll(() => stands((one) => one.health))
      .toEqual(['green', 'green', 'amber', 'red', 'not_reported', 'not_reported'])
    await saved()
    await press(page, 'Escape', 'ArrowDown')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
    await expect
      .poll(() => stands((one) => one.health))
      .toEqual(['green', 'green', 'amber', 'red', 'red', 'red'])
    await saved()
  })

  await test.step('change two at once, seeing what it does to focus; take it back', async () => {
    await press(page, 'Escape', 'Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await press(page, 'Shift+ArrowDown', 'Space')
    const bar = page.getByRole('region', { name: 'Selected initiatives' })
    await expect(bar).toContainText('2 selected')
    await tabTo(page, bar.getByRole('button', { name: 'Choose' }), 'Shift+Tab')
    await choose(page, 'Choose', 'Drives digitized solutions')
    await expect(bar).toContainText('would become')
    await tabTo(page, bar.getByRole('button', { name: 'Apply' }))
    await press(page, 'Enter')
    await expect(bar).toBeHidden()
    const areas = () => stands((one) => one.area)
    const [ce, ds] = ['customer_engagement', 'digitized_solutions']
    await expect.poll(areas).toEqual([ce, ce, ce, ds, ds, ds])
    await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toBeVisible()
    await press(page, 'Control+z')
    await expect.poll(areas).toEqual([ce, ce, ce, ds, null, null])
  })

  await test.step('save a view', async () => {
    await tabTo(page, page.getByRole('button', { name: '+ Filter' }), 'Shift+Tab')
    await press(page, 'Enter')
    await expect(page.getByLabel('Find a filter')).toBeFocused()
    await keyboard.type('budget')
    await press(page, 'ArrowDown', 'Enter')
    await expect(page.getByLabel('Budget: from')).toBeFocused()
    await keyboard.type('300k')
    await expect(page).toHaveURL(/budget=30000000\.\./)
    await press(page, 'Escape')
    await tabTo(page, page.getByRole('button', { name: /^View: / }), 'Shift+Tab')
    await choose(page, /^View: /, /^Save as a new view/)
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
    await keyboard.type('Dear work')
    await press(page, 'Enter')
    await expect(page.getByRole('button', { name: 'View: Dear work', exact: true })).toBeVisible()
  })

  await test.step('look at the history, and take a change set back', async () => {
    await go(page, 'y', 'History')
    // what was filled down; the change of two at once is taken back already, and offers nothing
    const undo = page
      .getByRole('listitem')
      .filter({ hasText: 'changed 2 initiatives' })
      .getByRole('button', { name: /^Undo change/ })
    await expect(undo.first()).toBeVisible()
    await tabTo(page, undo.first())
    await press(page, 'Enter')
    await expect(page.getByText(/^Change \d+ is taken back\.$/)).toBeVisible()
    expect(await stands((one) => one.health)).toEqual([
      'green',
      'green',
      'amber',
      'red',
      'not_reported',
      'not_reported',
    ])
  })

  await test.step('compare with last month', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Compare two days' }), 'Shift+Tab')
    await press(page, 'Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two days compared')
    await expect(page.getByRole('table', { name: 'Both days in figures' })).toBeVisible()
    await expect(page.getByText('ROUND-6 Data lake')).toBeVisible()
  })

  await test.step('export', async () => {
    await go(page, 'e', 'Export')
    await tabTo(page, page.getByRole('link', { name: 'Download CSV' }))
    const kept = page.waitForEvent('download')
    await press(page, 'Enter')
    const text = await readFile(await (await kept).path(), 'utf8')
    expect(text.trim().split('\r\n')).toHaveLength(7)
    expect(text).toContain(',Petra,,,,950000.00')
  })
})
