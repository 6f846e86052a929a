import { api } from '#shared/api.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { password } from './support/people.ts'

test.use({ house: 'samples' })

test('a portfolio is made with a suggested key, archived, and brought back', async ({
  page,
  admin,
  quiet,
}) => {
  const taken = (await admin.client.call(api.portfolio.list)).items[0]?.key ?? ''
  await page.goto('/')
  await page.getByRole('link', { name: 'New portfolio' }).click()
  const dialog = page.getByRole('dialog', { name: 'New portfolio' })
  await dialog.getByLabel('Name').fill('Northern health network')
  await expect(dialog.getByLabel('Key')).toHaveValue('NHN')
  await dialog.getByRole('combobox', { name: 'Currency' }).fill('Canadian')
  await page.getByRole('option', { name: 'CAD Canadian Dollar' }).click()

  // a key is unique over all portfolios; what was typed stays
  quiet.allow(/status of 4\d\d/)
  await dialog.getByLabel('Key').fill(taken)
  await dialog.getByRole('button', { name: 'Make the portfolio' }).click()
  await expect(dialog.getByLabel('Key')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('Name')).toHaveValue('Northern health network')
  await dialog.getByLabel('Key').fill('nhn')
  await dialog.getByRole('button', { name: 'Make the portfolio' }).click()
  await expect(page).toHaveURL('/portfolios/NHN/focus')
  await expect(page).toHaveTitle('Focus · Northern health network · Bearing')

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Portfolios/ })
    .click()
  await page.getByRole('button', { name: 'More for Northern health network' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  const row = page.getByRole('main').getByRole('heading', { name: /Northern health network/ })
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()

  await page.getByRole('button', { name: 'More for Northern health network' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('link', { name: 'Show archived portfolios' }).click()
  await page.getByRole('button', { name: 'Restore Northern health network' }).click()
  await expect(row).toBeVisible()
})

test('everything is reached by keyboard, and single keys can be switched off', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portfolios')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('textbox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('urban')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Focus · Urban mobility · Bearing')
  await expect(page.getByRole('main')).toBeFocused()

  await page.keyboard.press('g')
  await expect(page.getByText('Go to')).toBeVisible()
  await page.keyboard.press('d')
  await expect(page).toHaveTitle('Direction · Urban mobility · Bearing')
  await page.getByRole('button', { name: 'Urban mobility: change portfolio' }).click()
  await page.keyboard.type('retail')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Direction · Retail bank · Bearing')
  await expect(palette).toBeHidden()

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toBeVisible()
  await expectAccessibleAnyhow(page, 'keys')
  await keys.getByRole('switch', { name: 'Single keys' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page).toHaveTitle('Direction · Retail bank · Bearing')
  await expect(keys).toBeHidden()
})

test('keys pressed before the page asked for is drawn count for where it leads', async ({ page }) => {
  await page.goto('/')
  const link = page.getByRole('link', { name: 'Urban mobility' })
  await expect(link).toBeVisible()
  // quicker than any finger: nothing is drawn between these
  await link.evaluate(async (element: HTMLElement) => {
    const press = async (key: string) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    }
    element.click()
    await press('g')
    await press('i')
  })
  await expect(page).toHaveTitle('Initiatives · Urban mobility · Bearing')
})

test('a session that ends asks for the password where we are', async ({ page, context, quiet }) => {
  quiet.allow(/status of 401/)
  await page.goto('/?new=portfolio')
  const dialog = page.getByRole('dialog', { name: 'New portfolio' })
  await dialog.getByLabel('Name').fill('Typed before the session ended')
  await context.clearCookies()
  await dialog.getByRole('button', { name: 'Make the portfolio' }).click()
  const again = page.getByRole('dialog', { name: 'Your session has ended' })
  await again.getByLabel('Password', { exact: true }).fill('not my password')
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again.getByText('This e-mail and password do not go together.')).toBeVisible()
  await again.getByLabel('Password', { exact: true }).fill(password)
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again).toBeHidden()
  await expect(dialog.getByLabel('Name')).toHaveValue('Typed before the session ended')
})

test('who is not signed in signs in and comes back to the address asked for', async ({
  openBrowser,
  admin,
}) => {
  const page = await (await openBrowser()).newPage()
  await page.goto('/help#F04')
  await expect(page).toHaveURL('/sign-in?to=%2Fhelp%23F04')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessibleAnyhow(page, 'sign-in')
  await page.getByLabel('E-mail').fill(admin.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/help#F04')
  await expect(page.getByRole('row', { name: /^F04/ })).toBeInViewport()
  await expectAccessibleAnyhow(page, 'help')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
  await page.goto('/')
  await expect(page).toHaveURL('/sign-in')
})

test('a viewer is shown only what a viewer may do', async ({ admin, openBrowser }) => {
  const portfolio = (await admin.client.call(api.portfolio.list)).items[0]
  if (!portfolio) throw new Error('The samples were loaded before.')
  const email = 'vic@example.com'
  const memberships = [{ portfolio: portfolio.id, role: 'viewer' as const }]
  const { invitation } = await admin.client.call(api.user.create, { body: { email, memberships } })
  const page = await (await openBrowser()).newPage()
  await page.goto(new URL(invitation.link).pathname)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join your company in Bearing')
  await expectAccessibleAnyhow(page, 'invitation')
  await page.getByLabel('Your name').fill('Vic Viewer')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Join' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portfolios')
  const rows = page.getByRole('list', { name: 'Portfolios' }).getByRole('heading', { level: 2 })
  await expect(rows).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'New portfolio' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(0)
  await page.getByRole('link', { name: portfolio.name }).click()
  const main = page.getByRole('navigation', { name: 'Main' })
  await expect(main.getByRole('link', { name: 'Export' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Import' })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByText('Direction')).toBeVisible()
  await expect(palette.getByText('Import')).toHaveCount(0)
  await expect(palette.getByText('Add an initiative')).toHaveCount(0)
})

test('what is not there is said calmly, and so is a server that does not answer', async ({
  page,
  context,
  quiet,
}) => {
  quiet.allow(/status of 404|ERR_INTERNET_DISCONNECTED/)
  await page.goto('/portfolios/NONE/focus')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
  await expectAccessibleAnyhow(page, 'not found')
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
  await page.goto('/invitations/used-before')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work')

  await page.goto('/')
  await expect(page.getByRole('heading', { name: /Retail bank/ })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'More for Retail bank' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(page.getByText('Bearing cannot be reached. What you see was loaded before')).toBeVisible()
  await expect(page.getByRole('heading', { name: /Retail bank/ })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Bearing cannot be reached. What you see was loaded before')).toBeHidden()
})
