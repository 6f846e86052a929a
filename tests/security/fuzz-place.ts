import { api } from '#shared/api.ts'
import { exportFormat } from '#shared/export/export.api.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Role } from '#shared/kernel/right.ts'
import { upload } from '#tests/import/upload.ts'
import { drivesCe, drivesDs, newPlace } from '#tests/support/set-up.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import type { Words } from './from-schema.ts'
import type { callers } from './fuzzed-request.ts'

export type Callers = Record<(typeof callers)[number], Client>

const memberRoles = ['leader', 'contributor', 'viewer'] as const satisfies readonly Role[]

/** One caller of each kind; those with a role get it in each place. */
export async function makeCallers(app: TestApp): Promise<Callers> {
  return {
    admin: app.admin,
    leader: await app.member('Lea Leader'),
    contributor: await app.member('Cora Contributor'),
    viewer: await app.member('Vera Viewer'),
    outsider: await app.member('Otto Outsider'),
    stranger: app.stranger,
  }
}

const file = 'title,budget,start\nFrom a file,12,2026-01-01\nAnother,x,2026-02-30\n'

/** A portfolio with a little of everything; its ids, and other words, by the fields and addresses that take them. */
export async function makePlace(app: TestApp, given: Callers): Promise<Words> {
  const { admin } = app
  const place = await newPlace(app)
  const { params, portfolio } = place
  for (const role of memberRoles)
    await admin.call(api.member.create, { params, body: { email: given[role].email, role } })
  const { portfolio: beside } = await newPlace(app)
  await place.declare()
  const planned = await place.declare({ effectiveFrom: '2998-01-01' })
  const core = await place.log({ title: 'Member app', ...drivesCe, unit: 'Care', owner: 'Bo Berg' })
  const more = await place.log({ title: 'Messaging', ...drivesCe })
  const third = await place.log({ title: 'Outreach', ...drivesCe })
  await place.log({ title: 'Connected pump', ...drivesDs, budget: 200, spent: 50, fte: 1.5 })
  const support = await place.log({ title: 'Sales training', role: 'supports', budget: 100 })
  const draft = (to: Initiative) =>
    admin.call(api.support.create, {
      params: { id: support.id },
      body: { to: to.id, rationale: 'Those who sell it know it.' },
    })
  const link = await draft(core)
  const second = await draft(more)
  await admin.call(api.support.submit, { params: { id: second.id }, version: second.version })
  const [record, spare] = [
    await admin.call(api.capability.create, { params, body: { name: 'Shared record' } }),
    await admin.call(api.capability.create, { params, body: { name: 'Access layer' } }),
  ]
  await admin.call(api.capability.setUses, {
    params: { id: core.id },
    body: { items: [{ capability: record.id, relation: 'requires', minLevel: 2 }] },
  })
  const ofCore = { params: { id: core.id } }
  const milestone = await admin.call(api.milestone.create, {
    ...ofCore,
    body: { name: 'Tried', due: '2026-12-01' },
  })
  const gate = await admin.call(api.gate.create, { ...ofCore, body: { name: 'Go on' } })
  const dependency = await admin.call(api.dependency.create, { ...ofCore, body: { to: more.id } })
  const signal = await admin.call(api.signal.create, { params, body: { name: 'Trust' } })
  const seen = await admin.call(api.signal.observe, { params: { id: signal.id }, body: { value: 4 } })
  const experiment = await admin.call(api.experiment.create, { params, body: { hypothesis: 'They answer.' } })
  const exchange = await admin.call(api.exchange.create, {
    body: {
      currency: 'USD',
      into: 'JPY',
      rate: '150',
      on: addDays('2000-01-01', Number.parseInt(portfolio.key, 36) % 9_000),
    },
  })
  const propose = () =>
    admin.call(api.proposal.create, {
      params,
      body: { initiative: { title: 'Chat', role: 'supports' }, serves: third.id, rationale: 'Members ask.' },
    })
  const [proposed, returned] = [await propose(), await propose()]
  await given.leader.call(api.proposal.return, {
    params: { id: returned.id },
    body: { reason: 'How many?' },
    version: 0,
  })
  const kind = await admin.call(api.template.create, { params, body: { name: 'Chatbot', fields: {} } })
  const report = (body: object) =>
    admin.call(api.status.create, { params: { id: support.id }, body: { health: 'amber', ...body } })
  const status = await report({ narrative: 'Late by a week.' })
  const published = await report({ narrative: 'On its way.' })
  await admin.call(api.status.publish, { params: { id: published.id }, version: published.version })
  const findings = [link, second].map((one) => `${portfolio.id}:F05:${one.id}`)
  await admin.call(api.finding.acknowledge, { params: { id: findings[1] ?? '' }, version: 0 })
  const lower = portfolio.key.toLowerCase()
  const invite = (name: string) =>
    admin.call(api.user.create, { body: { email: `${name}.${lower}@example.com` } })
  const { user } = await invite('member')
  const { user: free } = await invite('free')
  const member = await admin.call(api.member.create, { params, body: { email: user.email, role: 'viewer' } })
  const { token } = await admin.call(api.token.create, { body: { name: 'spare' } })
  const share = (password?: string) =>
    admin.call(api.share.create, { params, body: { name: 'Board', ...(password ? { password } : {}) } })
  const password = `open sesame ${lower}`
  const shared = [await share(), await share(password)]
  const unit = await admin.call(api.unit.create, { body: { name: `Unit ${lower}` } })
  const person = await admin.call(api.person.create, { body: { name: `Pat ${lower}` } })
  const view = (name: string) => admin.call(api.view.create, { params, body: { name, query: {} } })
  const views = [await view('Mine'), await view('Mine, too')].map((one) => one.id)
  const field = await admin.call(api.field.create, {
    params,
    body: { name: 'Priority', kind: 'choice', choices: ['Low', 'High'] },
  })
  const done = await upload(app, admin, { portfolio: portfolio.id, file })
  await admin.call(api.import.commit, { params: { id: done.body.id }, version: done.body.version })
  const run = await upload(app, admin, { portfolio: portfolio.id, file })
  const { items: mappings } = await admin.call(api.importMapping.list, { params })
  return {
    portfolio: [portfolio.id],
    portfolios: [`${portfolio.id},${beside.id}`],
    exchange: [exchange.id],
    into: ['EUR', 'GBP'],
    rate: ['0.92'],
    initiative: [support.id, core.id],
    support_link: [link.id, second.id],
    status_update: [status.id, published.id],
    proposal: [proposed.id, returned.id],
    template: [kind.id],
    capability: [record.id, spare.id],
    milestone: [milestone.id],
    gate: [gate.id],
    dependency: [dependency.id],
    signal: [signal.id],
    observation: [seen.id],
    experiment: [experiment.id],
    serves: [core.id, third.id],
    finding: findings,
    import: [run.body.id, done.body.id],
    declaration: [planned.id],
    member: [member.id],
    token: [token.id, ...shared.map(({ address }) => address.split('/').at(-1) ?? '')],
    share_link: shared.map((one) => one.link.id),
    password: [password],
    format: exportFormat.options,
    to: [core.id, third.id, support.id],
    ids: [core.id, support.id, `${core.id},${support.id}`],
    id: [core.id, support.id],
    user: [user.id],
    email: [free.email, ...[1, 2, 3, 4, 5].map((at) => `new${at}.${lower}@example.com`)],
    field: [field.id],
    choices: ['Low', 'High'],
    unit: [unit.id, 'Care', 'Sales'],
    parent: [unit.id],
    person: [person.id],
    view: views,
    mapping: mappings.map((one) => one.id),
    owner: [person.id, 'Bo Berg'],
    sponsor: [person.id, 'Ann Other'],
    currency: ['CAD', 'EUR'],
    timeZone: ['Europe/Paris', 'UTC'],
    effectiveFrom: ['2999-01-01', '2999-02-28', '2999-12-31', '2026-01-02'],
    until: ['2999-01-01'],
    asOf: ['2026-01-02', '2999-01-01'],
    preview: ['true', 'false'],
    archived: ['true', 'with'],
    sheet: ['file'],
    focusedMax: ['0.1'],
    watchMax: ['0.2', '0.25'],
    splitMax: ['0.25', '0.5'],
    rhoCaution: ['0', '0.3'],
    rhoAlert: ['0.3', '1'],
  }
}
