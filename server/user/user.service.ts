import { Problem } from '#shared/kernel/problem.ts'
import type { User } from '#shared/user/user.ts'

import { newId } from '../db/new-id.ts'
import { write } from '../db/write.ts'
import type { House } from '../house.ts'
import { consumeInvitation, findInvitation } from './invitation.store.ts'
import { renameLinked } from '../person/person.service.ts'
import { createUser, hasUsers, setPassword } from './user.store.ts'

interface NewUser {
  name: string
  email: string
  password: string
}

const hashOf = async (house: House, password: string) => (await house.signIn.$context).password.hash(password)

/** The first administrator, on a database without users; afterwards refused. Two at the same time: one is refused. */
export async function makeFirstAdministrator(
  house: House,
  written: NewUser,
  requestId: string,
): Promise<User> {
  if (await hasUsers(house.db)) throw locked()
  return makeUser(house, { ...written, role: 'admin' }, { requestId, onlyFirst: true })
}

const locked = () =>
  new Problem('conflict', 'Bearing has an administrator already. Sign in, or ask for an invitation.')

/** A user with a password, made by themselves as the first one, or at the command line by the administrator `by`. */
export async function makeUser(
  house: House,
  { name, email, password, role }: NewUser & { role: User['role'] },
  { requestId, by, onlyFirst = false }: { requestId: string; by?: string; onlyFirst?: boolean },
): Promise<User> {
  const passwordHash = await hashOf(house, password)
  const id = newId(house.clock.now())
  const { reply } = await write(house.db, house.clock, {
    scope: 'organisation',
    writer:
      by === undefined
        ? { userId: id, right: 'service.use', owns: false, requestId } // nobody is there yet: the new user acts
        : { userId: by, right: 'user.administer', owns: false, requestId },
    work: async (tx) => {
      if (onlyFirst && (await tx.prisma.user.count()) > 0) throw locked()
      await createUser(tx, { id, name, email, role })
      return setPassword(tx, id, { passwordHash })
    },
  })
  return reply
}

/** Takes up an invitation, once: name and password are set, the person takes the name over, older sessions end. */
export async function acceptInvitation(
  house: House,
  { secret, name, password }: { secret: string; name: string; password: string },
  requestId: string,
): Promise<User> {
  const invitation = await findInvitation(house.db, secret, house.clock.now())
  const passwordHash = await hashOf(house, password)
  const { reply } = await write(house.db, house.clock, {
    scope: 'organisation',
    writer: { userId: invitation.userId, right: 'service.use', owns: false, requestId },
    work: async (tx) => {
      await consumeInvitation(tx, invitation.id)
      // until now they were called as their address is
      await renameLinked(tx, invitation.userId, { from: invitation.name, to: name })
      return setPassword(tx, invitation.userId, { passwordHash, name })
    },
  })
  return reply
}
