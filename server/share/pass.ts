import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { CookieOptions } from 'express'

import { apiBase } from '#shared/api.ts'

import type { Config } from '../config.ts'

type Settings = Pick<Config, 'https' | 'secret'>

/** What was opened by its password; another password, or another link, is another pass. */
interface Opened {
  id: string
  passwordHash: string
}

/** So long the password is not asked for again. Ours: a meeting and the afternoon after it. */
const passHours = 12
const anHourMs = 3_600_000

const cookieName = ({ https }: Settings) => (https ? '__Secure-bearing.share' : 'bearing.share')

/** The cookie that says that the password was given: for one link, until an hour, readable by no script. */
export function passFor(
  settings: Settings,
  link: Opened & { expiresAt: string },
  { token, now }: { token: string; now: Date },
) {
  const until = Math.min(now.getTime() + passHours * anHourMs, Date.parse(link.expiresAt))
  const options: CookieOptions = {
    httpOnly: true,
    sameSite: 'strict',
    secure: settings.https,
    path: `${apiBase}/share/${token}`,
    maxAge: until - now.getTime(),
  }
  const value = `${until}.${signatureOf(settings, link, until)}`
  return { name: cookieName(settings), value, options, until: new Date(until).toISOString() }
}

/** Whether a request carries a pass for this link that still holds. */
export function hasPass(
  settings: Settings,
  link: Opened,
  { request, now }: { request: IncomingMessage; now: Date },
): boolean {
  const wanted = `${cookieName(settings)}=`
  const cookies = request.headers.cookie?.split(/;\s*/) ?? []
  return cookies
    .filter((one) => one.startsWith(wanted))
    .some((one) => {
      const [, until = '', signature = ''] = /^(\d{1,15})\.([\w-]{43})$/.exec(one.slice(wanted.length)) ?? []
      if (until === '' || Number(until) <= now.getTime()) return false
      return isSame(signature, signatureOf(settings, link, Number(until)))
    })
}

const signatureOf = ({ secret }: Settings, { id, passwordHash }: Opened, until: number): string =>
  createHmac('sha256', secret)
    .update(['share link opened', id, passwordHash, until].join('\n'))
    .digest('base64url')

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))
