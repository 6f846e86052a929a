import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { exchangeRate, exchangeRateCreate, exchangeRatePatch } from './exchange-rate.ts'

const params = z.object({ exchange: opaqueId })

export const exchangeApi = {
  list: endpoint({
    method: 'GET',
    path: '/exchange-rates',
    right: 'account.use',
    summary: 'What currencies are worth in others, by currency, the latest first',
    reply: listOf(exchangeRate),
  }),
  create: endpoint({
    method: 'POST',
    path: '/exchange-rates',
    right: 'organisation.administer',
    status: 201,
    summary: 'Enter a rate, and from when it holds',
    body: exchangeRateCreate,
    reply: exchangeRate,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/exchange-rates/{exchange}',
    right: 'organisation.administer',
    guarded: true,
    summary: 'Correct a rate',
    params,
    body: exchangeRatePatch,
    reply: exchangeRate,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/exchange-rates/{exchange}',
    right: 'organisation.administer',
    guarded: true,
    summary: 'Remove a rate',
    params,
    reply: done,
  }),
}
