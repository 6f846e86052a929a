import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Client } from '#tests/support/client.ts'
import { drivesCe, drivesDs } from '#tests/support/set-up.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'
import { inviteMember } from './support/people.ts'

async function makePlace(client: Client, key: string) {
  const { today } = await client.call(api.organisation.read)
  const { id } = await client.call(api.portfolio.create, { body: { name: 'Clinic', key, currency: 'EUR' } })
  const params = { id }
  await client.call(api.declaration.create, {
    params,
    body: {
      primary: 'customer_engagement',
      direction: 'Closer to members',
      effectiveFrom: addDays(today, -130),
    },
  })
  for (const [title, tags] of [
    ['Member app', drivesCe],
    ['Coaching', drivesCe],
    ['Home sensors', drivesDs],
  ] as const)
    await client.call(api.initiative.create, { params, body: { title, ...tags } })
  return { id, today }
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a leader keeps the direction, adapts it, and switches, all by keyboard', async ({ page, admin }) => {
  await makePlace(admin.client, 'LOOK')
  await page.goto('/portfolios/LOOK/direction')
  const log = part(page, 'Adaptation log')
  await expect(log.getByText('A look is overdue by 10 days.')).toBeVisible()
  await expect(log.getByText('Thresholds are Bearing defaults, not MIT CISR’s.')).toBeVisible()

  // no change
  await tabTo(page, button(page, 'Look at the direction'))
  await press(page, 'Enter')
  await expect(page.getByRole('radio', { name: 'It stays as it is' })).toBeFocused()
  await tabTo(page, button(page, 'Log no change'))
  await press(page, 'Enter')
  await expect(log.getByText('Say what you saw.')).toBeVisible()
  const seen = page.getByRole('textbox', { name: 'What did you see?' })
  await expect(seen).toBeFocused()
  await page.keyboard.type('Members still call us first.')
  await tabTo(page, button(page, 'Log no change'))
  await press(page, 'Enter')
  await expect(log.getByRole('listitem')).toHaveText([/^Kept on .*Members still call us first\.$/])
  await expect(log.getByText('Today somebody looked at the direction.')).toBeVisible()
  await expect(log).toBeFocused()

  // an adaptation with better words
  await tabTo(page, button(page, 'Look at the direction'))
  await press(page, 'Enter', 'ArrowDown')
  await expect(page.getByRole('radio', { name: 'It is adapted' })).toBeChecked()
  await tabTo(page, seen)
  await page.keyboard.type('Families join in.')
  await tabTo(page, page.getByRole('checkbox', { name: 'Put the direction into better words as well' }))
  await press(page, 'Space', 'Tab')
  await press(page, 'Control+a')
  await page.keyboard.type('Closer to 40% of families by 2030')
  const note = page.getByRole('group', { name: 'Reads like an end state' })
  await expect(note.locator('mark')).toHaveText(['40%', 'by 2030'])
  await expect(note).toContainText('A percentage is a point to arrive at')
  await expectAccessibleAnyhow(page, 'a direction that reads like an end state')

  // the number goes to the work that moves it
  await tabTo(page, button(page, 'Move the number to an initiative'))
  await press(page, 'Enter')
  await expect(page.getByRole('combobox', { name: 'The initiative that moves it' })).toBeFocused()
  await page.keyboard.type('Coaching')
  await press(page, 'ArrowDown', 'Enter')
  await tabTo(page, button(page, 'Put it there'))
  await press(page, 'Enter')
  await expect(page.getByText(/LOOK-2 keeps it as a success measure/)).toBeVisible()
  await tabTo(page, page.getByRole('textbox', { name: 'Direction' }), 'Shift+Tab')
  await press(page, 'Control+a')
  await page.keyboard.type('Closer to families')
  await expect(note).toBeHidden()
  await tabTo(page, button(page, 'Log the adaptation'))
  await press(page, 'Enter')
  await expect(page.getByText('“Closer to families”')).toBeVisible()
  await expect(log.getByRole('listitem')).toHaveText([/^Adapted on .*Closer to families$/, /^Kept on/])

  // a switch with its preview
  await tabTo(page, button(page, 'Switch or plan a switch'), 'Shift+Tab')
  await press(page, 'Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'Direction' }))
  await page.keyboard.type('Care that goes home')
  await tabTo(page, button(page, 'See what would change'))
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '3 initiatives change their class' })).toBeVisible()
  await tabTo(page, button(page, 'Switch to digitized solutions'))
  await press(page, 'Enter')
  await expect(page.getByText('Say what you saw.')).toBeVisible()
  await expect(seen).toBeFocused()
  await page.keyboard.type('Nobody came back to the app.')
  await tabTo(page, button(page, 'Switch to digitized solutions'))
  await press(page, 'Enter')
  await expect(page.getByText('“Care that goes home”')).toBeVisible()
  await expect(log.getByRole('listitem').first()).toHaveText(
    /^Switched on .*Nobody came back to the app\..*Closer to families.*Care that goes home$/,
  )
  await page.goto('/portfolios/LOOK/initiatives?class=competing')
  await expect(page.getByRole('gridcell', { name: 'Member app' })).toBeVisible()
  await page.goto('/portfolios/LOOK/initiatives/LOOK-2')
  await expect(page.getByLabel('Success measure')).toHaveValue('40%, by 2030')
})

