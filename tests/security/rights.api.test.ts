import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { Endpoint } from '#shared/kernel/endpoint.ts'
import { rightTable, roles } from '#shared/kernel/right.ts'
import type { Right, Role } from '#shared/kernel/right.ts'
import { eachDatabase } from '#tests/support/test-db.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'

const endpoints = Object.entries(api).flatMap(([feature, operations]) =>
  Object.entries(operations as Record<string, Endpoint>).map(([name, endpoint]) => ({
    name: `${feature}.${name}`,
    endpoint,
  })),
)

/** Who may, as the design says it: written out here, so that the table cannot be wrong by itself. */
const designed: Record<Right, readonly (Role | 'own contributor' | 'own viewer' | 'account' | 'open')[]> = {
  'service.use': ['open'],
  'account.use': ['account'],
  'user.administer': [],
  'organisation.administer': [],
  'portfolio.create': [],
  'portfolio.archive': [],
  'portfolio.read': ['viewer', 'contributor', 'pmo', 'leader'],
  'portfolio.update': ['leader'],
  'portfolio.export': ['viewer', 'contributor', 'pmo', 'leader'],
  'member.read': ['viewer', 'contributor', 'pmo', 'leader'],
  'member.administer': ['leader'],
  'declaration.decide': ['leader'],
  'policy.set': ['leader'],
  'field.administer': ['pmo', 'leader'],
  'initiative.create': ['contributor', 'pmo', 'leader'],
  'initiative.update': ['own contributor', 'pmo', 'leader'],
  'initiative.bulk': ['pmo', 'leader'],
  'initiative.archive': ['pmo', 'leader'],
  'initiative.confidential': ['own viewer', 'pmo', 'leader'],
  'support.draft': ['own contributor', 'pmo', 'leader'],
  'support.decide': ['leader'],
  'status.write': ['own contributor', 'pmo', 'leader'],
  'proposal.submit': ['contributor', 'pmo', 'leader'],
  'proposal.resubmit': ['own contributor', 'pmo', 'leader'],
  'proposal.review': ['pmo', 'leader'],
  'template.administer': ['pmo', 'leader'],
  'gate.decide': ['pmo', 'leader'],
  'capability.administer': ['pmo', 'leader'],
  'signal.keep': ['pmo', 'leader'],
  'direction.log': ['leader'],
  'finding.acknowledge': ['pmo', 'leader'],
  'finding.waive': ['leader'],
  'import.run': ['pmo', 'leader'],
  'change.undo': ['pmo', 'leader'],
  'view.keep': ['viewer', 'contributor', 'pmo', 'leader'],
  'view.share': ['pmo', 'leader'],
  'share.keep': ['pmo', 'leader'],
}

type Caller = Role | 'stranger' | 'outsider' | 'administrator' | 'owner'

/** What the matrix expects: 'in' is any answer but a refusal of who asks. */
function expected(endpoint: Endpoint, caller: Caller): 401 | 403 | 404 | 'in' {
  const may = designed[endpoint.right]
  if (may.includes('open')) return 'in'
  if (caller === 'stranger') return 401
  if (caller === 'administrator' || may.includes('account')) return 'in'
  if (endpoint.of && caller === 'outsider') return 404
  const role = caller === 'owner' ? 'contributor' : caller
  if (role !== 'outsider' && may.includes(role)) return 'in'
  const ofInitiative = [
    'initiative',
    'support_link',
    'status_update',
    'proposal',
    'milestone',
    'gate',
    'dependency',
  ] as const
  return caller === 'owner' &&
    ofInitiative.some((one) => one === endpoint.of) &&
    may.includes('own contributor')
    ? 'in'
    : 403
}

