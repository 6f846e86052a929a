import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { InitiativeCreate } from '#shared/initiative/initiative.ts'
import { expectAccessible } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'
import type { Somebody } from './support/people.ts'

test.use({ house: 'samples' })

const ce = { role: 'drives', area: 'customer_engagement' } as const
const ds = { role: 'drives', area: 'digitized_solutions' } as const

const trendOf = (page: Page) => page.getByRole('region', { name: 'Trend' })

test.describe('where the portfolio comes from, and where it is heading', () => {
  test('a leader walks along the trend by keyboard, opens a day and comes back', async ({ page }) => {
    await page.goto('/portfolios/BANK/focus')
    const trend = trendOf(page)
    await expect(trend.getByText(/^Focus fell from/)).toBeVisible()
    const months = trend.getByRole('slider')
    await tabTo(page, months)
    const today = await months.getAttribute('aria-valuetext')
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    expect(await months.getAttribute('aria-valuetext')).not.toBe(today)
    await page.keyboard.press('Home')
    await expect(months).toHaveAttribute('aria-valuenow', '0')
    await page.keyboard.press('End')
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/asOf=\d{4}-\d\d-\d\d/)
    await expect(page.getByRole('region', { name: 'A past day' })).toBeVisible()
    await expect(trendOf(page).getByText(/^Focus (fell|rose|went|was)/)).toBeVisible()
    await page.getByRole('link', { name: 'Back to today' }).click()
    await expect(page).not.toHaveURL(/asOf/)
  })

  test('day, basis and period stay together in the address', async ({ page }) => {
    await page.goto('/portfolios/BANK/focus')
    await trendOf(page).getByRole('link', { name: '24 months' }).click()
    await expect(page).toHaveURL(/since=\d{4}-\d\d-\d\d/)
    await page.getByRole('navigation', { name: 'Measured in' }).getByRole('link', { name: 'Count' }).click()
    await expect(page).toHaveURL(/since=.*basis=count|basis=count.*since=/)
    await expect(trendOf(page).getByRole('link', { name: '24 months' })).toHaveAttribute('aria-current', /./)
    await trendOf(page).getByRole('button', { name: 'Since…' }).click()
    await page.getByLabel('Trend since').fill('2026-03-01')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(/since=2026-03-01/)
    await expect(trendOf(page).getByRole('button', { name: /^Since Mar/ })).toBeVisible()
    await expect(page).toHaveURL(/basis=count/)
  })

  test('the same stands in a table, whose days open the page as it stood then', async ({ page }) => {
    await page.goto('/portfolios/BANK/focus')
    await trendOf(page).getByText('As a table').click()
    await expectAccessible(page, 'the trend as a table')
    const rows = trendOf(page).getByRole('row')
    expect(await rows.count()).toBe(14)
    await rows.nth(3).getByRole('link').click()
    await expect(page.getByRole('region', { name: 'A past day' })).toBeVisible()
  })

  test('numbers open the rows behind them', async ({ page }) => {
    const follow = async (name: RegExp | string, region: string, url: RegExp) => {
      await page.goto('/portfolios/BANK/focus')
      await page.getByRole('region', { name: region }).getByRole('link', { name }).first().click()
      await expect(page).toHaveURL(url)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await follow(/^Focus: the initiatives/, 'Verdict', /class=core,competing/)
    await follow(/%$/, 'Verdict', /class=competing&stage=/)
    await follow(/^Competing/, 'Mix', /class=competing/)
    await follow(/initiative/, 'What comes', /start=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/)
    await follow('What changed since', 'What comes', /history\/compare\?from=/)
    await follow(/^[−+]/, 'Where it splits', /unit=.*class=core,competing|class=core,competing.*unit=/)
    await follow(/%$/, 'Beside the score', /class=unclassified/)
  })
})

