import type { Initiative } from '#shared/initiative/initiative.ts'

import { load, medianMs, ms, rate, times } from './measure.ts'
import type { Figure } from './measure.ts'
import type { Seeded } from './prepare.ts'
import type { Started } from './servers.ts'

interface Servers {
  bearing: Started
  bare: Started
  seeded: Seeded
}

/** What the API costs over HTTP, beside Node's own server on the same data. */
export async function benchHttp({ bearing, bare, seeded }: Servers): Promise<Figure[]> {
  const base = `http://127.0.0.1:${bearing.port}/api/v1`
  const limit = `http://127.0.0.1:${bare.port}`
  const at = `${base}/portfolios/${seeded.portfolio.id}`
  // as bare Node answers: unpacking in this process would be measured along
  const headers = { Authorization: `Bearer ${seeded.token}`, 'Accept-Encoding': 'identity' }
  const json = { ...headers, 'Content-Type': 'application/json' }
  const read = async (url: string) => (await fetch(url, { headers })).arrayBuffer()
  const send = async (
    url: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ) => {
    const answer = await fetch(url, { ...init, headers: { ...json, ...init.headers } })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json() as Promise<Initiative>
  }
  const figures: Figure[] = []
  const add = (work: string, aim: string, [here, bared]: [number, number], show: (value: number) => string) =>
    figures.push({ work, here: show(here), limit: show(bared), ratio: times(here / bared), aim })

  const listUrl = `${at}/initiatives?stage=active&sort=-budget&limit=50`
  const list = await load({ url: listUrl, headers })
  const bareList = await load({ url: `${limit}/list` })
  add(
    'list of 50, filtered and sorted, 10 connections',
    'the bare one',
    [list.perSecond, bareList.perSecond],
    rate,
  )
  add('  its p99', '', [list.p99Ms, bareList.p99Ms], ms)

  add(
    'read all 10,000 from cache',
    '60 ms',
    [await medianMs(7, () => read(`${at}/snapshot`)), await medianMs(7, () => read(`${limit}/all`))],
    ms,
  )
  const etag = (await fetch(`${at}/snapshot`, { headers })).headers.get('ETag') ?? ''
  const unchanged = await load({
    url: `${at}/snapshot`,
    headers: { ...headers, 'If-None-Match': etag },
    expected: 304,
  })
  const constant = await load({ url: `${limit}/constant` })
  add(
    '304 for an unchanged portfolio, against an Express constant',
    '0.70x',
    [unchanged.perSecond, constant.perSecond],
    rate,
  )
  add(
    'verdict with sums by class and unit, from cache',
    '5 ms',
    [await medianMs(7, () => read(`${at}/focus`)), await medianMs(7, () => read(`${limit}/sums`))],
    ms,
  )
  add(
    'CSV of 10,000',
    '250 ms',
    [await medianMs(5, () => read(`${at}/exports/csv`)), await medianMs(5, () => read(`${limit}/all`))],
    ms,
  )

  let number = 0
  const create = () =>
    send(`${at}/initiatives`, {
      method: 'POST',
      body: JSON.stringify({ title: `Bench ${(number += 1)}`, budget: 1 }),
    })
  add(
    'create one, durable, with rights and history',
    '3 ms',
    [await medianMs(60, create), await medianMs(60, () => read(`${limit}/create`))],
    ms,
  )
  const creating = await load({
    url: `${at}/initiatives`,
    method: 'POST',
    headers: json,
    body: '{"title":"Load","budget":1}',
    expected: 201,
  })
  add(
    '  at 10 connections',
    '700/s',
    [creating.perSecond, (await load({ url: `${limit}/create` })).perSecond],
    rate,
  )

  const own = await create()
  let version = own.version
  const update = async () => {
    const body = JSON.stringify({ title: `Bench ${(number += 1)}` })
    version = (
      await send(`${base}/initiatives/${own.id}`, {
        method: 'PATCH',
        body,
        headers: { 'If-Match': `"${version}"` },
      })
    ).version
  }
  add(
    'update one field, same',
    '3 ms',
    [await medianMs(60, update), await medianMs(60, () => read(`${limit}/update`))],
    ms,
  )
  const reloaded = await medianMs(3, async () => {
    await update()
    await read(`${at}/snapshot`)
  })
  figures.push({
    work: 'read all after a write (not from cache)',
    here: ms(reloaded),
    limit: '',
    ratio: '',
    aim: '',
  })
  return figures
}
