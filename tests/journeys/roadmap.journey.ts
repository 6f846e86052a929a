import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { InitiativeCreate } from '#shared/initiative/initiative.ts'
import { addDays } from '#shared/kernel/day.ts'
import { readIcs } from '#tests/support/read-ics.ts'
import { expectAccessibleAnyhow } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { press, tabTo } from './support/keyboard.ts'
import type { Somebody } from './support/people.ts'

/** Core work, what supports it a month later, what waits for it, and something without dates. */
async function makePlan({ client }: Somebody, key: string) {
  const body = { name: `Plan ${key}`, key, currency: 'CAD' }
  const { id } = await client.call(api.portfolio.create, { body })
  const params = { id }
  await client.call(api.declaration.create, {
    params,
    body: { primary: 'customer_engagement', direction: 'Care together', effectiveFrom: '2026-01-05' },
  })
  const { today } = await client.call(api.portfolio.snapshot, { params })
  const log = (title: string, more: Partial<InitiativeCreate>) =>
    client.call(api.initiative.create, { params, body: { title, ...more } })
  const on = (days: number) => addDays(today, days)
  const core = await log('Member app', {
    role: 'drives',
    area: 'customer_engagement',
    start: on(0),
    end: on(120),
  })
  const support = await log('Home kits', {
    role: 'supports',
    area: 'digitized_solutions',
    start: on(10),
    end: on(100),
  })
  const next = await log('Voice', {
    role: 'drives',
    area: 'customer_engagement',
    start: on(130),
    end: on(200),
  })
  const bare = await log('Grants', {})
  await client.call(api.support.create, { params: { id: support.id }, body: { to: core.id } })
  await client.call(api.dependency.create, { params: { id: next.id }, body: { to: core.id } })
  await client.call(api.milestone.create, {
    params: { id: core.id },
    body: { name: 'Ten clinics', due: on(60) },
  })
  const datesOf = async (which: { id: typeof core.id }) => {
    const { start, end } = await client.call(api.initiative.read, { params: { id: which.id } })
    return [start, end]
  }
  return { params, on, core, support, next, bare, datesOf }
}

const bar = (page: Page, key: string) =>
  page.getByRole('group', { name: 'Roadmap' }).getByRole('button', { name: new RegExp(`^${key} `) })

/** Drags from the middle of a bar so far to the right. */
async function drag(page: Page, what: Locator, by: number) {
  const box = await what.boundingBox()
  if (!box) throw new Error('There is nothing to drag.')
  const [x, y] = [box.x + Math.min(box.width / 2, 60), box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y, { steps: 4 })
  await page.mouse.move(x + by, y, { steps: 4 })
}

