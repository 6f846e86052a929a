import type { Page } from '@playwright/test'
import { api } from '#shared/api.ts'
import { upload } from '#tests/import/upload.ts'
import { expect } from './journey.ts'
import type { Somebody } from './people.ts'

/** A page, or a page after an act, as everybody should be able to use it. */
export interface Place {
  name: string
  address: string
  /** Nobody is signed in there. */
  isOpen?: true
  /** What brings up the dialog, panel or bar in question; fails when it does not come. */
  act?: (page: Page) => Promise<unknown>
}

const file = 'Title,Status,Budget,Start\nMember app,Active,"1,500",2026-01-01\nData lake,Mothballed,TBC,\n'

/** Every page of the samples' house, and what opens above or beside them. Makes what the samples do not hold. */
export async function makePlaces(admin: Somebody, url: string): Promise<Place[]> {
  const { items } = await admin.client.call(api.portfolio.list)
  const bank = items.find((one) => one.key === 'BANK')
  if (!bank) throw new Error('The samples hold no bank.')
  if (!items.some((one) => one.key === 'BARE')) {
    await admin.client.call(api.portfolio.create, { body: { name: 'Bare', key: 'BARE', currency: 'EUR' } })
  }
  const { body: run } = await upload({ url }, admin.client, { portfolio: bank.id, file })
  const email = `new.${run.id}@example.com`
  const { invitation } = await admin.client.call(api.user.create, { body: { email } })
  const share = (body: { name: string; password?: string }) =>
    admin.client.call(api.share.create, { params: { id: bank.id }, body })
  const [shared, locked] = [
    await share({ name: 'The board' }),
    await share({ name: 'The auditors', password: 'open sesame' }),
  ]
  const bare = (page: string) => ({
    name: `${page} of a bare portfolio`,
    address: `/portfolios/BARE/${page}`,
  })
  return [
    { name: 'sign-in', address: '/sign-in', isOpen: true },
    { name: 'invitation', address: new URL(invitation.link).pathname, isOpen: true },
    { name: 'a link that does not work', address: '/invitations/none', isOpen: true },
    { name: 'a shared page', address: new URL(shared.address).pathname, isOpen: true },
    { name: 'a shared page that asks', address: new URL(locked.address).pathname, isOpen: true },
    { name: 'a share link that does not work', address: '/share/none', isOpen: true },
    { name: 'ways on', address: '/welcome' },
    { name: 'portfolios', address: '/' },
    { name: 'compare', address: '/compare' },
    { name: 'four portfolios compared', address: '/compare?portfolios=CARE,URBAN,BANK,BARE&cases=1' },
    { name: 'portfolios, archived too', address: '/?archived=1' },
    {
      name: 'new portfolio',
      address: '/?new=portfolio',
      act: (page) => sees(page, 'dialog', 'New portfolio'),
    },
    ...['CARE', 'URBAN', 'BANK', 'PUMPS', 'CONN'].map((key) => ({
      name: `focus of ${key}`,
      address: `/portfolios/${key}/focus`,
    })),
    { name: 'a waiver', address: '/portfolios/BANK/focus', act: waive },
    { name: 'initiatives', address: '/portfolios/BANK/initiatives' },
    { name: 'initiatives in groups', address: '/portfolios/BANK/initiatives?group=class&sort=-budget' },
    {
      name: 'no initiative left by filters',
      address: '/portfolios/BANK/initiatives?q=nothing+is+called+this',
    },
    {
      name: 'initiatives selected',
      address: '/portfolios/BANK/initiatives',
      act: async (page) => {
        await page.getByRole('gridcell').first().click()
        await sees(page, 'region', 'Selected initiatives')
      },
    },
    {
      name: 'a new initiative being typed',
      address: '/portfolios/BANK/initiatives?add=1',
      act: (page) => page.getByLabel('New initiative, with tags').fill('Voice #ce'),
    },
    {
      name: 'an initiative beside the grid',
      address: '/portfolios/BANK/initiatives?open=BANK-1',
      act: (page) => sees(page, 'complementary', 'Initiative BANK-1'),
    },
    { name: 'an initiative', address: '/portfolios/BANK/initiatives/BANK-2' },
    { name: 'roadmap', address: '/portfolios/BANK/roadmap' },
    { name: 'roadmap by months', address: '/portfolios/URBAN/roadmap?zoom=months' },
    { name: 'roadmap as a table', address: '/portfolios/BANK/roadmap?view=table' },
    { name: 'dates on the roadmap', address: '/portfolios/CARE/roadmap', act: typeDates },
    { name: 'support', address: '/portfolios/BANK/support' },
    bare('support'),
    { name: 'backbone', address: '/portfolios/CARE/backbone' },
    { name: 'backbone by trait', address: '/portfolios/URBAN/backbone?by=trait' },
    bare('backbone'),
    { name: 'tag next', address: '/portfolios/CONN/tag-next' },
    { name: 'my updates', address: '/my-updates' },
    { name: 'intake', address: '/portfolios/BANK/intake' },
    { name: 'a proposal', address: '/portfolios/BANK/propose' },
    { name: 'settings, templates', address: '/portfolios/BANK/settings?tab=templates' },
    { name: 'direction', address: '/portfolios/BANK/direction' },
    { name: 'direction after a switch', address: '/portfolios/PUMPS/direction' },
    {
      name: 'direction being looked at',
      address: '/portfolios/CARE/direction?do=look',
      act: (page) => page.getByRole('radio', { name: 'It is adapted' }).check(),
    },
    {
      name: 'direction being reworded',
      address: '/portfolios/CARE/direction?do=reword',
      act: (page) => page.getByRole('textbox', { name: 'Direction' }).fill('40% of members by 2030'),
    },
    { name: 'a switch before it is made', address: '/portfolios/BANK/direction', act: previewSwitch },
    { name: 'import', address: '/portfolios/BANK/import' },
    { name: 'an import before it is made', address: `/portfolios/BANK/import?run=${run.id}` },
    { name: 'findings', address: '/portfolios/BANK/findings' },
    { name: 'export', address: '/portfolios/BANK/export' },
    {
      name: 'export as chosen',
      address:
        '/portfolios/BANK/export?sections=verdict,comparison&filter=class%3Dcore&numbers=fr&compare=CARE&published=true',
    },
    {
      name: 'a choice of packs',
      address: '/portfolios/BANK/focus',
      act: (page) => page.getByRole('button', { name: 'Board pack as something else' }).click(),
    },
    { name: 'history', address: '/portfolios/BANK/history' },
    { name: 'a change set', address: `/portfolios/BANK/history/${bank.revision}` },
    { name: 'two days compared', address: '/portfolios/BANK/history/compare' },
    ...['general', 'policy', 'members', 'fields', 'share'].map((tab) => ({
      name: `settings, ${tab}`,
      address: `/portfolios/BANK/settings?tab=${tab}`,
    })),
    ...['organisation', 'units', 'people', 'rates', 'users', 'tokens', 'account'].map((tab) => ({
      name: `company settings, ${tab}`,
      address: `/settings?tab=${tab}`,
    })),
    { name: 'help', address: '/help' },
    { name: 'commands', address: '/', act: (page) => opens(page, 'Control+k', 'Commands') },
    { name: 'keys', address: '/', act: (page) => opens(page, '?', 'Keys') },
    ...['focus', 'findings', 'initiatives', 'roadmap', 'tag-next', 'direction', 'import', 'export'].map(bare),
    { name: 'nothing', address: '/portfolios/NONE/focus' },
  ]
}

const sees = (page: Page, role: 'dialog' | 'region' | 'complementary', name: string) =>
  expect(page.getByRole(role, { name })).toBeVisible()

async function opens(page: Page, key: string, dialog: string) {
  await page.keyboard.press(key)
  await sees(page, 'dialog', dialog)
}

async function waive(page: Page) {
  await page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Waive for a while…' }).click()
  await sees(page, 'dialog', 'Waive this finding for a while')
}

async function previewSwitch(page: Page) {
  await page.getByRole('button', { name: /^Switch/ }).click()
  await page.getByRole('textbox', { name: 'Direction' }).fill('A bank that comes with the car')
  await page.getByRole('button', { name: 'See what would change' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would change')
}

/** By the bar, or by the button where there is no room for bars. */
async function typeDates(page: Page) {
  await page
    .getByRole('button', { name: /^(CARE-2 |Dates of CARE-2$)/ })
    .first()
    .click()
  await expect(page.getByLabel('Start', { exact: true })).toBeVisible()
}

/** Goes there and waits until all of it stands. */
export async function arriveAt(page: Page, place: Place): Promise<void> {
  await page.goto(place.address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await place.act?.(page)
}
