import type { UserId } from '#shared/kernel/id.ts'
import type { Role } from '#shared/kernel/right.ts'
import type { Member } from '#shared/member/member.ts'

import type { Keeper, Kept } from '../history/keeper.ts'
import { insertMember, removeMember, seekMember, updateMember } from './member.store.ts'

/** A member as changes tell of one. */
interface Told extends Kept {
  user: UserId
  role: Role
}

const told = ({ id, version, user, role }: Member): Told => ({ id, version, user: user.id, role })

/** Members, as history puts them back. */
export const memberKeeper: Keeper<Told> = {
  find: async (tx, place) => {
    const member = await seekMember(tx, place)
    return member && told(member)
  },
  save: (tx, place, { current: { version }, wanted: { role } }) =>
    updateMember(tx, { ...place, version }, role),
  insert: async (tx, { portfolioId, id }, { user: userId, role }) => {
    const user = await tx.prisma.user.findUniqueOrThrow({ where: { id: userId } })
    const { name, email } = user
    await insertMember(tx, portfolioId, { id, version: 0, role, user: { id: userId, name, email } })
  },
  remove: (tx, place, { version }) => removeMember(tx, { ...place, version }),
  nameOf: async (tx, { user }) => (await tx.prisma.user.findUnique({ where: { id: user } }))?.name ?? '',
  labels: { role: 'Role' },
  refused: async (tx, { portfolioId, id }, { wanted: { user: userId } }) => {
    const same = await seekMember(tx, { portfolioId, userId })
    return { user: same && same.id !== id ? `${same.user.name} has a role here already.` : null }
  },
}
