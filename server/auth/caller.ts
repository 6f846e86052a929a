import { hash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import type { Subject } from '#shared/kernel/endpoint.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Right, Role } from '#shared/kernel/right.ts'

import { dayIn } from '../clock.ts'
import type { House } from '../house.ts'
import { findAccess, findOrganisation, markTokenUsed } from './access.store.ts'
import type { AccessRow, Credential } from './access.store.ts'
import { sessionCookie } from './sign-in.ts'

/** Who calls, what they may see, and which state of things they ask about. */
export interface Caller {
  /** Null: nobody is signed in. */
  user: { id: string; name: string; email: string; person: string | null } | null
  administrator: boolean
  /** Their role in the portfolio asked about. */
  role: Role | null
  /** They own the initiative asked about. */
  owns: boolean
  /** Confidential rows are theirs to see, not only those they own. */
  seesConfidential: boolean
  portfolio: { id: PortfolioId; revision: number } | null
  organisationRevision: number
  /** The organisation's day. */
  today: string
  credential: Credential | null
}

export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** The API token or the session in a request. A session's cookie is `token.signature`; the token alone is the secret. */
export function credentialOf(house: House, request: IncomingMessage): Credential | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return { kind: 'token', value: sha256(bearer) }
  const wanted = `${sessionCookie(house.config)}=`
  const cookie = request.headers.cookie?.split(/;\s*/).find((one) => one.startsWith(wanted))
  const token = cookie && decodeURIComponent(cookie.slice(wanted.length)).split('.')[0]
  return token ? { kind: 'session', value: token } : null
}

const portfolioOfFinding = (findingId: string): string => findingId.split(':', 1)[0] ?? ''

/**
 * Finds out who calls and refuses who may not: 401 without sign-in, 404 for what the caller may not know of, 403 for
 * a verb that their role does not allow. Rights are looked up anew on each request.
 */
export async function admit(
  house: House,
  request: IncomingMessage,
  asked: { right: Right; subject: Subject | 'none'; id: string },
): Promise<Caller> {
  const credential = credentialOf(house, request)
  const id = asked.subject === 'finding' ? portfolioOfFinding(asked.id) : asked.id
  const row = credential && (await findAccess(house.db, credential, { subject: asked.subject, id }))
  const now = house.clock.now()
  const valid = row && new Date(row.expiresAt) > now ? row : null
  if (!valid) return strangerFor(house, asked.right, now)
  const caller = callerFrom(valid, credential, dayIn(valid.timeZone, now))
  await noteUse(house, { credential, row: valid, now })
  if (asked.subject !== 'none') refuseUnknown(caller, valid)
  if (!may(caller, asked.right, caller.owns)) throw new Problem('forbidden', 'Your role does not allow this.')
  return caller
}

const anHourMs = 3_600_000

// at most once an hour, so that reading stays reading
async function noteUse(
  house: House,
  { credential, row, now }: { credential: Credential | null; row: AccessRow; now: Date },
) {
  if (credential?.kind !== 'token') return
  if (row.lastUsedAt === null || now.getTime() - Date.parse(row.lastUsedAt) > anHourMs)
    await markTokenUsed(house.db, credential.value, now)
}

async function strangerFor(house: House, right: Right, now: Date): Promise<Caller> {
  if (!may(null, right)) throw new Problem('not_signed_in', 'Sign in to go on.')
  const { revision, timeZone } = await findOrganisation(house.db)
  return {
    user: null,
    administrator: false,
    role: null,
    owns: false,
    seesConfidential: false,
    portfolio: null,
    organisationRevision: revision,
    today: dayIn(timeZone, now),
    credential: null,
  }
}

function callerFrom(row: AccessRow, credential: Credential | null, today: string): Caller {
  const administrator = row.accountRole === 'admin'
  return {
    user: { id: row.userId, name: row.name, email: row.email, person: row.person },
    administrator,
    role: row.role,
    owns: row.ownerUserId === row.userId,
    seesConfidential: may({ administrator, role: row.role }, 'initiative.confidential'),
    portfolio: row.portfolio === null ? null : { id: row.portfolio, revision: row.revision ?? 0 },
    organisationRevision: row.organisationRevision,
    today,
    credential,
  }
}

// A portfolio in which you have no role does not exist for you; nor does a confidential initiative of others.
function refuseUnknown(caller: Caller, row: AccessRow): void {
  const known = caller.portfolio && (caller.administrator || caller.role !== null)
  const shown = !row.confidential || caller.seesConfidential || caller.owns
  if (!known || !shown) throw new Problem('not_found', 'There is nothing here that you may see.')
}