test('dates move by drag, what follows is asked about first, and all of it is one undo', async ({
  page,
  admin,
}) => {
  const { on, core, support, next, bare, datesOf, params } = await makePlan(admin, 'DRAG')
  await page.goto('/portfolios/DRAG/roadmap?zoom=months')
  await expect(bar(page, core.key)).toBeVisible()
  await expect(page.getByText('Ten clinics')).toBeVisible()

  await test.step('a drag says what it would break while it is made', async () => {
    await drag(page, bar(page, core.key), 60)
    await expect(page.getByRole('status').filter({ hasText: '20 days later' })).toContainText(
      `${support.key} starts`,
    )
    await expect(page.getByRole('heading', { name: '2 rules about order are broken' })).toBeVisible()
    await page.mouse.up()
  })

  await test.step('what follows is listed with its days, what needs it is chosen', async () => {
    const dialog = page.getByRole('dialog', { name: 'Move what follows, too?' })
    await expect(dialog.getByRole('checkbox', { name: /Home kits/ })).toBeChecked()
    await expect(dialog.getByRole('checkbox', { name: /Voice/ })).toBeChecked()
    expect(await datesOf(core)).toEqual([on(0), on(120)])
    await expectAccessibleAnyhow(page, 'what follows')
    await dialog.getByRole('checkbox', { name: /Voice/ }).uncheck()
    await dialog.getByRole('button', { name: `Move ${core.key} and 1 more` }).click()
    await expect(page.getByText(`Dates of ${core.key} and 1 that follow.`)).toBeVisible()
    expect(await datesOf(core)).toEqual([on(20), on(140)])
    expect(await datesOf(support)).toEqual([on(30), on(120)])
    expect(await datesOf(next)).toEqual([on(130), on(200)])
  })

  await test.step('what is out of order is said, and leads to its bar', async () => {
    const words = page.getByRole('button', { name: /^DRAG-3 starts .* and waits for DRAG-1/ })
    await words.click()
    await expect(bar(page, next.key)).toBeFocused()
    await expect(bar(page, next.key)).toHaveAccessibleName(/Out of order: DRAG-3 starts/)
  })

  await test.step('one undo takes both back', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(page.getByText(/^Undone: Dates of DRAG-1/)).toBeVisible()
    expect([await datesOf(core), await datesOf(support)]).toEqual([
      [on(0), on(120)],
      [on(10), on(100)],
    ])
    await expect(page.getByRole('heading', { name: /about order/ })).toBeHidden()
  })

  await test.step('an end is dragged alone', async () => {
    await page.getByRole('link', { name: 'Quarters' }).click()
    await expect(page).toHaveURL(/zoom=quarters/)
    const box = await bar(page, next.key).boundingBox()
    if (!box) throw new Error('The bar is gone.')
    await page.mouse.move(box.x + box.width, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width + 23, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect(page.getByText(`Dates of ${next.key}.`)).toBeVisible()
    expect(await datesOf(next)).toEqual([on(130), on(220)])
  })

  await test.step('what has no dates is given some', async () => {
    await page.getByRole('button', { name: `Give dates to ${bare.key}` }).click()
    await page.getByLabel('Start', { exact: true }).fill(on(5))
    await page.getByLabel('End', { exact: true }).fill(on(4))
    await expect(page.getByText('The end is before the start.')).toBeVisible()
    await page.getByLabel('End', { exact: true }).fill(on(50))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'One without dates' })).toBeHidden()
    expect(await datesOf(bare)).toEqual([on(5), on(50)])
  })

  await test.step('a reader sees the same without a way to change it', async () => {
    const { id } = params
    await admin.client.call(api.portfolio.archive, { params: { id }, version: 0 })
    await page.reload()
    await expect(bar(page, core.key)).toBeVisible()
    await drag(page, bar(page, core.key), 60)
    await page.mouse.up()
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeHidden()
    expect(await datesOf(core)).toEqual([on(0), on(120)])
  })
})

test('dates move by keys alone: a day, a week, an end; Enter saves, Escape takes back', async ({
  page,
  admin,
}) => {
  const { on, core, support, next, datesOf } = await makePlan(admin, 'MOVES')
  await page.goto('/portfolios/MOVES/focus')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('status').filter({ hasText: 'Go to' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roadmap')
  await tabTo(page, bar(page, core.key))
  const strip = page.getByRole('status').filter({ hasText: core.key })

  await test.step('Escape takes a move back', async () => {
    await press(page, 'ArrowRight', 'ArrowRight', 'Control+ArrowRight')
    await expect(strip).toContainText('9 days later')
    await page.keyboard.press('Escape')
    await expect(strip).toBeHidden()
    await expect(bar(page, core.key)).toBeFocused()
  })

  await test.step('Enter saves it, after asking about what follows', async () => {
    await press(page, 'Control+ArrowRight', 'Control+ArrowRight', 'Enter')
    const dialog = page.getByRole('dialog', { name: 'Move what follows, too?' })
    await expect(dialog.getByRole('checkbox', { name: /Home kits/ })).toBeChecked()
    await tabTo(page, dialog.getByRole('button', { name: `Move ${core.key} and 2 more` }))
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(`Dates of ${core.key} and 2 that follow.`)).toBeVisible()
    expect(await datesOf(core)).toEqual([on(14), on(134)])
    expect(await datesOf(support)).toEqual([on(24), on(114)])
    expect(await datesOf(next)).toEqual([on(144), on(214)])
    await expect(bar(page, core.key)).toBeFocused()
  })

  await test.step('up and down go to other bars; Shift moves the end', async () => {
    await press(page, 'ArrowDown', 'ArrowDown')
    await expect(bar(page, next.key)).toBeFocused()
    await press(page, 'Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Enter')
    await expect(page.getByText(`Dates of ${next.key}.`)).toBeVisible()
    expect(await datesOf(next)).toEqual([on(144), on(222)])
  })

  await test.step('Enter opens the days to type them', async () => {
    await page.keyboard.press('Enter')
    const start = page.getByLabel('Start', { exact: true })
    await expect(start).toBeFocused()
    await start.fill(on(150))
    await page.keyboard.press('Enter')
    await expect.poll(() => datesOf(next)).toEqual([on(150), on(222)])
    await expect(bar(page, next.key)).toBeFocused()
  })

  await test.step('Ctrl-Z takes it back', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => datesOf(next)).toEqual([on(144), on(222)])
  })
  await expectAccessibleAnyhow(page, 'the roadmap')
  await page.goto('/portfolios/MOVES/roadmap?view=table')
  await expect(page.getByRole('table', { name: /^Core/ })).toBeVisible()
  await expectAccessibleAnyhow(page, 'the roadmap as a table')
})

