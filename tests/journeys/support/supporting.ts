import { api } from '#shared/api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { SupportCreate } from '#shared/support/support-link.ts'
import type { Somebody } from './people.ts'

const million = 100_000_000
const area = 'digitized_solutions'

/** A portfolio with core work, a gate, and supporting work in every state; the administrator has submitted what waits. */
export async function makeSupporting({ client }: Somebody, key: string) {
  const { id } = await client.call(api.portfolio.create, {
    body: { name: 'Pharmacies', key, currency: 'CAD' },
  })
  const log = (title: string, more: object) =>
    client.call(api.initiative.create, { params: { id }, body: { title, budget: million, ...more } })
  const drives = { role: 'drives', area: 'customer_engagement', budget: 4 * million }
  const app = await log('Member app', { ...drives, start: '2027-02-01', end: '2028-06-30' })
  for (const title of ['Messaging', 'Outreach']) await log(title, drives)
  await client.call(api.declaration.create, {
    params: { id },
    body: { primary: 'customer_engagement', direction: 'Care together', effectiveFrom: '2026-01-05' },
  })
  const gate = await client.call(api.gate.create, {
    params: { id: app.id },
    body: { name: 'Go on after the pilot', due: '2027-09-30' },
  })
  const supports = (title: string, more: object = {}) => log(title, { role: 'supports', area, ...more })
  const draft = (work: Initiative, more: Partial<SupportCreate> = {}) =>
    client.call(api.support.create, {
      params: { id: work.id },
      body: { to: app.id, mechanism: 'extends_offer', rationale: 'Members stay longer.', ...more },
    })
  const submit = async (work: Initiative, more: Partial<SupportCreate> = {}) => {
    const link = await draft(work, more)
    return client.call(api.support.submit, { params: { id: link.id }, version: link.version })
  }
  const delivery = await supports('Pharmacy delivery', {
    budget: 3 * million,
    start: '2026-12-01',
    end: '2027-12-31',
  })
  await submit(delivery, {
    rationale:
      'Members who book by the app can have their medicine brought home; a third of those asked in spring wanted it.',
    evidence: 'Refills ordered in the app, from the first quarter on.',
    ifCoreStops: 'No, it would stop. The vans go back to the wholesaler.',
  })
  const kiosk = await supports('Health kiosks', {
    budget: 2 * million,
    start: '2027-10-01',
    end: '2028-03-31',
  })
  await submit(kiosk, { timing: 'after_gate', gate: gate.id })
  await submit(await supports('Wellness plans'), { timing: 'with' })
  await draft(await supports('Sleep tracker'))
  await supports('Vaccination buses')
  return { id, app, delivery }
}
