import { api } from '#shared/api.ts'
import type { DeclarationCreate } from '#shared/declaration/declaration.ts'
import type { Declaration } from '#shared/declaration/declaration.ts'
import type { Initiative, InitiativeCreate } from '#shared/initiative/initiative.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'

import type { Client, TestApp } from './test-app.ts'

/** A portfolio of its own for a test, with short ways to fill it. */
export interface Place {
  portfolio: Portfolio
  params: { id: Portfolio['id'] }
  declare: (written?: Partial<DeclarationCreate>, by?: Client) => Promise<Declaration>
  log: (written?: Partial<InitiativeCreate>, by?: Client) => Promise<Initiative>
}

let made = 0

const letters = (count: number) => String.fromCodePoint(65 + (Math.floor(count / 26) % 26), 65 + (count % 26))

/** Made through the API by the administrator; customer engagement is declared only by `declare`. */
export async function newPlace(app: TestApp, currency = 'EUR'): Promise<Place> {
  made += 1
  const body = { name: `Portfolio ${made}`, key: `P${letters(made)}`, currency }
  const portfolio = await app.admin.call(api.portfolio.create, { body })
  const params = { id: portfolio.id }
  return {
    portfolio,
    params,
    declare: async (written = {}, by = app.admin) => {
      const whole = {
        primary: 'customer_engagement' as const,
        direction: 'Closer to members',
        effectiveFrom: '2026-01-01',
        ...written,
      }
      // without preview the answer is the declaration
      return (await by.call(api.declaration.create, { params, body: whole })) as Declaration
    },
    log: (written = {}, by = app.admin) =>
      by.call(api.initiative.create, { params, body: { title: 'Work', ...written } }),
  }
}

export const drivesCe = { role: 'drives', area: 'customer_engagement' } as const
export const drivesDs = { role: 'drives', area: 'digitized_solutions' } as const
