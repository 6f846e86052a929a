import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Right } from '#shared/kernel/right.ts'

import type { Caller } from '../auth/caller.ts'
import type { House } from '../house.ts'
import { findOrganisation } from '../organisation/organisation.service.ts'
import { findActorRow, findPlace } from './actor.store.ts'

/** Who a command acts as: every service and every write checks their rights as it does those of people. */
export interface Actor {
  id: string
  name: string
  email: string
  administrator: boolean
  person: string | null
}

/** The user with that address, else the administrator. Refused when there is none, or the account is inactive. */
export async function findActor(house: House, email: string | undefined): Promise<Actor> {
  const row = await findActorRow(house.db, email)
  if (row) return { ...row, administrator: row.role === 'admin' }
  throw email === undefined
    ? new Problem(
        'not_ready',
        'There is no administrator yet. Make one first: bearing user add --email E --role admin',
      )
    : new Problem('not_found', `Nobody with the address ${email} has an active account.`)
}

/** The actor as services know callers, in the portfolio with that key. One without a role there does not see it. */
export async function callerIn(house: House, actor: Actor, key: string): Promise<Caller> {
  const { id, name, email, administrator, person } = actor
  const place = await findPlace(house.db, key, id)
  if (!place || (!administrator && place.role === null))
    throw new Problem(
      'not_found',
      `There is no portfolio with the key ${key.toUpperCase()} that ${email} may see.`,
    )
  const { revision, today } = await findOrganisation(house.db, house.clock.now())
  return {
    user: { id, name, email, person },
    administrator,
    role: place.role,
    owns: false,
    seesConfidential: may({ administrator, role: place.role }, 'initiative.confidential'),
    portfolio: { id: place.id, revision: place.revision },
    organisationRevision: revision,
    today,
    credential: null,
  }
}

/** Refuses what the caller's role does not allow. */
export function refuseUnless(caller: Pick<Caller, 'administrator' | 'role'>, right: Right): void {
  if (!may(caller, right)) throw new Problem('forbidden', 'The role of this user does not allow this.')
}
