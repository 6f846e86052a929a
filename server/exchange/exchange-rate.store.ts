import type { ExchangeRate, ExchangeRateCreate, ExchangeRatePatch } from '#shared/exchange/exchange-rate.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Database } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'

/** Twenty years of twenty currencies, month by month. */
const mostRates = 5_000

const columns = '"id", "currency", "into", "rate", "on", "version"'

export const listRates = (db: Database): Promise<ExchangeRate[]> =>
  db.rows<ExchangeRate>(`SELECT ${columns} FROM "ExchangeRate" ORDER BY "currency", "into", "on" DESC`)

export async function createRate(tx: Tx, written: ExchangeRateCreate): Promise<ExchangeRate> {
  if ((await tx.prisma.exchangeRate.count()) >= mostRates)
    throw new Problem('not_ready', `There are ${mostRates} rates already. Remove old ones first.`)
  const record: ExchangeRate = { ...written, id: tx.newId(), version: 0 }
  await refuseSameDay(tx, record)
  await tx.prisma.exchangeRate.create({ data: record })
  tx.change({ action: 'create', subject: subjectOf(record), before: null, after: { ...record } })
  return record
}

export async function updateRate(
  tx: Tx,
  id: string,
  { patch, version }: { patch: ExchangeRatePatch; version: number },
): Promise<ExchangeRate> {
  const current = await findRate(tx, id)
  expectVersion(current, version)
  const change = differs(current, patch)
  if (!change) return current
  const after = { ...current, ...change.after, version: current.version + 1 }
  if (after.currency === after.into) refuseAt('into', 'A rate leads to another currency.')
  await refuseSameDay(tx, after)
  await tx.prisma.exchangeRate.update({ where: { id }, data: { ...change.after, version: after.version } })
  tx.change({ action: 'update', subject: subjectOf(current), ...change })
  return after
}

export async function removeRate(tx: Tx, id: string, version: number): Promise<void> {
  const current = await findRate(tx, id)
  expectVersion(current, version)
  await tx.prisma.exchangeRate.delete({ where: { id } })
  tx.change({ action: 'remove', subject: subjectOf(current), before: { ...current }, after: null })
}

const subjectOf = ({ id }: ExchangeRate) => ({ type: 'exchange_rate', id }) as const

async function findRate(tx: Tx, id: string): Promise<ExchangeRate> {
  const row = await tx.prisma.exchangeRate.findUnique({ where: { id } })
  if (!row) throw new Problem('not_found', 'There is no such exchange rate.')
  return row
}

async function refuseSameDay(tx: Tx, { id, currency, into, on }: ExchangeRate): Promise<void> {
  const same = await tx.prisma.exchangeRate.findUnique({
    where: { currency_into_on: { currency, into, on } },
  })
  if (same && same.id !== id)
    refuseAt('on', `There is a rate from ${currency} into ${into} of that day already.`)
}

function refuseAt(path: string, message: string): never {
  throw new Problem('bad_input', message, { errors: [{ path, message }] })
}
