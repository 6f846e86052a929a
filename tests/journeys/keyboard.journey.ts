import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { expect, test } from './support/journey.ts'
import { hasFocus, press, tabTo } from './support/keyboard.ts'
import { password } from './support/people.ts'

const reason = 'The contract ends in spring; we look again then.'
const lines = [
  'Member app #ce ends Dec 2027',
  'Messaging #ce',
  'Outreach #ce',
  'Remote monitoring #ds',
  'Sales training',
  'Data lake',
]

/** G, and once Bearing says that it awaits one, the letter of a page. */
async function go(page: Page, letter: string) {
  await page.keyboard.press('g')
  await expect(page.getByRole('status').filter({ hasText: 'Go to' })).toBeVisible()
  await page.keyboard.press(letter)
}

async function command(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden()
}

test('everything that a portfolio needs is done without a mouse', async ({ admin, openBrowser }) => {
  test.setTimeout(120_000)
  const { id } = await admin.client.call(api.portfolio.create, {
    body: { name: 'By keyboard', key: 'BYKEY', currency: 'EUR', basis: 'count' },
  })
  await admin.client.call(api.declaration.create, {
    params: { id },
    body: { primary: 'customer_engagement', direction: 'Closer', effectiveFrom: '2026-01-01' },
  })
  const page = await (await openBrowser()).newPage()

  await test.step('sign in', async () => {
    await page.goto('/')
    await tabTo(page, page.getByLabel('E-mail'))
    await page.keyboard.type(admin.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portfolios')
  })

  await test.step('log', async () => {
    await command(page, 'by keyboard')
    await expect(page).toHaveTitle('Focus · By keyboard · Bearing')
    await expect(page.getByRole('main')).toBeFocused()
    await go(page, 'i')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Initiatives')
    await page.keyboard.press('n')
    const line = page.getByRole('textbox', { name: 'New initiative, with tags' })
    for (const [at, text] of lines.entries()) {
      await expect(line).toBeFocused()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await expect(page.getByText(`Added BYKEY-${at + 1},`)).toBeVisible()
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('gridcell').first()).toBeVisible()
  })

  await test.step('tag', async () => {
    await command(page, 'tag next')
    const title = page.getByRole('article').getByRole('heading')
    await expect(title).toHaveText('Sales training')
    await page.keyboard.press('3')
    await expect(page.getByText('In which area does it sit?')).toBeVisible()
    await page.keyboard.press('4')
    await expect(title).toHaveText('Data lake')
    await tabTo(page, page.getByRole('button', { name: '2 Drives digitized solutions' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Everything is tagged')).toBeVisible()
    await expect(page.getByText(/saved \d/)).toBeVisible()
  })

  await test.step('retag two at once', async () => {
    await go(page, 'i')
    // the grid is one stop; inside it arrows move
    await tabTo(page, page.locator('[role="grid"] [tabindex="0"]'))
    await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Space')
    const bar = page.getByRole('region', { name: 'Selected initiatives' })
    await expect(bar).toContainText('2 selected')
    await tabTo(page, bar.getByRole('button', { name: 'Choose' }), 'Shift+Tab')
    await press(page, 'Enter')
    await expect(page.getByRole('menuitem', { name: 'Drives customer engagement' })).toBeFocused()
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await expect(bar).toContainText('would become')
    await tabTo(page, bar.getByRole('button', { name: 'Apply' }))
    await press(page, 'Enter')
    await expect(bar).toBeHidden()
    await expect(page.getByRole('row').filter({ hasText: 'Remote monitoring' })).toContainText('Unproven')
    await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toBeVisible()
    await press(page, 'Control+z')
    await expect(page.getByText(/^Undone/)).toBeVisible()
    await press(page, 'Control+Shift+Z')
    await expect(page.getByRole('row').filter({ hasText: 'Remote monitoring' })).toContainText('Unproven')
  })

  await test.step('waive', async () => {
    await go(page, 'f')
    const decisions = page.getByRole('region', { name: 'Decisions needed' })
    await tabTo(page, decisions.getByRole('button', { name: /^More about/ }).first())
    await press(page, 'Enter')
    const waive = page.getByRole('menuitem', { name: 'Waive for a while…' })
    await expect(waive).toBeVisible()
    for (let item = 0; item < 6 && !(await hasFocus(waive)); item += 1) await press(page, 'ArrowDown')
    await press(page, 'Enter')
    const dialog = page.getByRole('dialog', { name: 'Waive this finding for a while' })
    await expect(dialog.getByLabel('Reason')).toBeFocused()
    await page.keyboard.type(reason)
    await tabTo(page, dialog.getByRole('button', { name: 'Waive', exact: true }))
    await press(page, 'Enter')
    await expect(dialog).toBeHidden()
    await expect(decisions.getByRole('heading')).toBeFocused()
    await tabTo(page, decisions.getByText('1 waived', { exact: true }))
    await press(page, 'Enter')
    await expect(decisions.getByText(`by Ada Admin: ${reason}`).first()).toBeVisible()
  })

  await test.step('export', async () => {
    await go(page, 'e')
    await tabTo(page, page.getByRole('link', { name: 'Download Markdown' }))
    const saved = page.waitForEvent('download')
    await press(page, 'Enter')
    expect(await readFile(await (await saved).path(), 'utf8')).toContain(reason)
  })
})
