import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { courseOf, firstDay, firstDayFile } from '#tests/support/first-day.ts'
import { expect, test } from './support/journey.ts'
import { adminEmail, password } from './support/people.ts'

test.use({ house: 'empty' })

const { portfolio } = firstDay
const zones = ['Focused', 'Watch', 'Split', 'Inverted', 'Not enough evidence']
const viewer = { name: 'Vera Viewer', email: 'vera@example.com' }

/** Goes where the navigation leads. */
const go = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Main' })
    // some say how much there is
    .getByRole('link', { name: new RegExp(`^${name}( \\d+)?$`) })
    .click()

/** What the API says, with the page's own session. */
const read = async (page: Page, path: string): Promise<unknown> =>
  (await page.request.get(`/api/v1${path}`)).json()

test('a first day: from an empty machine to a verdict, changed, waived, exported, and shown to a viewer', async ({
  page,
  openBrowser,
}) => {
  test.setTimeout(180_000)
  const list = firstDayFile()

  await test.step('the first visitor becomes the administrator and loads the samples', async () => {
    await page.goto('/')
    await page.getByLabel('Your name').fill('Ada Admin')
    await page.getByLabel('E-mail').fill(adminEmail)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Make me the administrator' }).click()
    await page.getByRole('button', { name: 'Load samples' }).click()
    for (const zone of zones)
      await expect(page.getByRole('main').getByText(zone, { exact: true })).toBeVisible()
  })

  await test.step('a portfolio, and what it is for', async () => {
    await page.getByRole('link', { name: 'New portfolio' }).click()
    const dialog = page.getByRole('dialog', { name: 'New portfolio' })
    await dialog.getByLabel('Name').fill(portfolio.name)
    await dialog.getByLabel('Key').fill(portfolio.key)
    await dialog.getByRole('combobox', { name: 'Currency' }).fill('CAD')
    await page.getByRole('option', { name: /CAD/ }).click()
    await dialog.getByRole('button', { name: 'Make the portfolio' }).click()
    await expect(page).toHaveURL('/portfolios/CAN/focus')
    await go(page, 'Direction')
    await page.getByRole('radio', { name: 'Customer engagement' }).check()
    await page.getByRole('textbox', { name: 'Direction' }).fill(firstDay.direction)
    await page.getByRole('button', { name: 'Declare it' }).click()
    await expect(page.getByText(`“${firstDay.direction}”`)).toBeVisible()
  })

  await test.step('a real list of projects comes in', async () => {
    await go(page, 'Import')
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await (await chosen).setFiles({ name: list.name, mimeType: 'text/csv', buffer: list.content })
    await expect(page.getByText('$7,023,336,948', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Import 495 initiatives' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported')
  })

  const { id } = api.portfolio.list.reply
    .parse(await read(page, '/portfolios'))
    .items.find((one) => one.key === portfolio.key) ?? { id: '' }
  const snapshot = api.portfolio.snapshot.reply.parse(await read(page, `/portfolios/${id}/snapshot`))
  const course = courseOf(snapshot)

  await test.step('the heaviest are tagged until the verdict comes', async () => {
    await page.getByRole('link', { name: 'Tag the heaviest next' }).click()
    const title = page.getByRole('article').getByRole('heading')
    const verdict = page.getByRole('complementary', { name: 'The verdict so far' })
    for (const [at, { row, digit }] of course.steps.entries()) {
      await expect(title).toHaveText(row.title)
      if (at % 20 === 0) await expect(verdict).toContainText('Not enough evidence')
      await page.keyboard.press(digit)
    }
    await expect(verdict).toContainText(course.verdict.sentence)
    await expect(page.getByText(/saved \d/)).toBeVisible()
    await expectVerdict(page, id, course.verdict.sentence)
  })

  await test.step('the two heaviest turn out to drive the other strategy', async () => {
    await go(page, 'Initiatives')
    await page.getByRole('columnheader', { name: 'Budget' }).click()
    await page.getByRole('columnheader', { name: 'Budget' }).click()
    for (const row of course.changed.rows)
      await page.getByRole('row').filter({ hasText: row.title }).getByRole('gridcell').first().click()
    const bar = page.getByRole('region', { name: 'Selected initiatives' })
    await expect(bar).toContainText('2 selected')
    await bar.getByRole('button', { name: 'Choose' }).click()
    await page.getByRole('menuitem', { name: 'Drives digitized solutions' }).click()
    await expect(bar).toContainText('would become')
    await bar.getByRole('button', { name: 'Apply' }).click()
    await expect(bar).toBeHidden()
    await expect(page.getByText(/saved \d/)).toBeVisible()
    await expectVerdict(page, id, course.changed.verdict.sentence)
  })

  await test.step('a finding is waived, and every summary says so', async () => {
    const decisions = page.getByRole('region', { name: 'Decisions needed' })
    await decisions
      .getByRole('button', { name: /^More about/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Waive for a while…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Waive this finding for a while' })
    await dialog.getByLabel('Reason').fill(firstDay.waiver)
    await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
    await expect(decisions.getByText('1 waived', { exact: true })).toBeVisible()
    await go(page, 'Export')
    const { sentence } = course.changed.verdict
    const markdown = await download(page, 'Markdown')
    expect(markdown).toContain(sentence)
    expect(markdown).toContain(firstDay.waiver)
    const json = await download(page, 'JSON')
    expect(JSON.parse(json)).toMatchObject({ assessment: { sentence } })
    expect(json).toContain(firstDay.waiver)
    const csv = await download(page, 'CSV')
    expect(csv.trim().split('\r\n')).toHaveLength(firstDay.rows + 1)
    for (const { title } of snapshot.initiatives) expect(csv).toContain(title.replaceAll('"', '""'))
  })

  const link = await test.step('somebody is invited to look', async () => {
    await page.getByRole('link', { name: 'Company settings' }).click()
    await page.getByRole('link', { name: 'Users' }).click()
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(viewer.email)
    await page.getByRole('combobox', { name: 'Give a role in' }).click()
    await page.getByRole('option', { name: `${portfolio.name} (${portfolio.key})` }).click()
    await page.getByRole('button', { name: 'Make the link' }).click()
    return page.getByLabel('link', { exact: true }).textContent()
  })

  await test.step('who joins, signs out and in, reads, and may do nothing else', async () => {
    const theirs = await (await openBrowser()).newPage()
    await theirs.goto(link ?? '')
    await theirs.getByLabel('Your name').fill(viewer.name)
    await theirs.getByLabel('Password', { exact: true }).fill(password)
    await theirs.getByRole('button', { name: 'Join' }).click()
    await theirs.getByRole('button', { name: 'Sign out' }).click()
    await theirs.getByLabel('E-mail').fill(viewer.email)
    await theirs.getByLabel('Password', { exact: true }).fill(password)
    await theirs.getByRole('button', { name: 'Sign in' }).click()
    await expect(theirs.getByRole('list', { name: 'Portfolios' }).getByRole('heading')).toHaveCount(1)
    await theirs.getByRole('link', { name: portfolio.name }).click()
    await expectVerdict(theirs, id, course.changed.verdict.sentence)
    await expectToRead(theirs)
    await expectRefusal(theirs, { id, snapshot })
  })
})

/** The Focus page says it, and so does the API. */
async function expectVerdict(page: Page, id: string, sentence: string) {
  await go(page, 'Focus')
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(sentence)
  const { sentence: said } = api.focus.read.reply.parse(await read(page, `/portfolios/${id}/focus`))
  expect(said).toBe(sentence)
}

/** Saves what a button downloads, and reads it. */
async function download(page: Page, format: string): Promise<string> {
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: `Download ${format}` }).click()
  return readFile(await (await saved).path(), 'utf8')
}

/** Nothing on any page offers a viewer what a viewer may not do. */
async function expectToRead(page: Page) {
  const main = page.getByRole('main')
  await main
    .getByRole('button', { name: /^More about/ })
    .first()
    .click()
  await expect(page.getByRole('menuitem', { name: 'See the rows' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /Waive|Acknowledge/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Import' }),
  ).toHaveCount(0)
  await go(page, 'Initiatives')
  await expect(main.getByRole('gridcell').first()).toBeVisible()
  await expect(main.getByRole('button', { name: 'New initiative' })).toHaveCount(0)
  await expect(main.getByRole('link', { name: /Tag next|Import/ })).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(main.getByRole('textbox', { name: /New initiative/ })).toHaveCount(0)
  await go(page, 'Direction')
  await expect(main.getByText(`“${firstDay.direction}”`)).toBeVisible()
  await expect(main.getByRole('button', { name: /Switch|Improve/ })).toHaveCount(0)
  await go(page, 'Settings')
  await expect(main.getByRole('textbox')).toHaveCount(0)
  await go(page, 'Export')
  await expect(main.getByRole('link', { name: 'Download CSV' })).toBeVisible()
}

/** And the server refuses it, whatever a page would offer. */
async function expectRefusal(page: Page, { id, snapshot }: { id: string; snapshot: Snapshot }) {
  const headers = { Origin: new URL(page.url()).origin, 'If-Match': '"1"' }
  const [row] = snapshot.initiatives
  const refused = {
    create: await page.request.post(`/api/v1/portfolios/${id}/initiatives`, {
      headers,
      data: { title: 'Mine' },
    }),
    update: await page.request.patch(`/api/v1/initiatives/${row?.id}`, { headers, data: { title: 'Mine' } }),
    policy: await page.request.put(`/api/v1/portfolios/${id}/policy`, { headers, data: {} }),
    archive: await page.request.delete(`/api/v1/portfolios/${id}`, { headers }),
    users: await page.request.get('/api/v1/users'),
  }
  for (const [what, answer] of Object.entries(refused)) expect(answer.status(), what).toBe(403)
}
