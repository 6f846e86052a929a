import type { ChangeAction, SubjectType } from '#shared/history/change.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Right, Role } from '#shared/kernel/right.ts'

import type { Clock } from '../clock.ts'
import type { Database, Open } from './database.ts'
import { insertRows } from './bulk.ts'
import { idsAt } from './new-id.ts'

/** Who writes, and by which right. `owns`: the record in question is theirs. */
export interface Writer {
  userId: string
  right: Right
  owns: boolean
  requestId: string
}

export type Scope = PortfolioId | 'organisation'

type Fields = Record<string, unknown>

export interface NewChange {
  action: ChangeAction
  subject: { type: SubjectType; id: string }
  before: Fields | null
  after: Fields | null
}

/** What a store gets to write with: the open transaction, and the history it must not forget. */
export interface Tx extends Open {
  /** The change set that this write makes. */
  revision: number
  now: Date
  /** The same instant as text, as records hold it. */
  at: string
  writer: Writer
  newId: () => string
  /** Appends to the history of the scope. A write that changes nothing leaves no trace, not even a revision. */
  change: (one: NewChange) => void
  /** The same for what belongs to the organisation though a portfolio's write made it, such as a unit by name. */
  changeOrganisation: (one: NewChange) => void
  /** Appends the scope's changes so far: who writes very many calls it now and then, so that memory need not hold them. */
  appendSoFar: () => Promise<void>
}

export interface Written<T> {
  reply: T
  /** The scope's revision after the write. */
  revision: number
}

class NothingChanged<T> extends Error {
  readonly reply: T
  constructor(reply: T) {
    super('nothing changed')
    this.reply = reply
  }
}

/**
 * The only door to the database for changes. In one transaction it takes the scope's lock by raising its revision,
 * checks the writer's right as it is now and that the portfolio is not archived, lets the store act and appends the changes. The lock comes first, so two
 * writes to one scope never see half of each other. Throws Problem.
 */
export async function write<T>(
  db: Database,
  clock: Clock,
  { scope, writer, work }: { scope: Scope; writer: Writer; work: (tx: Tx) => Promise<T> },
): Promise<Written<T>> {
  try {
    return await db.transaction(async (open) => {
      const opened = await raiseRevision(open, scope, writer.userId)
      refuseUnlessAllowed(opened, writer)
      refuseArchived(opened, writer)
      const now = clock.now()
      const mine: NewChange[] = []
      const organisations: NewChange[] = []
      let appended = 0
      const tx: Tx = {
        ...open,
        revision: opened.revision,
        now,
        at: now.toISOString(),
        writer,
        newId: idsAt(now),
        change: (one) => void mine.push(one),
        changeOrganisation: (one) => void (scope === 'organisation' ? mine : organisations).push(one),
        appendSoFar: async () => {
          appended += mine.length
          await append(tx, scope, { changes: mine.splice(0), revision: opened.revision })
        },
      }
      const reply = await work(tx)
      await tx.appendSoFar()
      if (appended + organisations.length === 0) throw new NothingChanged(reply)
      if (organisations.length > 0) {
        const { revision } = await raiseRevision(tx, 'organisation', writer.userId)
        await append(tx, 'organisation', { changes: organisations, revision })
      }
      return { reply, revision: opened.revision }
    })
  } catch (error) {
    // thrown by the line above with this write's own reply
    if (error instanceof NothingChanged)
      return { reply: error.reply as T, revision: await revisionOf(db, scope) }
    throw error
  }
}

interface Opened {
  revision: number | bigint
  accountRole: string | null
  active: boolean | number | null
  role: Role | null
  archivedAt: string | null
}

const account = `(SELECT "role" FROM "User" WHERE "id" = $1) AS "accountRole", (SELECT "active" FROM "User" WHERE "id" = $1) AS "active"`

const raise = {
  organisation: `UPDATE "Organisation" SET "revision" = "revision" + 1 WHERE "id" = 1 RETURNING "revision", ${account}, NULL AS "role", NULL AS "archivedAt"`,
  portfolio: `UPDATE "Portfolio" SET "revision" = "revision" + 1 WHERE "id" = $2 RETURNING "revision", "archivedAt", ${account},
    (SELECT "role" FROM "Member" WHERE "portfolioId" = $2 AND "userId" = $1) AS "role"`,
}

async function raiseRevision(
  open: Open,
  scope: Scope,
  userId: string,
): Promise<Opened & { revision: number }> {
  const [opened] =
    scope === 'organisation'
      ? await open.ask<Opened>(raise.organisation, [userId])
      : await open.ask<Opened>(raise.portfolio, [userId, scope])
  if (!opened) throw new Problem('not_found', 'There is no such portfolio.')
  return { ...opened, revision: Number(opened.revision) }
}

function refuseUnlessAllowed(opened: Opened, writer: Writer): void {
  const asker = opened.active ? { administrator: opened.accountRole === 'admin', role: opened.role } : null
  if (!may(asker, writer.right, writer.owns)) throw new Problem('forbidden', 'Your role does not allow this.')
}

/** What is archived is only brought back; the right to archive is asked for by nothing else. */
function refuseArchived({ archivedAt }: Opened, { right }: Writer): void {
  if (archivedAt !== null && right !== 'portfolio.archive')
    throw new Problem('conflict', 'This portfolio is archived. Bring it back to change it.')
}

async function append(
  tx: Tx,
  scope: Scope,
  { changes, revision }: { changes: NewChange[]; revision: number },
) {
  await insertRows(
    tx,
    'Change',
    changes.map((one) => ({
      id: tx.newId(),
      portfolioId: scope === 'organisation' ? null : scope,
      revision,
      at: tx.at,
      actorId: tx.writer.userId,
      action: one.action,
      subjectType: one.subject.type,
      subjectId: one.subject.id,
      before: one.before && JSON.stringify(one.before),
      after: one.after && JSON.stringify(one.after),
      requestId: tx.writer.requestId,
    })),
  )
}

async function revisionOf(db: Database, scope: Scope): Promise<number> {
  const [row] =
    scope === 'organisation'
      ? await db.rows<{ revision: number }>('SELECT "revision" FROM "Organisation" WHERE "id" = 1')
      : await db.rows<{ revision: number }>('SELECT "revision" FROM "Portfolio" WHERE "id" = $1', [scope])
  return row?.revision ?? 0
}
