import { afterAll, beforeAll, expect, test } from 'vitest'

import { api } from '#shared/api.ts'
import type { ExchangeRateCreate } from '#shared/exchange/exchange-rate.ts'
import { startApp } from '#tests/support/test-app.ts'
import type { Client, TestApp } from '#tests/support/test-app.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

eachDatabase((_provider, open) => {
  let app: TestApp
  let member: Client
  beforeAll(async () => {
    app = await startApp(await open())
    member = await app.member('Mia')
  })
  afterAll(() => app.close())

  const dollars = { currency: 'USD', into: 'EUR', rate: '0.9', on: '2026-01-01' }
  const add = (body: Partial<ExchangeRateCreate> = {}) =>
    app.admin.call(api.exchange.create, { body: { ...dollars, ...body } })
  const update = (rate: { id: string; version: number }, body: Partial<ExchangeRateCreate>) =>
    app.admin.call(api.exchange.update, { params: { exchange: rate.id }, version: rate.version, body })
  const remove = (rate: { id: string; version: number }) =>
    app.admin.call(api.exchange.remove, { params: { exchange: rate.id }, version: rate.version })

  test('everybody with an account reads the rates, by currency, the latest first', async () => {
    const early = await add()
    const late = await add({ on: '2026-11-01', rate: '0.9215' })
    const yen = await add({ currency: 'JPY', rate: '0.006' })
    expect(await member.call(api.exchange.list)).toMatchObject({ items: [yen, late, early], total: 3 })
  })

  test('a rate keeps every digit, and is corrected and removed with its history', async () => {
    const rate = await add({ currency: 'GBP', rate: '1.150000000001' })
    expect(rate).toMatchObject({ rate: '1.150000000001', version: 0 })
    const after = await update(rate, { rate: '1.16', on: '2026-02-01' })
    expect(after).toMatchObject({ currency: 'GBP', rate: '1.16', on: '2026-02-01', version: 1 })
    expect(await update(after, { rate: '1.16' })).toEqual(after)
    expect(await remove(after)).toEqual({ revision: app.admin.revision() })
    const told = await app.house.db.rows<{ action: string }>(
      `SELECT "action" FROM "Change" WHERE "subjectType" = 'exchange_rate' AND "subjectId" = $1 ORDER BY "revision"`,
      [rate.id],
    )
    expect(told.map((one) => one.action)).toEqual(['create', 'update', 'remove'])
    await expect(remove(after)).rejects.toMatchObject({ status: 404 })
  })

  test('there is one rate a day between two currencies, on both ways in', async () => {
    await add({ currency: 'CHF' })
    const other = await add({ currency: 'CHF', on: '2026-03-01' })
    const refusal = { status: 400, errors: [{ path: 'on' }] }
    await expect(add({ currency: 'CHF', rate: '1' })).rejects.toMatchObject(refusal)
    await expect(update(other, { on: dollars.on })).rejects.toMatchObject(refusal)
    expect(await update(other, { rate: '2' })).toMatchObject({ rate: '2' })
  })

  test.each([
    ['a currency that there is not', { currency: 'XYZ' }, 'currency'],
    ['a rate into itself', { into: 'USD' }, 'into'],
    ['a rate of nothing', { rate: '0' }, 'rate'],
    ['a rate as a number', { rate: 0.9 }, 'rate'],
    ['a day that there is not', { on: '2026-02-30' }, 'on'],
    ['an unknown field', { source: 'a bank' }, 'source'],
  ])('%s is refused', async (_what, wrong, path) => {
    const body = { ...dollars, on: '2025-05-05', ...wrong }
    const answer = await app.admin.request('POST', '/api/v1/exchange-rates', { body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input', errors: [{ path }] } })
  })

  test('a correction that would lead into itself is refused, whichever end it changes', async () => {
    const rate = await add({ currency: 'SEK' })
    for (const body of [{ currency: 'EUR' }, { into: 'SEK' }])
      await expect(update(rate, body)).rejects.toMatchObject({ status: 400, errors: [{ path: 'into' }] })
  })

  test('a stale version is refused with the rate as it is now; none at all, too', async () => {
    const rate = await add({ currency: 'NOK' })
    const now = await update(rate, { rate: '0.1' })
    await expect(update(rate, { rate: '0.2' })).rejects.toMatchObject({ status: 412, current: now })
    await expect(remove(rate)).rejects.toMatchObject({ status: 412, current: now })
    const path = `/api/v1/exchange-rates/${rate.id}`
    expect((await app.admin.request('PATCH', path, { body: { rate: '1' } })).status).toBe(428)
  })

  test('only administrators enter rates; strangers do not see them', async () => {
    const rate = await add({ currency: 'DKK' })
    const params = { exchange: rate.id }
    const calls = [
      member.call(api.exchange.create, { body: dollars }),
      member.call(api.exchange.update, { params, body: { rate: '1' }, version: 0 }),
      member.call(api.exchange.remove, { params, version: 0 }),
    ]
    await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ status: 403 })))
    await expect(app.stranger.call(api.exchange.list)).rejects.toMatchObject({ status: 401 })
  })

  test('the organisation says in which currency sums are told, or no longer does', async () => {
    const before = await app.admin.call(api.organisation.read)
    expect(before.currency).toBeNull()
    const chosen = await app.admin.call(api.organisation.update, {
      body: { currency: 'eur' },
      version: before.version,
    })
    expect(chosen.currency).toBe('EUR')
    expect(await member.call(api.organisation.read)).toEqual(chosen)
    const body = { currency: 'XYZ' }
    const wrong = app.admin.call(api.organisation.update, { body, version: chosen.version })
    await expect(wrong).rejects.toMatchObject({ status: 400, errors: [{ path: 'currency' }] })
    const none = await app.admin.call(api.organisation.update, {
      body: { currency: null },
      version: chosen.version,
    })
    expect(none.currency).toBeNull()
  })
})
