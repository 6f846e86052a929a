import type { PortfolioId, UserId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Role } from '#shared/kernel/right.ts'
import type { Member } from '#shared/member/member.ts'

import type { Database } from '../db/database.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'

interface MemberRow {
  id: string
  role: string
  version: number
  user: { id: string; name: string; email: string }
}

const withUser = { include: { user: { select: { id: true, name: true, email: true } } } }

const toMember = (row: MemberRow): Member => ({
  id: row.id,
  // ids and roles are stored as they were checked on the way in
  user: { ...row.user, id: row.user.id as UserId },
  role: row.role as Role,
  version: row.version,
})

export async function listMembers(db: Database, portfolioId: PortfolioId): Promise<Member[]> {
  const rows = await db.reader.member.findMany({
    where: { portfolioId },
    ...withUser,
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(toMember)
}

/** Gives the user with that e-mail a role. Refused when nobody has it, or when they have a role already. */
export async function addMember(
  tx: Tx,
  portfolioId: PortfolioId,
  written: { email: string; role: Role },
): Promise<Member> {
  const user = await tx.prisma.user.findUnique({
    where: { email: written.email.toLowerCase() },
    select: withUser.include.user.select,
  })
  if (!user) throw refused('Nobody has an account with this e-mail. An administrator can invite them.')
  const same = await tx.prisma.member.findUnique({
    where: { portfolioId_userId: { portfolioId, userId: user.id } },
  })
  if (same) throw refused(`${user.name} has a role here already. Change it in the list.`)
  const member = toMember({ id: tx.newId(), role: written.role, version: 0, user })
  await insertMember(tx, portfolioId, member)
  return member
}

export async function insertMember(tx: Tx, portfolioId: PortfolioId, member: Member): Promise<void> {
  const { id, role, version, user } = member
  await tx.prisma.member.create({ data: { id, role, version, portfolioId, userId: user.id } })
  const after = { user: user.id, name: user.name, role }
  tx.change({ action: 'create', subject: { type: 'member', id }, before: null, after })
}

const refused = (message: string) =>
  new Problem('bad_input', message, { errors: [{ path: 'email', message }] })

async function findMember(tx: Tx, portfolioId: PortfolioId, id: string): Promise<Member> {
  const found = await seekMember(tx, { portfolioId, id })
  if (!found) throw new Problem('not_found', 'There is no such member here.')
  return found
}

/** Null when there is none; by the user instead of the id, too. */
export async function seekMember(
  tx: Tx,
  where: { portfolioId: PortfolioId; id: string } | { portfolioId: PortfolioId; userId: string },
): Promise<Member | null> {
  const row = await tx.prisma.member.findFirst({ where, ...withUser })
  return row && toMember(row)
}

export interface OneMember {
  portfolioId: PortfolioId
  id: string
  version: number
}

export async function updateMember(
  tx: Tx,
  { portfolioId, id, version }: OneMember,
  role: Role,
): Promise<Member> {
  const current = await findMember(tx, portfolioId, id)
  expectVersion(current, version)
  if (current.role === role) return current
  await tx.prisma.member.update({ where: { id }, data: { role, version: { increment: 1 } } })
  tx.change({
    action: 'update',
    subject: { type: 'member', id },
    before: { role: current.role },
    after: { role },
  })
  return { ...current, role, version: version + 1 }
}

export async function removeMember(tx: Tx, { portfolioId, id, version }: OneMember): Promise<void> {
  const current = await findMember(tx, portfolioId, id)
  expectVersion(current, version)
  await tx.prisma.member.delete({ where: { id } })
  const before = { user: current.user.id, name: current.user.name, role: current.role }
  tx.change({ action: 'remove', subject: { type: 'member', id }, before, after: null })
}
