import { request } from '@playwright/test'
import type { BrowserContextOptions } from '@playwright/test'
import { api } from '#shared/api.ts'
import type { PortfolioId, UserId } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/right.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { clientFor } from '#tests/support/client.ts'
import type { Client } from '#tests/support/client.ts'

export type SignedIn = Exclude<BrowserContextOptions['storageState'], string | undefined>

export const password = 'correct horse battery'
export const adminEmail = 'ada@example.com'

/** Somebody with an account: how a browser is signed in as them, and how a program speaks for them. */
export interface Somebody {
  name: string
  email: string
  session: SignedIn
  client: Client
}

/** Makes the first administrator of an empty database. */
export async function makeAdministrator(url: string): Promise<Somebody> {
  const stranger = clientFor(url, { userId: null, email: '', token: null })
  await stranger.call(api.user.setup, { body: { name: 'Ada Admin', email: adminEmail, password } })
  return signIn(url, { name: 'Ada Admin', email: adminEmail })
}

/** Signs in as somebody who has an account with the journeys' password. */
export async function signIn(url: string, who: { name: string; email: string }): Promise<Somebody> {
  const browser = await request.newContext({ baseURL: url })
  const credentials = { email: who.email, password, rememberMe: true }
  const answer = await browser.post('/api/auth/sign-in/email', {
    data: credentials,
    headers: { Origin: url },
  })
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`)
  const made = await browser.post('/api/v1/tokens', { data: { name: 'journey' }, headers: { Origin: url } })
  const { secret } = api.token.create.reply.parse(await made.json())
  const session = await browser.storageState()
  await browser.dispose()
  return { ...who, session, client: clientFor(url, { userId: null, email: who.email, token: secret }) }
}

/** Invites somebody into a portfolio, takes the invitation up, and signs them in. */
export async function inviteMember(
  admin: Somebody,
  url: string,
  { name, portfolio, role }: { name: string; portfolio: PortfolioId; role: Role },
): Promise<Somebody & { userId: UserId }> {
  const email = `${name.toLowerCase()}.${portfolio}@example.com`
  const { user, invitation } = await admin.client.call(api.user.create, {
    body: { email, memberships: [{ portfolio, role }] },
  })
  const token = new URL(invitation.link).pathname.split('/').at(-1) ?? ''
  const stranger = clientFor(url, { userId: null, email: '', token: null })
  await stranger.call(api.user.accept, { params: { token }, body: { name, password } })
  return { userId: user.id, ...(await signIn(url, { name, email })) }
}

/** The five sample portfolios, one for each verdict. */
export async function loadSamples(admin: Somebody): Promise<Portfolio[]> {
  const { items } = await admin.client.call(api.portfolio.sample)
  return items
}