test.describe('what is missing has a state of its own', () => {
  let count = 0
  const make = async (
    { client }: Somebody,
    { declared = true, rows }: { declared?: boolean; rows: Partial<InitiativeCreate>[] },
  ) => {
    const key = `ST${String.fromCodePoint(65 + count)}`
    count += 1
    const { id } = await client.call(api.portfolio.create, {
      body: { name: `State ${key}`, key, currency: 'EUR' },
    })
    const declaration = {
      primary: 'customer_engagement',
      direction: 'Closer',
      effectiveFrom: '2026-01-01',
    } as const
    if (declared) await client.call(api.declaration.create, { params: { id }, body: declaration })
    for (const row of rows)
      await client.call(api.initiative.create, { params: { id }, body: { title: 'Work', ...row } })
    return `/portfolios/${key}/focus`
  }
  const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' })

  test('no declaration: declare it', async ({ page, admin }) => {
    await page.goto(await make(admin, { declared: false, rows: [{ ...ce, budget: 5 }] }))
    await expect(verdict(page)).toContainText('No primary strategy is declared.')
    await expect(verdict(page).getByRole('link', { name: 'Declare the primary strategy' })).toBeVisible()
    await expect(trendOf(page)).toContainText('No focus is recorded in this period.')
    await expectAccessible(page, 'focus without a declaration')
  })

  test('no money and no people: measured by count, and said in a measure that knows nothing', async ({
    page,
    admin,
  }) => {
    const address = await make(admin, { rows: [ce, ce, ds] })
    await page.goto(address)
    await expect(page.getByText('Measured in count')).toBeVisible()
    await page.goto(`${address}?basis=fte`)
    await expect(verdict(page)).toContainText('No people are entered for what drives a strategy.')
    await expect(
      verdict(page).getByRole('link', { name: '3 initiatives without staff entered' }),
    ).toBeVisible()
    await page.goto(`${address}?basis=budget_total`)
    await expect(verdict(page)).toContainText('What drives a strategy has no budget.')
    await verdict(page).getByRole('link', { name: 'Measure by count' }).click()
    await expect(verdict(page)).toContainText('33% of the initiatives')
  })

  test('one initiative, everything unclassified, a line of one day', async ({ page, admin }) => {
    await page.goto(await make(admin, { rows: [{ ...ce, budget: 5 }] }))
    await expect(verdict(page)).toContainText('Only 1 initiative drives a strategy; a verdict needs 3.')
    await expect(trendOf(page)).toContainText('The line begins with a second month.')
    await page.goto(await make(admin, { rows: [{ budget: 5 }, { budget: 7 }] }))
    await expect(verdict(page)).toContainText('None of the money is classified; a verdict needs 80%.')
    await expect(verdict(page).getByRole('link', { name: 'Tag the next ones' })).toBeVisible()
  })

  test('units: with all below them, without driving weight, and with nothing here', async ({
    page,
    admin,
  }) => {
    const top = await admin.client.call(api.unit.create, { body: { name: 'Care of all', parent: null } })
    const lab = await admin.client.call(api.unit.create, { body: { name: 'A lab below', parent: top.id } })
    await admin.client.call(api.unit.create, { body: { name: 'Nobody’s unit', parent: null } })
    const rows = [
      { ...ce, budget: 900, unit: top.id },
      { ...ds, budget: 900, unit: lab.id },
      { ...ds, budget: 900, unit: lab.id },
    ]
    await page.goto(await make(admin, { rows }))
    const units = page.getByRole('region', { name: 'Where it splits' })
    await expect(units.getByRole('row')).toHaveText([
      /^Unit/,
      /^Care of all.*pulls the other way−0\.33$/,
      /^A lab below, below Care of all.*−1\.00$/,
    ])
    await units.getByText(/with nothing in scope$/).click()
    await expect(units.getByRole('link', { name: 'Nobody’s unit' })).toBeVisible()
    await units.getByRole('link', { name: 'Care of all' }).click()
    await expect(page.getByRole('gridcell', { name: 'Work' })).toHaveCount(3)
  })
})
