import { api } from '#shared/api.ts'
import type { ProblemDetails } from '#shared/kernel/problem.ts'
import type { SharedPage } from '#shared/share/share.api.ts'
import type { ShareLink, ShareLinkCreate } from '#shared/share/share.ts'
import type { Place } from '#tests/support/set-up.ts'

import type { Answer, Client, TestApp } from '#tests/support/test-app.ts'

export interface Shared {
  link: ShareLink
  address: string
  token: string
}

export const tokenIn = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? ''

/** Makes a link, live and without a password unless said otherwise. */
export async function share(
  by: Client,
  { params }: Pick<Place, 'params'>,
  written: Partial<ShareLinkCreate> = {},
): Promise<Shared> {
  const body = { name: 'The board', ...written }
  const { link, address } = await by.call(api.share.create, { params, body })
  return { link, address, token: tokenIn(address) }
}

/** What somebody without an account gets at an address, with a cookie or without. */
export const visit = (app: TestApp, token: string, cookie?: string) =>
  app.stranger.request<SharedPage & ProblemDetails>('GET', `/api/v1/share/${token}`, {
    headers: cookie === undefined ? {} : { Cookie: cookie },
  })

export const give = (app: TestApp, token: string, password: unknown) =>
  app.stranger.request<{ until: string } & ProblemDetails>('POST', `/api/v1/share/${token}/opening`, {
    body: { password },
  })

/** The cookie of an answer, as a browser sends it back. */
export const cookieOf = ({ headers }: Answer): string => headers.get('Set-Cookie')?.split(';')[0] ?? ''

/** The page itself; fails when it is not shown. */
export async function pageAt(app: TestApp, token: string, cookie?: string) {
  const { status, body } = await visit(app, token, cookie)
  if (status !== 200 || body.state !== 'open') throw new Error(`Not shown: ${JSON.stringify(body)}`)
  return body
}

export const accessesOf = async (by: Client, { link }: Shared) =>
  (await by.call(api.share.accesses, { params: { id: link.id } })).items