test('milestones, gates and dependencies are kept where the initiative is', async ({
  page,
  admin,
  quiet,
}) => {
  // what is refused on purpose
  quiet.allow(/status of 400/)
  const { core, on } = await makePlan(admin, 'KEEPS')
  await page.goto(`/portfolios/KEEPS/initiatives/${core.key}`)
  const part = (name: string) => page.getByRole('region', { name, exact: true })

  const milestones = part('Milestones')
  await milestones.getByRole('button', { name: 'Reached today: Ten clinics' }).click()
  await expect(milestones.getByText(/^reached/)).toBeVisible()
  await milestones.getByRole('button', { name: 'Add a milestone' }).click()
  await milestones.getByLabel('What is reached').fill('Every clinic')
  await milestones.getByLabel('Due').fill(on(90))
  await milestones.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(milestones.getByText('Every clinic')).toBeVisible()

  const gates = part('Gates')
  await gates.getByRole('button', { name: 'Add a gate' }).click()
  await gates.getByLabel('What is decided there').fill('Go on')
  await gates.getByRole('button', { name: 'Add', exact: true }).click()
  await gates.getByRole('button', { name: 'Decide: Go on' }).click()
  await gates.getByRole('radio', { name: 'Held' }).check()
  await gates.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(gates.getByText('Say why it does not pass.')).toBeVisible()
  await gates.getByLabel('Why').fill('No figures yet')
  await gates.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(gates.getByText(/^held .* by Ada Admin$/)).toBeVisible()

  const dependencies = part('Dependencies')
  await expect(dependencies.getByText('KEEPS-3 Voice waits for it')).toBeVisible()
  await dependencies.getByRole('button', { name: 'Add a dependency' }).click()
  const target = dependencies.getByRole('combobox', { name: 'It waits for' })
  await target.fill('Voice')
  await page.getByRole('option', { name: 'KEEPS-3 Voice' }).click()
  await dependencies.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dependencies.getByText('That closes a circle: KEEPS-3 waits for KEEPS-1.')).toBeVisible()
  await dependencies.getByRole('button', { name: 'Cancel' }).click()
  await expectAccessibleAnyhow(page, 'the plan of an initiative')
})

test('its milestones and gates are taken into a calendar by key', async ({ page, admin }) => {
  const { core, on } = await makePlan(admin, 'CALS')
  await page.goto('/portfolios/CALS/roadmap')
  const link = page.getByRole('link', { name: 'Download Calendar (ICS)' })
  await tabTo(page, link)
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')])
  await expect(page.getByText(`${saved.suggestedFilename()} is saved.`)).toBeVisible()
  expect(saved.suggestedFilename()).toMatch(/^CALS-\d{4}-\d\d-\d\d\.ics$/)
  const { events } = readIcs(await readFile(await saved.path()))
  expect(events.map(({ day, summary }) => [day, summary])).toEqual([
    [on(60), `${core.key} Member app: Ten clinics`],
  ])
})
