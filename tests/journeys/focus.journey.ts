import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'

test.use({ house: 'samples' })

/** Saves what a link downloads, and reads it. */
async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return { file: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') }
}

test.describe('a leader reviews the portfolio', () => {
  test('the samples show every zone', async ({ page }) => {
    await page.goto('/')
    for (const zone of ['Focused', 'Watch', 'Split', 'Inverted', 'Not enough evidence']) {
      await expect(page.getByText(zone, { exact: true }).first()).toBeVisible()
    }
    await page.getByRole('link', { name: 'Retail bank' }).first().click()
    await page.getByRole('link', { name: 'Focus', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Illustrative')
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Split')
  })

  test('a finding is waived with a reason, which every export repeats', async ({ page }) => {
    await page.goto('/portfolios/BANK/focus')
    const decisions = page.getByRole('region', { name: 'Decisions needed' })
    const finding = decisions.getByRole('listitem').filter({ hasText: 'F04' }).first()
    const sentence =
      (await finding.getByRole('paragraph').first().textContent())?.replace('Caution: ', '') ?? ''
    await finding.getByRole('button', { name: /^More about/ }).click()
    await page.getByRole('menuitem', { name: 'Waive for a while…' }).click()

    const dialog = page.getByRole('dialog', { name: 'Waive this finding for a while' })
    await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
    await expect(dialog.getByText('A waiver needs a reason.')).toBeVisible()
    await expectAccessible(page, 'the waiver')
    await dialog.getByLabel('Reason').fill('The contract ends in spring; we look again then.')
    await dialog.getByRole('button', { name: 'A month' }).click()
    await dialog.getByRole('button', { name: 'Waive', exact: true }).click()

    await expect(dialog).toBeHidden()
    await expect(decisions.getByRole('listitem').filter({ hasText: sentence })).toHaveCount(0)
    await expect(decisions.getByRole('heading')).toBeFocused()
    await decisions.getByText(/^\d+ waived$/).click()
    await expect(decisions.getByText('by Ada Admin: The contract ends in spring').first()).toBeVisible()

    await page.getByRole('button', { name: 'Board pack as something else' }).click()
    await page.getByRole('menuitem', { name: 'More choices…' }).click()
    const markdown = await download(page, 'Download Markdown')
    expect(markdown.file).toMatch(/^BANK-\d{4}-\d\d-\d\d\.md$/)
    expect(markdown.text).toContain('The contract ends in spring; we look again then.')
    const summary: unknown = JSON.parse((await download(page, 'Download JSON')).text)
    expect(summary).toMatchObject({ assessment: { zone: 'split' }, portfolio: { key: 'BANK' } })
    expect(JSON.stringify(summary)).toContain(sentence.slice(0, 30))
    const csv = await download(page, 'Download CSV')
    expect(csv.text).toMatch(/^\uFEFFKey,Title,/)
  })

  test('remedies lead to the place where they help', async ({ page }) => {
    await page.goto('/portfolios/BANK/focus')
    const decisions = page.getByRole('region', { name: 'Decisions needed' })
    await decisions.getByRole('button', { name: /^Show all/ }).click()
    await decisions
      .getByRole('link', { name: /^Decide/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/portfolios\/BANK\/initiatives\?open=BANK-\d+&at=role/)
    await page.goBack()
    await page.getByRole('region', { name: 'Mix' }).getByRole('link', { name: 'Competing' }).click()
    await expect(page).toHaveURL(/class=competing&stage=approved,active,paused/)
  })

  test('the measure is kept in the address, and what is missing is said with the way to it', async ({
    page,
  }) => {
    await page.goto('/portfolios/BANK/focus')
    await page.getByRole('navigation', { name: 'Measured in' }).getByRole('link', { name: 'Count' }).click()
    await expect(page).toHaveURL(/basis=count/)
    await expect(page.getByText('Measured in count')).toBeVisible()
    await page.goto('/portfolios/CONN/focus')
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await expect(verdict).toContainText('Not enough evidence')
    await expect(verdict.getByRole('link', { name: /Tag the next|Declare/ })).toBeVisible()
  })

  test('the page prints on one sheet of A4, without what only a screen can do', async ({ page }) => {
    await page.goto('/portfolios/BANK/focus')
    await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    const sheet = await page.pdf({ preferCSSPageSize: true })
    expect(sheet.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  })

  for (const name of ['focus', 'export']) {
    test(`${name} is accessible, wide and narrow, light and dark`, async ({ page }) => {
      await page.goto(`/portfolios/BANK/${name}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessibleAnyhow(page, name)
    })
  }
})
