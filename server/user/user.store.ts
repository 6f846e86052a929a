import type { UserId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { User } from '#shared/user/user.ts'

import type { Database } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { linkPerson } from '../person/person.service.ts'

export interface UserRow {
  id: string
  name: string
  email: string
  role: string
  active: boolean
  joined: boolean
  version: number
  createdAt: Date
}

/** A stored user as answered. */
export const toUser = (row: UserRow): User => ({
  id: row.id as UserId, // the stored id is branded where it leaves the database
  name: row.name,
  email: row.email,
  role: row.role === 'admin' ? 'admin' : 'member',
  active: row.active,
  joined: row.joined,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
})

export async function hasUsers(db: Database): Promise<boolean> {
  return (await db.rows('SELECT 1 AS "one" FROM "User" LIMIT 1')).length > 0
}

export async function listUsers(db: Database): Promise<User[]> {
  return (await db.reader.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(toUser)
}

/** A new account with its person; without a password until an invitation was taken up or `setPassword` was called. */
export async function createUser(
  tx: Tx,
  written: { email: string; name: string; role: 'admin' | 'member'; id?: string },
): Promise<User> {
  const email = written.email.toLowerCase()
  if (await tx.prisma.user.findUnique({ where: { email } })) {
    throw new Problem('bad_input', `${email} has an account already.`, {
      errors: [{ path: 'email', message: `${email} has an account already.` }],
    })
  }
  const row = await tx.prisma.user.create({
    data: {
      id: written.id ?? tx.newId(),
      name: written.name,
      email,
      role: written.role,
      createdAt: tx.now,
      updatedAt: tx.now,
    },
  })
  const user = toUser(row)
  tx.changeOrganisation({
    action: 'create',
    subject: { type: 'user', id: user.id },
    before: null,
    after: { name: user.name, email, role: user.role },
  })
  await linkPerson(tx, user)
  return user
}

/** Sets a password, already hashed, and with it takes the account up. Every session of the user ends. */
export async function setPassword(
  tx: Tx,
  userId: string,
  { passwordHash, name }: { passwordHash: string; name?: string | undefined },
): Promise<User> {
  const account = await tx.prisma.account.findFirst({ where: { userId, providerId: 'credential' } })
  const times = { updatedAt: tx.now }
  if (account)
    await tx.prisma.account.update({ where: { id: account.id }, data: { password: passwordHash, ...times } })
  else {
    await tx.prisma.account.create({
      data: {
        id: tx.newId(),
        accountId: userId,
        providerId: 'credential',
        userId,
        password: passwordHash,
        createdAt: tx.now,
        ...times,
      },
    })
  }
  await tx.prisma.session.deleteMany({ where: { userId } })
  const row = await tx.prisma.user.update({
    where: { id: userId },
    data: { joined: true, version: { increment: 1 }, ...(name === undefined ? {} : { name }), ...times },
  })
  tx.changeOrganisation({
    action: 'update',
    subject: { type: 'user', id: userId },
    before: {},
    after: { joined: true, password: 'set' },
  })
  return toUser(row)
}

export async function findUser(tx: Tx, id: string): Promise<User> {
  const row = await tx.prisma.user.findUnique({ where: { id } })
  if (!row) throw new Problem('not_found', 'There is no such user.')
  return toUser(row)
}

/** Renames, changes the account's role, or deactivates: then sessions and tokens stop at once. */
export async function updateUser(
  tx: Tx,
  id: string,
  {
    patch,
    version,
  }: {
    patch: { name?: string | undefined; role?: User['role'] | undefined; active?: boolean | undefined }
    version: number
  },
): Promise<User> {
  const current = await findUser(tx, id)
  expectVersion(current, version)
  const change = differs(current, patch)
  if (!change) return current
  const after = { ...current, ...change.after, version: version + 1 }
  if (current.role === 'admin' && current.active && (after.role !== 'admin' || !after.active))
    await refuseLastAdministrator(tx, id)
  await tx.prisma.user.update({
    where: { id },
    data: {
      name: after.name,
      role: after.role,
      active: after.active,
      version: after.version,
      updatedAt: tx.now,
    },
  })
  if (!after.active) await tx.prisma.session.deleteMany({ where: { userId: id } })
  tx.change({ action: 'update', subject: { type: 'user', id }, ...change })
  return after
}

/** What people change about their own account. */
export async function updateOwnAccount(
  tx: Tx,
  id: string,
  { patch, version }: { patch: { reminders?: boolean | undefined }; version: number },
): Promise<void> {
  const row = await tx.prisma.user.findUniqueOrThrow({ where: { id } })
  expectVersion(toUser(row), version)
  const change = differs({ reminders: row.reminders }, patch)
  if (!change) return
  await tx.prisma.user.update({ where: { id }, data: { ...change.after, version: version + 1 } })
  tx.change({ action: 'update', subject: { type: 'user', id }, ...change })
}

async function refuseLastAdministrator(tx: Tx, id: string): Promise<void> {
  const others = await tx.prisma.user.count({
    where: { role: 'admin', active: true, joined: true, id: { not: id } },
  })
  if (others === 0)
    throw new Problem('conflict', 'This is the last administrator. Make somebody else one first.')
}
