import type { PersonId, UserId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Person, PersonPatch } from '#shared/person/person.ts'

import type { Database } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import { nameKey } from '../db/name-key.ts'
import type { Tx } from '../db/write.ts'

const columns = '"id", "name", "email", "userId" AS "user", "version"'

export const listPeople = (db: Database): Promise<Person[]> =>
  db.rows<Person>(`SELECT ${columns} FROM "Person" ORDER BY "nameKey", "id"`)

async function findPerson(tx: Tx, id: PersonId): Promise<Person> {
  const row = await tx.prisma.person.findUnique({ where: { id } })
  if (!row) throw new Problem('not_found', 'There is no such person.')
  // the stored id is a user's
  return { id, name: row.name, email: row.email, user: row.userId as UserId | null, version: row.version }
}

export async function createPerson(tx: Tx, written: Omit<Person, 'id' | 'version'>): Promise<Person> {
  await refuseTakenUser(tx, written.user, null)
  const person: Person = { id: tx.newId() as PersonId, ...written, version: 0 } // a fresh id is branded where it is made
  await tx.prisma.person.create({
    data: {
      id: person.id,
      name: person.name,
      nameKey: nameKey(person.name),
      email: person.email,
      userId: person.user,
    },
  })
  tx.changeOrganisation({
    action: 'create',
    subject: { type: 'person', id: person.id },
    before: null,
    after: { ...person },
  })
  return person
}

export async function updatePerson(
  tx: Tx,
  id: PersonId,
  { patch, version }: { patch: PersonPatch; version: number },
): Promise<Person> {
  const current = await findPerson(tx, id)
  expectVersion(current, version)
  const change = differs(current, patch)
  if (!change) return current
  if (patch.user !== undefined) await refuseTakenUser(tx, patch.user, id)
  const after = { ...current, ...change.after, version: current.version + 1 }
  await tx.prisma.person.update({
    where: { id },
    data: {
      name: after.name,
      nameKey: nameKey(after.name),
      email: after.email,
      userId: after.user,
      version: after.version,
    },
  })
  tx.change({ action: 'update', subject: { type: 'person', id }, ...change })
  return after
}

export async function removePerson(tx: Tx, id: PersonId, version: number): Promise<void> {
  const current = await findPerson(tx, id)
  expectVersion(current, version)
  const named = await tx.prisma.initiative.count({ where: { OR: [{ ownerId: id }, { sponsorId: id }] } })
  if (named > 0)
    throw new Problem(
      'conflict',
      `${current.name} owns or sponsors ${named} initiatives. Name somebody else first.`,
    )
  const chosen = await tx.prisma.initiative.count({ where: { custom: { contains: `"id":"${id}"` } } })
  if (chosen > 0)
    throw new Problem(
      'conflict',
      `${current.name} is named in custom fields of ${chosen} initiatives. Name somebody else first.`,
    )
  await tx.prisma.person.delete({ where: { id } })
  tx.change({ action: 'remove', subject: { type: 'person', id }, before: { ...current }, after: null })
}

/** The person behind an account: the one with its e-mail, else a new one, so that a member can own initiatives. */
export async function linkPerson(tx: Tx, user: { id: UserId; name: string; email: string }): Promise<void> {
  const known = await tx.prisma.person.findFirst({ where: { email: user.email, userId: null } })
  if (!known) {
    await createPerson(tx, { name: user.name, email: user.email, user: user.id })
    return
  }
  await tx.prisma.person.update({
    where: { id: known.id },
    data: { userId: user.id, version: { increment: 1 } },
  })
  tx.changeOrganisation({
    action: 'update',
    subject: { type: 'person', id: known.id },
    before: { user: null },
    after: { user: user.id },
  })
}

/** Whoever was called as their account was is called as it is now; a name given otherwise stays. */
export async function renameLinked(
  tx: Tx,
  userId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const row = await tx.prisma.person.findUnique({ where: { userId } })
  if (row?.name !== from) return
  const id = row.id as PersonId // the stored id is a person's
  await updatePerson(tx, id, { patch: { name: to }, version: row.version })
}

async function refuseTakenUser(tx: Tx, user: UserId | null, except: PersonId | null): Promise<void> {
  if (user === null) return
  const account = await tx.prisma.user.findUnique({ where: { id: user }, include: { person: true } })
  const message = !account
    ? 'There is no such account.'
    : account.person && account.person.id !== except
      ? `This account is ${account.person.name}’s already.`
      : null
  if (message) throw new Problem('bad_input', message, { errors: [{ path: 'user', message }] })
}
