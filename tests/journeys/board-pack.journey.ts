import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { makePng } from '#tests/portfolio/pictures.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'

test.use({ house: 'samples' })

const preview = (page: Page) => page.getByRole('region', { name: 'How it will look' })
const part = (page: Page, name: string) => preview(page).getByRole('heading', { name, level: 3 })

/** Has a file made by keyboard, and answers its name and its bytes. */
async function download(page: Page, by: Locator): Promise<{ name: string; bytes: Buffer }> {
  await by.focus()
  const saved = page.waitForEvent('download', { timeout: 60_000 })
  await press(page, 'Enter')
  const file = await saved
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the board pack is chosen, seen, made in every format, and remembered, without a mouse', async ({
  admin,
  page,
  quiet,
}) => {
  test.setTimeout(240_000)
  quiet.allow(/503/)
  await page.goto('/portfolios/BANK/export')

  await test.step('what is chosen is what is shown', async () => {
    await expect(part(page, 'Trend, and where it splits')).toBeVisible()
    await tabTo(page, page.getByRole('checkbox', { name: 'Trend and where it splits' }))
    await press(page, 'Space')
    await expect(part(page, 'Trend, and where it splits')).toHaveCount(0)
    await expect(preview(page)).toContainText('£14,771,000')
    await tabTo(page, page.getByRole('radio', { name: 'English' }))
    await press(page, 'ArrowDown', 'ArrowDown')
    await expect(page.getByRole('radio', { name: 'German' })).toBeChecked()
    await expect(preview(page)).toContainText('14.771.000')
    await expect(page).toHaveURL(/sections=verdict,roadmap,decisions,.*numbers=de/)
  })

  await test.step('a filter narrows what is listed, and never the verdict', async () => {
    const verdict = await preview(page).getByText(/^40/).first().textContent()
    await page.getByRole('combobox', { name: 'Which initiatives are listed' }).focus()
    await press(page, 'Enter')
    const wanted = page.getByRole('option', { name: 'A filter, as the list writes it' })
    await expect(wanted).toBeVisible()
    await expect(async () => {
      await press(page, 'ArrowDown')
      await expect(wanted).toHaveAttribute('data-combobox-selected', 'true', { timeout: 200 })
    }).toPass()
    await press(page, 'Enter')
    const filter = page.getByRole('textbox', { name: 'Filter' })
    await filter.focus()
    await page.keyboard.type('class=weather')
    await expect(page.getByText(/^class: Give one or several of/)).toBeVisible()
    await press(page, 'Control+a')
    await page.keyboard.type('https://bearing.example/portfolios/BANK/initiatives?class=core&sort=-budget')
    await press(page, 'Enter')
    await expect(page).toHaveURL(/filter=class(=|%3D)core/)
    await expect(
      preview(page)
        .getByText(/The verdict is of the whole portfolio\./)
        .first(),
    ).toBeVisible()
    await expect(preview(page)).toContainText(verdict ?? 'nothing')
  })

  await test.step('each format is a file of its kind under its name', async () => {
    const kinds = [
      ['Board pack', 'pptx', 'PK\u0003\u0004'],
      ['Download PDF', 'pdf', '%PDF-1'],
      ['Download Workbook', 'xlsx', 'PK\u0003\u0004'],
      ['Download CSV', 'csv', '\u00ef\u00bb\u00bfKey,Title'],
      ['Download Markdown', 'md', '# Retail bank'],
      ['Download JSON', 'json', '{'],
      ['Download Calendar', 'ics', 'BEGIN:VCALENDAR'],
    ]
    for (const [link = '', ending = '', magic = ''] of kinds) {
      const { name, bytes } = await download(page, page.getByRole('link', { name: link, exact: true }))
      expect(name).toMatch(new RegExp(`^BANK-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
      expect(bytes.toString('latin1', 0, magic.length), name).toBe(magic)
      await expect(page.getByText(`${name} is saved.`)).toBeVisible()
    }
    await page.getByRole('button', { name: 'Pictures' }).focus()
    await press(page, 'Enter')
    const svg = await download(page, page.getByRole('menuitem', { name: 'Dial, SVG' }))
    expect(svg.bytes.toString('utf8', 0, 200)).toContain('<svg')
  })

  await test.step('one is given up, one fails and is tried again', async () => {
    const pdf = page.getByRole('link', { name: 'Download PDF' })
    let go: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    await page.route('**/exports/pdf*', async (route) => {
      await held
      await route.continue().catch(() => undefined) // it was given up
    })
    await pdf.focus()
    await press(page, 'Enter')
    await expect(page.getByText('Making the document…')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).focus()
    await press(page, 'Enter')
    await expect(page.getByText('Making the document…')).toHaveCount(0)
    go()
    await page.unroute('**/exports/pdf*')

    await page.route('**/exports/pdf*', (route) =>
      route.fulfill({ status: 503, contentType: 'text/plain', body: 'no' }),
    )
    await pdf.focus()
    await press(page, 'Enter')
    await expect(page.getByRole('alert')).toContainText('The answer could not be read (503). Try again.')
    await page.unroute('**/exports/pdf*')
    const { bytes } = await download(page, page.getByRole('button', { name: 'Try again' }))
    expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-')
  })

  await test.step('it is remembered, and put back to the usual', async () => {
    await page.goto('/portfolios/BANK/export')
    await expect(page.getByRole('checkbox', { name: 'Trend and where it splits' })).not.toBeChecked()
    await expect(page.getByRole('radio', { name: 'German' })).toBeChecked()
    await page.getByRole('button', { name: 'Back to the usual' }).focus()
    await press(page, 'Enter')
    await expect(page.getByRole('checkbox', { name: 'Trend and where it splits' })).toBeChecked()
    await expect(page.getByRole('button', { name: 'Back to the usual' })).toHaveCount(0)
    const { items } = await admin.client.call(api.portfolio.list)
    const id = items.find((one) => one.key === 'BANK')?.id ?? ''
    await expect
      .poll(async () => (await admin.client.call(api.exportChoice.read, { params: { id } })).choice)
      .toBeNull()
  })

  await test.step('from Focus it takes one click, from anywhere a few letters', async () => {
    await page.goto('/portfolios/BANK/focus')
    const slides = await download(page, page.getByRole('button', { name: 'Board pack', exact: true }))
    expect(slides.name).toMatch(/^BANK-.*\.pptx$/)
    await page.goto('/portfolios/BANK/roadmap')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const saved = page.waitForEvent('download', { timeout: 60_000 })
    await press(page, 'Control+k')
    await expect(page.getByRole('textbox', { name: 'Find a command' })).toBeFocused()
    await page.keyboard.type('Export as PDF')
    await press(page, 'Enter')
    expect((await saved).suggestedFilename()).toMatch(/^BANK-.*\.pdf$/)
    await expect(page).toHaveURL(/\/export$/)
  })

  await test.step('on paper it is the document alone', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(preview(page).getByRole('heading', { name: 'Retail bank' })).toBeVisible()
    for (const gone of ['Board pack', 'Download PDF'])
      await expect(page.getByRole('link', { name: gone, exact: true })).toBeHidden()
    await expect(page.getByRole('heading', { name: 'What goes into it' })).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })
})

test('a leader gives exports a colour and a logo', async ({ page, quiet }) => {
  test.setTimeout(120_000)
  quiet.allow(/status of 400/)
  await page.goto('/portfolios/PUMPS/settings')
  await page.getByRole('textbox', { name: 'Colour of exports' }).fill('#ffcc00')
  await expect(page.getByText(/^Too pale: white on it has a contrast of 1\.5 to 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Colour of exports' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Colour of exports' }).fill('#7A1F5C')
  await expect(page.getByText(/^White on it reads well/)).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()

  const logo = page.getByRole('region', { name: 'Logo of exports' })
  const choose = (name: string, buffer: Buffer) =>
    logo.getByTestId('logo').setInputFiles({ name, mimeType: 'image/png', buffer })
  await choose('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(logo.getByRole('alert')).toHaveText(
    'An SVG picture can hold programs and is not taken. Save it as PNG.',
  )
  await choose('logo.png', Buffer.from(makePng(240, 80)))
  await expect(logo.getByRole('img', { name: 'The logo, 240 by 80 pixels' })).toBeVisible()
  await expectAccessibleAnyhow(page, 'settings with a logo')

  await page.getByRole('link', { name: 'Export', exact: true }).click()
  await expect(preview(page).getByRole('img', { name: 'Logo', exact: true })).toBeVisible()
  await page.goto('/portfolios/PUMPS/settings')
  await logo.getByRole('button', { name: 'Take it off' }).click()
  await expect(logo.getByText('None yet.')).toBeVisible()
})
