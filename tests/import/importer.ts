import { expect } from 'vitest'
import { api } from '#shared/api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { upload } from './upload.ts'

export const header = 'ID,Title,Status,Budget,Owner,Department,Start,End\n'
export const file = `${header}A-1,Member app,Active,"1,500.00",Ana,Retail,2026-01-01,2026-12-31
A-2,Billing,Closed,"2,000.50",Bo,Finance,2025-01-01,2025-06-30
A-3,Data lake,On hold,TBC,,Retail,2026-03-01,
`

/** An administrator who imports into a portfolio of their own. */
export interface Importer {
  portfolio: Portfolio
  plan: (text?: string) => Promise<ImportRun>
  commit: (run: ImportRun) => Promise<ImportRun>
  initiatives: () => Promise<Initiative[]>
  revision: () => Promise<number>
}

let made = 0

/** A fresh portfolio in euros, and what to do with it. */
export async function importerIn({ url, admin }: TestApp): Promise<Importer> {
  made += 1
  const letters = [made / 676, made / 26, made].map((n) => String.fromCharCode(65 + (Math.floor(n) % 26)))
  const key = `I${letters.join('')}`
  const portfolio = await admin.call(api.portfolio.create, { body: { name: key, key, currency: 'EUR' } })
  const params = { id: portfolio.id }
  return {
    portfolio,
    plan: async (text = file) => {
      const { status, body } = await upload({ url }, admin, { portfolio: portfolio.id, file: text })
      expect(status).toBe(201)
      return body
    },
    commit: ({ id, version }) => admin.call(api.import.commit, { params: { id }, version }),
    initiatives: async () =>
      (await admin.call(api.initiative.list, { params, query: { limit: 1000 } })).items,
    revision: async () => (await admin.call(api.portfolio.read, { params })).revision,
  }
}

/** What a call was refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'accepted',
    (reason: unknown) => reason,
  )
}