test('a signal has a way to go and no target, and says whether it goes there', async ({ page, admin }) => {
  const { id, today } = await makePlace(admin.client, 'SIGN')
  await page.goto('/portfolios/SIGN/direction')
  const signals = part(page, 'Signals')
  await signals.getByRole('button', { name: 'Watch a signal' }).click()
  await expect(signals.getByText('It has no target, by design')).toBeVisible()
  await signals.getByLabel('What is watched').fill('Days until an answer')
  await signals.getByRole('combobox', { name: 'Should go' }).click()
  await page.getByRole('option', { name: 'Down' }).click()
  await signals.getByLabel('Unit').fill('days')
  await signals.getByRole('button', { name: 'Watch it' }).click()
  await expect(signals.getByText('Should go down. Nothing was observed yet.')).toBeVisible()

  const { items } = await admin.client.call(api.signal.list, { params: { id } })
  await admin.client.call(api.signal.observe, {
    params: { id: items[0]?.id ?? '' },
    body: { value: 3, on: addDays(today, -30) },
  })
  await signals.getByRole('button', { name: 'Observe Days until an answer' }).click()
  await signals.getByLabel('Value, in days').fill('2')
  await signals.getByRole('button', { name: 'Add' }).click()
  await expect(
    signals.getByText(/^Should go down, and moves as desired: 2 days on .*, from 3 days on/),
  ).toBeVisible()
  await signals.getByText('2 observations').click()
  await expect(signals.getByRole('table')).toContainText('2 days')
  await expectAccessibleAnyhow(page, 'a signal with its observations')
})

test('an experiment is over once it says what customers taught', async ({
  page,
  admin,
  server,
  openBrowser,
}) => {
  const { id } = await makePlace(admin.client, 'EXPT')
  await page.goto('/portfolios/EXPT/direction')
  const experiments = part(page, 'Experiments')
  await experiments.getByRole('button', { name: 'Log an experiment' }).click()
  await experiments.getByLabel('What do you expect to see?').fill('Families stay.')
  await experiments.getByRole('button', { name: 'Log it' }).click()
  await experiments.getByRole('button', { name: 'Say how it came out' }).click()
  await experiments.getByRole('combobox', { name: 'Outcome' }).click()
  await page.getByRole('option', { name: 'Refuted' }).click()
  await experiments.getByRole('button', { name: 'Save' }).click()
  await expect(experiments.getByText('Say what customers taught you')).toBeVisible()
  await expectAccessibleAnyhow(page, 'an experiment being told')
  await experiments.getByLabel('What did customers teach you?').fill('They call instead.')
  await experiments.getByRole('button', { name: 'Save' }).click()
  await expect(experiments.getByRole('listitem')).toContainText('Customers taught us: They call instead.')

  const vera = await inviteMember(admin, server.url, { name: 'Vera', portfolio: id, role: 'viewer' })
  const theirs = await (await openBrowser({ storageState: vera.session })).newPage()
  await theirs.goto('/portfolios/EXPT/direction')
  await expect(part(theirs, 'Experiments')).toContainText('They call instead.')
  await expect(
    theirs.getByRole('main').getByRole('button', { name: /Look|Watch|Log|Edit|Switch/ }),
  ).toHaveCount(0)
})

test('an experiment of an initiative is logged and read where the initiative is', async ({ page, admin }) => {
  await makePlace(admin.client, 'EXPI')
  await page.goto('/portfolios/EXPI/initiatives/EXPI-2')
  const experiments = part(page, 'Experiments')
  await experiments.getByRole('button', { name: 'Log an experiment' }).click()
  await expect(experiments.getByLabel('What do you expect to see?')).toBeFocused()
  await page.keyboard.type('Families call on Sundays.')
  await expect(experiments.getByRole('combobox', { name: 'Belongs to' })).toHaveValue('EXPI-2 Coaching')
  await experiments.getByRole('button', { name: 'Log it' }).click()
  await expect(experiments.getByRole('listitem')).toContainText('Families call on Sundays.')
  await expectAccessibleAnyhow(page, 'an initiative with an experiment')
  await page.goto('/portfolios/EXPI/direction')
  await expect(part(page, 'Experiments').getByRole('link', { name: 'EXPI-2 Coaching' })).toBeVisible()
})

test('a finding leads to the log, ready to be written', async ({ page, admin }) => {
  await makePlace(admin.client, 'LATE')
  await page.goto('/portfolios/LATE/focus')
  const finding = page.getByRole('listitem').filter({ hasText: 'F14' })
  await finding.getByRole('link', { name: /^Review it/ }).click()
  await expect(page.getByRole('form', { name: 'Look at the direction' })).toBeVisible()
})