eachDatabase((_provider, open) => {
  let app: TestApp
  const clients: Partial<Record<Caller, Client>> = {}
  const ids = new Map<string, string>()
  beforeAll(async () => {
    app = await startApp(await open())
    const body = { name: 'Care', key: 'KP', currency: 'USD' }
    const { id } = await app.admin.call(api.portfolio.create, { body })
    const params = { id }
    clients.stranger = app.stranger
    clients.outsider = await app.member('Otto Outsider')
    clients.administrator = app.admin
    for (const role of roles) clients[role] = await app.member(`Rosa ${role}`, { [id]: role })
    clients.owner = await app.member('Olga Owner', { [id]: 'contributor' })
    await app.admin.call(api.declaration.create, {
      params,
      body: { primary: 'customer_engagement', direction: 'Closer', effectiveFrom: '2026-01-01' },
    })
    const log = (more: object) =>
      app.admin.call(api.initiative.create, { params, body: { title: 'Work', ...more } })
    const core = await log({ role: 'drives', area: 'customer_engagement' })
    const owner = (await app.admin.call(api.person.list)).items.find(
      (one) => one.user === clients.owner?.userId,
    )
    const work = await log({ role: 'supports', owner: owner?.id })
    const link = await app.admin.call(api.support.create, { params: { id: work.id }, body: { to: core.id } })
    const status = await app.admin.call(api.status.create, { params: { id: work.id }, body: {} })
    const of = { params: { id: work.id } }
    const milestone = await app.admin.call(api.milestone.create, {
      ...of,
      body: { name: 'Tried', due: '2026-12-01' },
    })
    const gate = await app.admin.call(api.gate.create, { ...of, body: { name: 'Go on' } })
    const dependency = await app.admin.call(api.dependency.create, { ...of, body: { to: core.id } })
    const capability = await app.admin.call(api.capability.create, { params, body: { name: 'Record' } })
    const signal = await app.admin.call(api.signal.create, { params, body: { name: 'Trust' } })
    const experiment = await app.admin.call(api.experiment.create, {
      params,
      body: { hypothesis: 'They answer.' },
    })
    const shared = await app.admin.call(api.share.create, { params, body: { name: 'Board' } })
    const proposed = await app.admin.call(api.proposal.create, {
      params,
      body: { initiative: { title: 'Idea', role: 'mandatory', owner: owner?.id }, rationale: 'The law.' },
    })
    for (const [kind, value] of Object.entries({
      portfolio: id,
      initiative: work.id,
      support_link: link.id,
      status_update: status.id,
      milestone: milestone.id,
      gate: gate.id,
      dependency: dependency.id,
      capability: capability.id,
      signal: signal.id,
      experiment: experiment.id,
      proposal: proposed.id,
      share_link: shared.link.id,
      finding: `${id}:F06:${work.id}`,
    }))
      ids.set(kind, value)
    const run = await uploadOne(app, id)
    ids.set('import', run)
  })
  afterAll(() => app.close())

  const address = (endpoint: Endpoint) =>
    endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      name === 'id' ? (ids.get(endpoint.of ?? '') ?? 'none') : name === 'format' ? 'json' : 'none',
    )

  const callers: Caller[] = ['stranger', 'outsider', ...roles, 'owner', 'administrator']
  // making the samples takes long and is tested on its own: for the administrator it is left out here
  const rows = endpoints.flatMap(({ name, endpoint }) =>
    callers
      // a stream of events does not end for those whom it lets in, and is tested on its own
      .filter((caller) => endpoint.gives !== 'events' || expected(endpoint, caller) !== 'in')
      .filter((caller) => !(name === 'portfolio.sample' && caller === 'administrator'))
      // the last ones would take away what the others need
      .map((caller) => ({ name, endpoint, caller, wanted: expected(endpoint, caller) })),
  )

  test.each(rows)('$name by $caller is $wanted', async ({ endpoint, caller, wanted }) => {
    const client = clients[caller] ?? app.stranger
    const { status, body } = await client.request(endpoint.method, `/api/v1${address(endpoint)}`)
    if (wanted === 'in') expect([401, 403], JSON.stringify(body)).not.toContain(status)
    else expect(status, JSON.stringify(body)).toBe(wanted)
  })

  test('nothing of another portfolio is reached with a right in this one', async () => {
    const other = await app.admin.call(api.portfolio.create, {
      body: { name: 'Other', key: 'OTH', currency: 'EUR' },
    })
    const theirs = await app.admin.call(api.initiative.create, {
      params: { id: other.id },
      body: { title: 'Theirs' },
    })
    const leader = clients.leader ?? app.stranger
    for (const path of [
      `/portfolios/${other.id}`,
      `/initiatives/${theirs.id}`,
      `/initiatives/${theirs.id}/history`,
    ]) {
      expect((await leader.request('GET', `/api/v1${path}`)).status).toBe(404)
    }
    const bulk = { ids: [theirs.id], patch: { title: 'Mine' }, revision: 99 }
    const answer = await leader.request(
      'POST',
      `/api/v1/portfolios/${ids.get('portfolio')}/initiatives/bulk`,
      { body: bulk },
    )
    expect(answer.status).toBe(404)
  })
})

async function uploadOne(app: TestApp, portfolio: string): Promise<string> {
  const form = new FormData()
  form.set('file', new File(['title\nFrom a file\n'], 'one.csv', { type: 'text/csv' }))
  const answer = await fetch(`${app.url}/api/v1/portfolios/${portfolio}/imports`, {
    method: 'POST',
    body: form,
    headers: { Authorization: `Bearer ${app.admin.token}` },
  })
  return ((await answer.json()) as { id: string }).id
}

describe('the table of rights', () => {
  test.each(Object.keys(designed) as Right[])(
    '%s names the weakest role that the design gives it',
    (right) => {
      const rule: { from: string; own?: string } = rightTable[right]
      const [first = 'administrator', ...rest] = designed[right].filter((one) => !one.startsWith('own '))
      expect(rule.from).toBe(first)
      expect(rule.own ?? null).toBe(designed[right].find((one) => one.startsWith('own '))?.slice(4) ?? null)
      const from = roles.indexOf(first as Role)
      if (from >= 0) expect([first, ...rest]).toEqual(roles.slice(from))
    },
  )

  test('every endpoint declares a right of the table', () => {
    for (const { name, endpoint } of endpoints)
      expect(Object.keys(rightTable), name).toContain(endpoint.right)
  })
})
